/// A character as it stands on the screen, with the columns that it takes.
package struct Glyph: Hashable, Sendable {
  package let character: Character
  package let columns: Int

  /// True where a line ends; the screen has no sign for it but a space.
  package var isLineBreak: Bool { character == "\n" }
}

/// The characters of a text that can stand on a screen, in order.
///
/// A mark joins the character before it. Characters that are not seen (controls, zero width,
/// directions of text) are left out, a tab is a space, and a line break stays for those who wrap.
package struct Glyphs: Sequence, IteratorProtocol {
  private var scalars: String.UnicodeScalarView.Iterator
  private var pending: Unicode.Scalar?

  /// More marks than this on one character are a joke, and would not fit a small string.
  private static let mostMarks = 4

  package init(_ text: String) {
    scalars = text.unicodeScalars.makeIterator()
    pending = scalars.next()
  }

  package mutating func next() -> Glyph? {
    while let scalar = pending {
      pending = scalars.next()
      let columns = CharacterWidth.columns(of: scalar)
      if columns == 0 {
        if scalar == "\n" { return Glyph(character: "\n", columns: 1) }
        if scalar == "\t" { return Glyph(character: " ", columns: 1) }
        continue
      }
      guard let mark = pending, mark.value >= 0x300, CharacterWidth.joins(mark) else {
        return Glyph(character: Character(scalar), columns: columns)
      }
      return Glyph(character: withMarks(scalar), columns: columns)
    }
    return nil
  }

  /// The character with the marks that follow it, when they make one character together.
  private mutating func withMarks(_ base: Unicode.Scalar) -> Character {
    var text = String(Character(base))
    var count = 0
    while let mark = pending, CharacterWidth.joins(mark) {
      if count < Self.mostMarks { text.unicodeScalars.append(mark) }
      count += 1
      pending = scalars.next()
    }
    return text.dropFirst().isEmpty ? Character(text) : Character(base)
  }
}
