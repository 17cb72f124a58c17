/// What a terminal is told about a cell: a colour of its palette, and attributes.
///
/// The background is the terminal's own, but inside maps and strips of heat.
package struct Look: Hashable, Sendable {
  /// A palette index, 0 to 255; nil is the terminal's own foreground.
  package var foreground: Int?
  /// A palette index likewise; nil is the terminal's own background.
  package var background: Int?
  /// Brighter or thicker letters.
  package var bold: Bool
  /// Paler letters.
  package var dim: Bool
  /// Foreground and background exchanged.
  package var reverse: Bool
  /// A line below the letters.
  package var underline: Bool

  /// The terminal's own colours without emphasis, unless told otherwise.
  package init(
    foreground: Int? = nil, background: Int? = nil, bold: Bool = false, dim: Bool = false,
    reverse: Bool = false,
    underline: Bool = false
  ) {
    self.foreground = foreground
    self.background = background
    self.bold = bold
    self.dim = dim
    self.reverse = reverse
    self.underline = underline
  }

  /// Both emphases together; the other's colour wins where it has one.
  func adding(_ other: Look) -> Look {
    Look(
      foreground: other.foreground ?? foreground,
      background: other.background ?? background, bold: bold || other.bold,
      dim: dim || other.dim, reverse: reverse != other.reverse,
      underline: underline || other.underline)
  }
}
