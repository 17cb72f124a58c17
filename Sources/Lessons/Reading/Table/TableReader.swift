import NeuralNetwork

/// Makes examples of the rows of a table.
struct TableReader {
  static let maximumClasses = 100

  let log: ComplaintLog
  /// The header first.
  let rows: [CSVRow]
  /// Numbers in the target column are names of classes too.
  var areClasses = false

  /// The table; nil when something is wrong, and then that is in the log.
  func read(targets: [String]) -> TableFile? {
    guard let header = rows.first else {
      log.addAtStart("the file is empty", "write a row of names, and then a row for each example")
      return nil
    }
    guard let names = names(header) else { return nil }
    guard rows.count > 1 else {
      log.add(
        "there is a header and nothing below it", "write a row for each example", at: header.spot)
      return nil
    }
    guard let targets = targetColumns(targets, names, header), areAsLongAsTheHeader() else {
      return nil
    }
    return table(names, targets: targets)
  }

  // MARK: The header

  private func names(_ header: CSVRow) -> [String]? {
    let before = log.count
    if header.cells.allSatisfy({ PlainNumber.value($0.text) != nil }) {
      log.add(
        "the first row holds numbers", "put a row of names above it, such as x1,x2,target",
        at: header.spot)
      return nil
    }
    if header.cells.count == 1 { return complainOfOneColumn(header.cells[0]) }
    var seen: Set<String> = []
    for cell in header.cells {
      if cell.text.isEmpty {
        log.add("a column has no name", "write its name", at: cell.spot)
      } else if !seen.insert(cell.text).inserted {
        log.add(
          "two columns are called \(NearestName.quoted(cell.text))", "rename one of them",
          at: cell.spot)
      }
    }
    guard log.count == before else { return nil }
    return header.cells.map { Sanitiser.visible($0.text, keepingLines: false) }
  }

  private func complainOfOneColumn(_ cell: CSVCell) -> [String]? {
    let other = [(";", "semicolons"), ("\t", "tabs")].first { cell.text.contains($0.0) }
    log.add(
      "there is only one column",
      other.map { "divide the cells by commas, not by \($0.1)" }
        ?? "give each row its inputs and then its target, divided by commas",
      at: cell.spot)
    return nil
  }

  /// Which columns are learned: as named, or the last one.
  private func targetColumns(_ wanted: [String], _ names: [String], _ header: CSVRow) -> [Int]? {
    let before = log.count
    var columns: [Int] = []
    for name in wanted {
      guard let column = names.firstIndex(of: name) else {
        log.add(
          "there is no column \(NearestName.quoted(name)) to be a target",
          NearestName.advice(for: name, among: names), at: header.spot)
        continue
      }
      if !columns.contains(column) { columns.append(column) }
    }
    if columns.count == names.count {
      log.add("every column is a target", "leave one at least as an input", at: header.spot)
    }
    guard log.count == before else { return nil }
    return wanted.isEmpty ? [names.count - 1] : columns
  }

  // MARK: The rows below

  private func areAsLongAsTheHeader() -> Bool {
    let before = log.count
    let expected = rows[0].cells.count
    for row in rows.dropFirst() where row.cells.count != expected {
      let found = counted(row.cells.count, "cell")
      log.add(
        "this row has \(found), and the header has \(counted(expected, "name"))",
        row.cells.count < expected
          ? "add what is missing"
          : "put a cell with a comma in quotes, or take out what is too much",
        at: row.spot)
    }
    return log.count == before
  }

  private func table(_ names: [String], targets: [Int]) -> TableFile? {
    let before = log.count
    let inputs = names.indices.filter { !targets.contains($0) }
    if areClasses, targets.count > 1 {
      log.add(
        "only one target column can hold classes", "name one with --target", at: rows[0].spot)
    }
    let classes = targets.count == 1 ? classes(in: targets[0], names) : nil
    let examples = rows.dropFirst().map { row in
      Example(
        input: inputs.map { number(row.cells[$0], names[$0], isInput: true) },
        target: classes?.target(row.cells[targets[0]].text)
          ?? targets.map { number(row.cells[$0], names[$0], isInput: false) })
    }
    guard log.count == before else { return nil }
    return TableFile(
      inputNames: inputs.map { names[$0] }, targetNames: targets.map { names[$0] },
      classes: classes?.names, examples: examples)
  }

  /// A cell's number; 0 when it is none, and then that is in the log.
  private func number(_ cell: CSVCell, _ name: String, isInput: Bool) -> Double {
    if let value = PlainNumber.value(cell.text) { return value }
    if cell.text.isEmpty {
      log.add("\(name) is empty", "write a number, or take the row out", at: cell.spot)
    } else if PlainNumber.isNotFinite(cell.text) {
      log.add("\(name) is not a finite number", "write a number such as 0.5", at: cell.spot)
    } else {
      log.add(
        "\(NearestName.quoted(cell.text)) in \(name) is not a number",
        isInput
          ? "write numbers, such as 0 and 1 for no and yes: only one target column may hold words"
          : "write a number such as 0.5, as in the rows above",
        at: cell.spot)
    }
    return 0
  }

  /// The classes, when the first target is a word or numbers are to be classes; else nil.
  private func classes(in column: Int, _ names: [String]) -> ClassNames? {
    let cells = rows.dropFirst().map { $0.cells[column] }
    guard let first = cells.first, !first.text.isEmpty, areClasses || Self.isWord(first.text)
    else { return nil }
    for cell in cells
    where cell.text.isEmpty || !areClasses && PlainNumber.value(cell.text) != nil {
      log.add(
        cell.text.isEmpty
          ? "\(names[column]) is empty"
          : "\(NearestName.quoted(cell.text)) in \(names[column]) is a number among words",
        "write one of the classes, or take the row out", at: cell.spot)
    }
    let classes = ClassNames(Set(cells.map(\.text)))
    if classes.names.count == 1 {
      log.add(
        "\(names[column]) is always \(NearestName.quoted(first.text))",
        "there must be two classes at least to tell apart", at: first.spot)
    } else if classes.names.count > Self.maximumClasses {
      log.add(
        "\(names[column]) has \(classes.names.count) different words",
        "at most \(Self.maximumClasses) classes are told apart; name the target with --target",
        at: first.spot)
    }
    return classes
  }
}

extension TableReader {
  private static func isWord(_ text: String) -> Bool {
    PlainNumber.value(text) == nil && !PlainNumber.isNotFinite(text)
  }
}

/// The words of a target column, and the numbers that stand for them.
private struct ClassNames {
  let names: [String]
  private let indices: [String: Int]

  init(_ words: Set<String>) {
    // Numbers by their size: 10 comes after 9.
    let sorted = words.sorted {
      guard let left = PlainNumber.value($0), let right = PlainNumber.value($1), left != right
      else { return $0 < $1 }
      return left < right
    }
    names = sorted.map { Sanitiser.visible($0, keepingLines: false) }
    indices = Dictionary(uniqueKeysWithValues: zip(sorted, sorted.indices))
  }

  /// 0 or 1 for two classes; a 1 among zeros for more.
  func target(_ word: String) -> [Double] {
    let index = indices[word] ?? 0
    guard names.count > 2 else { return [Double(index)] }
    return names.indices.map { $0 == index ? 1 : 0 }
  }
}
