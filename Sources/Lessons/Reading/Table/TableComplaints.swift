/// What is wrong with a table, in one complaint for each column and cause: how many cells, and the
/// first three places.
struct TableComplaints {
  let log: ComplaintLog
  let columns: TableColumns

  /// Whether the rows below the header can be read by it.
  func headerIsInOrder() -> Bool {
    let before = log.count
    if columns.all.count == 1 {
      oneColumn()
      return false
    }
    names()
    guard log.count == before else { return false }
    rowLengths()
    guard log.count == before else { return false }
    if columns.rowCount == 0 {
      log.add(
        "there is a header and nothing below it", "write a row for each example",
        at: columns.header.spot)
    }
    return log.count == before
  }

  private func oneColumn() {
    let cell = columns.header.cells[0]
    let isSpaced = cell.text.contains(" ")
    log.add(
      "there is only one column",
      isSpaced
        ? "divide the cells by commas, not by spaces"
        : "give each row its inputs and then its target, divided by commas",
      at: cell.spot)
  }

  private func names() {
    guard columns.kind == .names else { return }
    if columns.header.cells.allSatisfy({ PlainNumber.value($0.text) != nil }) {
      log.add(
        "the first row holds numbers", "put a row of names above it, such as x1,x2,target",
        at: columns.header.spot)
      return
    }
    var seen: Set<String> = []
    for (place, cell) in columns.header.cells.enumerated() {
      if cell.text.isEmpty, place > 0 {
        log.add("a column has no name", "write its name", at: cell.spot)
      } else if !seen.insert(cell.text).inserted {
        log.add(
          "two columns are called \(NearestName.quoted(cell.text))", "rename one of them",
          at: cell.spot)
      }
    }
  }

  private func rowLengths() {
    let expected = counted(columns.all.count, "name")
    add(columns.shorter, advice: "add what is missing") { row in
      "this row has \(counted(Int(row) ?? 0, "cell")), and the header has \(expected)"
    } many: {
      "\($0) rows have fewer cells than the header has names"
    }
    add(columns.longer, advice: "put a cell with a comma in quotes, or take out what is too much") {
      row in
      "this row has \(counted(Int(row) ?? 0, "cell")), and the header has \(expected)"
    } many: {
      "\($0) rows have more cells than the header has names"
    }
  }

  // MARK: Cells

  func notFinite(_ column: TableColumn) {
    add(column.notFinite, advice: "write a number such as 0.5") { _ in
      "\(column.name) is not a finite number"
    } many: {
      "\($0) cells of \(column.name) are no finite numbers"
    }
  }

  func missing(_ column: TableColumn, of rows: Int) {
    add(
      column.missing,
      advice: "--missing drop leaves such rows out, --missing mean puts the column's mean there"
    ) { _ in
      "\(column.name) is missing in a row"
    } many: {
      "\(column.name) is missing in \($0) of \(rows) rows"
    }
  }

  /// Words among the numbers of a target, or classes beside another target.
  func wordsAsTargets(_ column: TableColumn, isAlone: Bool) {
    words(
      column,
      advice: isAlone
        ? "write a number such as 0.5, as in the rows above"
        : "classes are learned by themselves: --target \(column.name)")
  }

  private func words(_ column: TableColumn, advice: String) {
    add(column.written.words, advice: advice) {
      "\(NearestName.quoted($0)) in \(column.name) is not a number"
    } many: {
      "\($0) cells of \(column.name) are no numbers"
    }
  }

  /// What keeps a column with words from becoming inputs; the only one cannot be left out.
  func wordsAsInputs(_ column: TableColumn, isAlone: Bool) {
    let first = column.written.words.first.first?.spot ?? columns.header.spot
    let leavingOut = isAlone ? "" : ", or leave it out: --drop \(column.name)"
    if column.written.numbers.count > 0 {
      words(column, advice: "write numbers" + leavingOut)
    } else if column.written.dates == column.written.words.count {
      log.add(
        "\(column.name) holds dates",
        "write a number instead, such as days since the first" + leavingOut, at: first)
    } else if column.words.count > TableReader.mostWords {
      let count = column.words.count > 1000 ? "more than 1000" : "\(column.words.count)"
      log.add(
        "\(column.name) has \(count) different words",
        "at most \(TableReader.mostWords) words become an input each; write numbers" + leavingOut,
        at: first)
    }
  }

  /// What keeps a target column from naming classes.
  func classes(_ column: TableColumn, _ classes: ClassColumn?, areClasses: Bool) {
    guard let classes else { return }
    let first = column.written.words.first.first?.spot
    if !areClasses, columns.classNames == nil {
      add(column.written.numbers, advice: "write one of the classes, or take the row out") {
        "\(NearestName.quoted($0)) in \(column.name) is a number among words"
      } many: {
        "\($0) cells of \(column.name) are numbers among words"
      }
    }
    if classes.names.count == 1 {
      log.add(
        "\(column.name) is always \(NearestName.quoted(classes.names[0]))",
        "there must be two classes at least to tell apart", at: first ?? columns.header.spot)
    } else if classes.names.count > TableReader.maximumClasses {
      log.add(
        "\(column.name) has \(classes.names.count) different words",
        "at most \(TableReader.maximumClasses) classes are told apart; name the target with "
          + "--target", at: first ?? columns.header.spot)
    }
  }

  /// One complaint for all places of a kind, at the first of them; none where there is none.
  private func add(
    _ places: TableColumn.Places, advice: String, one: (String) -> String, many: (Int) -> String
  ) {
    guard let first = places.first.first else { return }
    guard places.count > 1 else { return log.add(one(first.text), advice, at: first.spot) }
    let shown = places.first.map { place in
      let text = place.text.isEmpty ? "" : "\(NearestName.quoted(place.text)) in "
      return "\(text)line \(place.spot.line)"
    }
    let rest = places.count > 3 ? " and so on" : ""
    log.add(
      "\(many(places.count)): \(shown.joined(separator: ", "))\(rest)", advice, at: first.spot)
  }
}
