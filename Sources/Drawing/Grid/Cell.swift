/// One place on the screen: a character and how it looks.
package struct Cell: Hashable, Sendable {
  /// The character as it is kept; a space where nothing is drawn.
  package var packed: PackedCharacter
  /// How the character looks.
  package var style: Style
  /// True for the right half of a character that is two columns wide.
  package var isContinuation: Bool

  /// A cell with a character, of which at most three scalars are kept.
  package init(_ character: Character = " ", style: Style = .plain, isContinuation: Bool = false) {
    self.init(PackedCharacter(character), style: style, isContinuation: isContinuation)
  }

  /// A cell with a character that is packed already.
  package init(_ packed: PackedCharacter, style: Style = .plain, isContinuation: Bool = false) {
    self.packed = packed
    self.style = style
    self.isContinuation = isContinuation
  }

  /// The character as Swift knows it, slower than `packed`.
  package var character: Character {
    get { packed.character }
    set { packed = PackedCharacter(newValue) }
  }

  /// A plain space.
  package static let blank = Cell(PackedCharacter.space)
}
