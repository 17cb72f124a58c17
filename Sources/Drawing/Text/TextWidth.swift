/// Where a text stands in the columns that it is given.
package enum Alignment: Hashable, Sendable {
  case left, center, right
}

/// Measuring text in columns and fitting it into them.
package enum TextWidth {
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

  /// The same for wordings in a list.
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

  /// How much of a gap stands before a text.
  static func offset(of gap: Int, _ alignment: Alignment) -> Int {
    switch alignment {
    case .left: 0
    case .center: gap / 2
    case .right: gap
    }
  }
}
