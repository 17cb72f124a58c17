/// What a cell wants to say with its looks.
///
/// A theme decides what each ink looks like.
package enum Ink: UInt8, CaseIterable, Sendable {
  /// Ordinary text in the terminal's own colours.
  case plain
  /// What recedes: known, but not talked about now.
  case faint
  /// What the step is about.
  case focus
  /// A number or weight above zero (blue).
  case positive
  /// A number or weight below zero (orange).
  case negative
  /// Titles, keys and other landmarks.
  case accent
}

/// How a cell looks: an ink, and emphasis that survives without any colour.
package struct Style: Hashable, Sendable {
  package var ink: Ink
  package var bold: Bool
  package var reverse: Bool
  package var underline: Bool

  package init(
    _ ink: Ink = .plain, bold: Bool = false, reverse: Bool = false, underline: Bool = false
  ) {
    self.ink = ink
    self.bold = bold
    self.reverse = reverse
    self.underline = underline
  }

  package static let plain = Style()
  package static let faint = Style(.faint)
  package static let strong = Style(bold: true)
  package static let bar = Style(reverse: true)
  package static let focus = Style(.focus, bold: true)
}
