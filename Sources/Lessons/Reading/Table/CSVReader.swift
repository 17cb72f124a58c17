/// A cell of a table, and where it stands.
struct CSVCell {
  let text: String
  let spot: SourceSpot
}

/// A row of a table; never empty.
struct CSVRow {
  let cells: [CSVCell]
  var spot: SourceSpot { cells[0].spot }
}

/// Reads comma-separated values as RFC 4180 describes them, row by row.
///
/// A cell may stand in quotes; then it may hold commas and line ends, and a quote is written twice.
/// Blanks around cells and blank lines mean nothing. Something else than a comma may divide the
/// cells. Every complaint has its place.
struct CSVReader {
  let log: ComplaintLog
  private let separator: UInt8
  private let bytes: [UInt8]
  private var index = 0
  private var line = 1
  private var lineStart = 0
  private var isBroken = false

  /// Begins behind the lines above the table.
  init(_ log: ComplaintLog, shape: TableShape) {
    self.log = log
    separator = shape.separator
    bytes = log.source.bytes
    guard shape.linesAbove > 0 else { return }
    line = shape.linesAbove + 1
    lineStart =
      shape.linesAbove < log.source.lineCount
      ? log.source.lineStarts[shape.linesAbove] : bytes.count
    index = lineStart
  }

  /// The next row that is not blank; nil at the end, and behind a quote that is never closed.
  mutating func nextRow() -> CSVRow? {
    while index < bytes.count, !isBroken {
      let cells = readRow()
      let isBlank = cells.count == 1 && cells[0].text.isEmpty
      if !isBlank, !isBroken { return CSVRow(cells: cells) }
    }
    return nil
  }

  /// How much of the text is read, 0 … 1.
  var share: Double { Double(index) / Double(max(bytes.count, 1)) }

  private mutating func readRow() -> [CSVCell] {
    var cells = [readCell()]
    while next == separator, !isBroken {
      index += 1
      cells.append(readCell())
    }
    if next == .newline { startLine() }
    return cells
  }

  private mutating func readCell() -> CSVCell {
    skipBlanks()
    return next == .quote ? quotedCell() : plainCell()
  }

  private mutating func plainCell() -> CSVCell {
    let (start, spot) = (index, self.spot)
    while let byte = next, byte != separator, byte != .newline { index += 1 }
    let text = bytes[start..<index]
    if let quote = text.firstIndex(of: .quote) {
      log.add(
        "there is a quote in the middle of a cell",
        "put the whole cell in quotes, and write each quote in it twice",
        at: SourceSpot(line: line, offset: quote - lineStart))
    }
    return CSVCell(text: String(decoding: text.withoutBlanksBehind, as: UTF8.self), spot: spot)
  }

  private mutating func quotedCell() -> CSVCell {
    let spot = self.spot
    var text: [UInt8] = []
    index += 1
    while let byte = next {
      if byte == .quote, !isDoubledQuote {
        index += 1
        leaveQuotes()
        return CSVCell(text: String(decoding: text, as: UTF8.self), spot: spot)
      }
      text.append(byte)
      if byte == .newline { startLine() } else { index += byte == .quote ? 2 : 1 }
    }
    log.add("this quote is never closed", "end the cell with a quote", at: spot)
    isBroken = true
    return CSVCell(text: "", spot: spot)
  }

  /// What may follow the closing quote: blanks, and then the next cell or line.
  private mutating func leaveQuotes() {
    skipBlanks()
    guard let byte = next, byte != separator, byte != .newline else { return }
    log.add(
      "there is text behind the closing quote",
      "put all of the cell in quotes, and write each quote in it twice", at: spot)
    while let byte = next, byte != separator, byte != .newline { index += 1 }
  }

  private var next: UInt8? { index < bytes.count ? bytes[index] : nil }

  private var isDoubledQuote: Bool { index + 1 < bytes.count && bytes[index + 1] == .quote }

  private var spot: SourceSpot { SourceSpot(line: line, offset: index - lineStart) }

  private mutating func skipBlanks() {
    while next == .space || next == .tab, next != separator { index += 1 }
  }

  private mutating func startLine() {
    index += 1
    line += 1
    lineStart = index
  }
}

extension UInt8 {
  fileprivate static let quote = UInt8(ascii: "\"")
}

extension ArraySlice<UInt8> {
  fileprivate var withoutBlanksBehind: ArraySlice<UInt8> {
    prefix((lastIndex { !$0.isBlank } ?? startIndex - 1) + 1 - startIndex)
  }
}
