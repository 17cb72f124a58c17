/// One place on the screen: a character and how it looks.
package struct Cell: Hashable, Sendable {
  /// The character; a space where nothing is drawn.
  package var character: Character
  package var style: Style
  /// True for the right half of a character that is two columns wide.
  package var isContinuation: Bool

  package init(_ character: Character = " ", style: Style = .plain, isContinuation: Bool = false) {
    self.character = character
    self.style = style
    self.isContinuation = isContinuation
  }

  package static let blank = Cell()
}
