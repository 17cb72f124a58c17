/// How the rows of a table are written: what divides the cells, and what stands above them.
struct TableShape: Hashable {
  /// What divides the cells of a row: a comma, a semicolon or a tab.
  var separator = UInt8(ascii: ",")
  /// How many lines stand above the table: blank ones, those that begin with `#`, and `sep=;`.
  var linesAbove = 0

  /// Looks at the lines above the table and at its first row.
  ///
  /// The separator is the sign that comes most often in that row outside of quotes; a line `sep=;`
  /// says it.
  init(_ source: SourceText) {
    var said: UInt8?
    while linesAbove < source.lineCount {
      let line = source.line(linesAbove + 1)
      if let separator = Self.separator(saidBy: line) {
        said = separator
      } else if !line.allSatisfy(\.isBlank), line.first != UInt8(ascii: "#") {
        separator = said ?? Self.separator(in: line)
        return
      }
      linesAbove += 1
    }
  }

  /// What a comma between digits is: a decimal point where something else divides the cells.
  var hasDecimalCommas: Bool { separator != UInt8(ascii: ",") }

  /// What divides the cells, where that is not a comma: `semicolons`.
  var nameOfOther: String? {
    switch separator {
    case UInt8(ascii: ";"): "semicolons"
    case UInt8(ascii: "\t"): "tabs"
    case UInt8(ascii: "|"): "bars"
    default: nil
    }
  }

  private static let known = ",;\t|".utf8.map { $0 }

  /// The sign of a line `sep=;`, with which a spreadsheet begins its files.
  private static func separator(saidBy line: ArraySlice<UInt8>) -> UInt8? {
    guard line.starts(with: Array("sep=".utf8)), line.count == 5, let sign = line.last else {
      return nil
    }
    return known.contains(sign) ? sign : nil
  }

  private static func separator(in line: ArraySlice<UInt8>) -> UInt8 {
    var counts = known.map { _ in 0 }
    var isQuoted = false
    for (index, byte) in zip(line.indices, line) {
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      guard !isQuoted, let place = known.firstIndex(of: byte) else { continue }
      // A tab beside a comma, or at the end, is a blank like others.
      let isBlank = byte == .tab && !divides(line[..<index].last, line[(index + 1)...].first)
      if !isBlank { counts[place] += 1 }
    }
    let most = counts.max() ?? 0
    return known[counts.firstIndex(of: most) ?? 0]
  }

  /// Whether a tab between two signs divides cells.
  private static func divides(_ before: UInt8?, _ behind: UInt8?) -> Bool {
    guard let before, let behind else { return false }
    return ![before, behind].contains { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: ";") }
  }
}

extension SourceText {
  /// The same text with line feeds where it has nothing but carriage returns.
  var withLinesOfReturns: SourceText {
    guard lineCount == 1, bytes.contains(.carriageReturn) else { return self }
    return SourceText(path: path, bytes: bytes.map { $0 == .carriageReturn ? .newline : $0 })
  }
}
