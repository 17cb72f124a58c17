/// A character as it stands on the screen, with the columns that it takes.
package struct Glyph: Hashable, Sendable {
  let packed: PackedCharacter
  let columns: Int

  var character: Character { packed.character }

  static let space = Glyph(packed: .space, columns: 1)
  /// Where a line ends; the screen has no sign for it but a space.
  static let lineBreak = Glyph(packed: PackedCharacter("\n" as Unicode.Scalar), columns: 1)
  /// A space where no line may end.
  static let noBreakSpace = Glyph(packed: PackedCharacter("\u{A0}" as Unicode.Scalar), columns: 1)

  /// What the grid shows: breaking and keeping together are done once lines are drawn.
  var visible: Glyph { self == .lineBreak || self == .noBreakSpace ? .space : self }
}

/// The characters of a text that can stand on a screen, in order.
///
/// A mark joins the character before it. Characters that are not seen (controls, zero width,
/// directions of text) are left out, a tab is a space, and a line break stays for those who wrap.
package struct Glyphs: Sequence, IteratorProtocol {
  private var scalars: String.UnicodeScalarView.Iterator
  private var pending: Unicode.Scalar?

  /// Reads a text from its beginning.
  package init(_ text: String) {
    scalars = text.unicodeScalars.makeIterator()
    pending = scalars.next()
  }

  /// The next character that can be seen; nil at the end.
  package mutating func next() -> Glyph? {
    while let scalar = pending {
      pending = scalars.next()
      let columns = CharacterWidth.columns(of: scalar)
      if columns == 0 {
        if scalar == "\n" { return .lineBreak }
        if scalar == "\t" { return .space }
        continue
      }
      guard let mark = pending, mark.value >= 0x300, CharacterWidth.joins(mark) else {
        return Glyph(packed: PackedCharacter(scalar), columns: columns)
      }
      return Glyph(packed: withMarks(scalar), columns: columns)
    }
    return nil
  }

  /// The character with the marks that follow it, when they make one character together.
  private mutating func withMarks(_ base: Unicode.Scalar) -> PackedCharacter {
    var text = String(Character(base))
    var count = 0
    while let mark = pending, CharacterWidth.joins(mark) {
      // More marks are a joke, and have no room.
      if count < PackedCharacter.mostMarks { text.unicodeScalars.append(mark) }
      count += 1
      pending = scalars.next()
    }
    return text.dropFirst().isEmpty ? PackedCharacter(Character(text)) : PackedCharacter(base)
  }
}
