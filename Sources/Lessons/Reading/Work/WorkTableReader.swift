import Walkthrough

/// Reads a working that is a table: a row for each number.
struct WorkTableReader {
  private static let columns = ["quantity", "value", "training-step", "example"]

  private let log: ComplaintLog
  private let shape: TableShape

  init(_ log: ComplaintLog) {
    self.log = log
    shape = TableShape(log.source)
  }

  /// nil when something is wrong, and then that is in the log.
  func read() -> Working? {
    var reader = CSVReader(log, shape: shape)
    guard let header = reader.nextRow(), let places = places(header) else {
      if log.isEmpty { log.addAtStart("the file is empty", "begin it with quantity,value") }
      return nil
    }
    var read: [(number: WrittenNumber, spot: SourceSpot)] = []
    while let row = reader.nextRow() {
      guard !log.isFull else { break }
      if let number = number(row, places, header.cells.count) { read.append((number, row.spot)) }
    }
    read.refuseRepeats(log)
    return log.isEmpty ? Working(read, of: log.source, worksheet: worksheet) : nil
  }

  /// Which cell of a row each column is.
  private func places(_ header: CSVRow) -> [String: Int]? {
    let names = header.cells.map { $0.text.lowercased() }
    for needed in Self.columns.prefix(2) where !names.contains(needed) {
      log.add(
        "the table has no column \(needed)", "begin it with the line quantity,value",
        at: header.spot)
      return nil
    }
    return Dictionary(
      Self.columns.compactMap { name in names.firstIndex(of: name).map { (name, $0) } },
      uniquingKeysWith: { first, _ in first })
  }

  private func number(_ row: CSVRow, _ places: [String: Int], _ columns: Int) -> WrittenNumber? {
    if row.cells.count > columns {
      log.add(
        "this row has \(row.cells.count) cells, and the header has \(columns)",
        "write a decimal point, or put a number with a comma in quotes", at: row.spot)
      return nil
    }
    func text(_ name: String) -> WorkRow.Text? {
      guard let place = places[name], place < row.cells.count else { return nil }
      return WorkRow.Text(text: row.cells[place].text, spot: row.cells[place].spot)
    }
    guard let quantity = text("quantity") else { return nil }
    return WorkRow(
      quantity: quantity, value: text("value"), trainingStep: text("training-step"),
      example: text("example")
    ).number(log)
  }

  /// The words behind `# nn101 worksheet` in the lines above the table.
  private var worksheet: [String]? {
    let mark = "nn101 worksheet "
    for line in 1..<shape.linesAbove + 1 {
      let text = String(decoding: log.source.line(line), as: UTF8.self)
      guard let start = text.firstRange(of: mark)?.upperBound else { continue }
      return ShellWords.split(text[start...])
    }
    return nil
  }
}
