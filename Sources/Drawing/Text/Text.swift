/// Where a text stands in the columns that it is given.
package enum Alignment: Hashable, Sendable {
  case left, center, right
}

/// Measuring text in columns and fitting it into them.
package enum Text {
  /// How many columns a text takes when it is drawn on one row.
  package static func columns(_ text: String) -> Int {
    let plain = text.utf8.withContiguousStorageIfAvailable { bytes in
      bytes.allSatisfy { $0 >= 0x20 && $0 < 0x7F } ? bytes.count : nil
    }
    return (plain ?? nil) ?? columnsOfAny(text)
  }

  private static func columnsOfAny(_ text: String) -> Int {
    Glyphs(text).reduce(0) { $0 + $1.columns }
  }

  /// The text in at most so many columns; what is left out is said by a mark at the end.
  package static func clipped(_ text: String, columns: Int, mark: String = "…") -> String {
    if self.columns(text) <= columns { return text }
    let room = columns - self.columns(mark)
    if room < 0 { return "" }
    var result = ""
    var used = 0
    for glyph in Glyphs(text) {
      if used + glyph.columns > room { break }
      result.append(glyph.visible.character)
      used += glyph.columns
    }
    return result + mark
  }

  /// The first of some wordings, the fullest first, that needs at most so many columns; the last
  /// when none does.
  package static func fullest(of wordings: String..., columns: Int) -> String {
    fullest(of: wordings, columns: columns)
  }

  package static func fullest(of wordings: [String], columns: Int) -> String {
    wordings.first { self.columns($0) <= columns } ?? wordings.last ?? ""
  }

  /// The text in exactly so many columns, clipped or padded with spaces.
  package static func fitted(
    _ text: String, columns: Int, alignment: Alignment = .left, mark: String = "…"
  ) -> String {
    let shown = clipped(text, columns: columns, mark: mark)
    let gap = max(0, columns - self.columns(shown))
    let before = offset(of: gap, alignment)
    return String(repeating: " ", count: before) + shown
      + String(repeating: " ", count: gap - before)
  }

  /// The text with spaces that a line is not broken at.
  package static func unbroken(_ text: String) -> String {
    var result = ""
    result.unicodeScalars.append(
      contentsOf: text.unicodeScalars.lazy.map { $0 == " " ? "\u{a0}" : $0 })
    return result
  }

  /// The text with each `=` kept on one line with what stands beside it.
  package static func keepingEquations(_ text: String) -> String {
    let space = UInt8(ascii: " ")
    var result = ""
    var rest = text.utf8[...]
    while let sign = rest.firstIndex(of: UInt8(ascii: "=")) {
      let after = rest.index(after: sign)
      let before = rest[..<sign]
      let isAlone = before.last == space && rest[after...].first == space
      result += Substring(isAlone ? before.dropLast() : rest[..<after])
      if isAlone { result += "\u{a0}=\u{a0}" }
      rest = rest[after...].dropFirst(isAlone ? 1 : 0)
    }
    return result + Substring(rest)
  }

  /// How much of a gap stands before a text.
  static func offset(of gap: Int, _ alignment: Alignment) -> Int {
    switch alignment {
    case .left: 0
    case .center: gap / 2
    case .right: gap
    }
  }
}
