/// The columns of a table, read row by row in one pass.
struct TableColumns {
  private(set) var all: [TableColumn]
  private(set) var rowCount = 0
  let header: CSVRow
  let shape: TableShape
  /// What a header of counts says the classes are called, as in `150,4,setosa,versicolor`.
  private(set) var classNames: [String]?
  /// False where the first row is an example like the others.
  private(set) var hasHeader = true
  private(set) var shorter = TableColumn.Places()
  private(set) var longer = TableColumn.Places()

  /// Reads all rows; nil when there is no table, and then that is in the log.
  ///
  /// `onProgress` is told now and then what share of the text is read.
  init?(_ log: ComplaintLog, onProgress: (Double) -> Void = { _ in }) {
    shape = TableShape(log.source)
    var csv = CSVReader(log, shape: shape)
    guard var first = csv.nextRow() else {
      if log.isEmpty {
        log.addAtStart("the file is empty", "write a row of names, and then a row for each example")
      }
      return nil
    }
    var second = csv.nextRow()
    // A comma behind every row makes an empty last column.
    let endsEmpty = first.cells.count > 2 && first.cells.last?.text == ""
    if endsEmpty { first = CSVRow(cells: Array(first.cells.dropLast())) }
    header = first
    all = []
    if let names = Self.namesFromCounts(first, second) {
      (classNames, all) = (names.classes, names.columns.map { TableColumn(name: $0) })
    } else if let second, Self.isExample(first, like: second) {
      hasHeader = false
      all = first.cells.indices.map { index in
        TableColumn(name: index == first.cells.count - 1 ? "target" : "x\(index + 1)")
      }
      add(first)
    } else {
      all = first.cells.map { TableColumn(name: Sanitiser.visible($0.text, keepingLines: false)) }
    }
    while let row = second {
      add(row)
      if rowCount & 0x3ff == 0 { onProgress(csv.share) }
      second = csv.nextRow()
    }
    guard log.isEmpty else { return nil }
  }

  private mutating func add(_ row: CSVRow) {
    var cells = row.cells[...]
    if cells.count == all.count + 1, cells.last?.text == "" { cells = cells.dropLast() }
    guard cells.count == all.count else {
      let place = CSVCell(text: "\(cells.count)", spot: row.spot)
      if cells.count < all.count { shorter.add(place) } else { longer.add(place) }
      return
    }
    let commas = shape.hasDecimalCommas ? TableCell.Commas.decimalPoints : .thousands
    for (index, cell) in cells.enumerated() { all[index].add(cell, commas: commas) }
    rowCount += 1
  }

  /// A first row such as `150,4,setosa,versicolor,virginica`: rows, inputs, and names of classes
  /// that the last column counts from 0.
  private static func namesFromCounts(
    _ first: CSVRow, _ second: CSVRow?
  ) -> (columns: [String], classes: [String])? {
    let texts = first.cells.map(\.text)
    guard texts.count > 3, let inputs = texts.dropFirst().first.flatMap({ Int($0) }),
      Int(texts[0]) != nil,
      texts.dropFirst(2).allSatisfy({ PlainNumber.value($0) == nil && !$0.isEmpty }),
      second?.cells.count == inputs + 1
    else { return nil }
    return ((1...inputs).map { "x\($0)" } + ["target"], Array(texts.dropFirst(2)))
  }

  /// Whether a first row is no header: it has numbers where the next one has numbers, words where
  /// that has words, and one number at least that is not whole or has company.
  private static func isExample(_ first: CSVRow, like second: CSVRow) -> Bool {
    guard first.cells.count == second.cells.count, first.cells.count > 1 else { return false }
    let kinds = zip(first.cells, second.cells).map { one, other in
      (PlainNumber.value(one.text) != nil, PlainNumber.value(other.text) != nil)
    }
    return kinds.allSatisfy { $0.0 == $0.1 } && kinds.contains { $0.0 }
  }
}
