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
  /// The same of a line or a point, whose signs reverse would turn into gaps.
  case focusLine
  /// A number or weight above zero (blue).
  case positive
  /// A number or weight below zero (orange).
  case negative
  /// Titles, keys and other landmarks.
  case accent
}

extension Ink {
  /// The ink of a number by its sign; nothing stands out at zero.
  package static func of(_ value: Double) -> Ink {
    value > 0 ? .positive : value < 0 ? .negative : .faint
  }
}

/// How a cell looks: an ink, and emphasis that survives without any colour.
package struct Style: Hashable, Sendable {
  /// What the text is for; the theme finds its colour.
  package var ink: Ink
  /// Brighter or thicker letters.
  package var bold: Bool
  /// Foreground and background exchanged.
  package var reverse: Bool
  /// A line below the letters.
  package var underline: Bool
  /// A place on the scale of maps, for palettes that have one; it takes the ink's place.
  package var heat: Heat?

  /// Plain text without emphasis, unless told otherwise.
  package init(
    _ ink: Ink = .plain, bold: Bool = false, reverse: Bool = false, underline: Bool = false,
    heat: Heat? = nil
  ) {
    self.ink = ink
    self.bold = bold
    self.reverse = reverse
    self.underline = underline
    self.heat = heat
  }

  /// Ordinary text.
  package static let plain = Style()
  /// What recedes.
  package static let faint = Style(.faint)
  /// What stands out, in bold.
  package static let strong = Style(bold: true)
  /// Bars and selected rows, in reverse.
  package static let bar = Style(reverse: true)
  /// What the step is about, in bold.
  package static let focus = Style(.focus, bold: true)
  /// A line, a point or a pointer that the step is about, in bold.
  package static let focusLine = Style(.focusLine, bold: true)

  /// The same for the line or the point that a text belongs to.
  var ofLine: Style {
    var style = self
    if ink == .focus { style.ink = .focusLine }
    return style
  }
}
