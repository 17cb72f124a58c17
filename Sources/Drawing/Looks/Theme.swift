/// A palette: what each ink looks like.
///
/// Numbers above zero are blue and numbers below are orange, which colour-blind eyes keep apart;
/// a sign is always written as well. What is in focus is bold or reversed first, and has a hue
/// second.
package struct Theme: Hashable, Sendable {
  /// Ordinary text.
  package var plain = Look()
  /// What recedes.
  package var faint: Look
  /// What the step is about.
  package var focus: Look
  /// Numbers above zero.
  package var positive: Look
  /// Numbers below zero.
  package var negative: Look
  /// Titles, keys and other landmarks.
  package var accent: Look

  /// How a style looks: its ink, and its own emphasis on top.
  package func look(_ style: Style) -> Look {
    var look = look(style.ink).adding(
      Look(bold: style.bold, reverse: style.reverse, underline: style.underline))
    // Bold and dim together cancel out on many terminals.
    if look.bold { look.dim = false }
    return look
  }

  private func look(_ ink: Ink) -> Look {
    switch ink {
    case .plain: plain
    case .faint: faint
    case .focus: focus
    case .positive: positive
    case .negative: negative
    case .accent: accent
    }
  }
}

extension Theme {
  /// 256 colours on a dark background.
  ///
  /// Contrast on black: grey 6.1, blue 9.1, orange 8.7.
  package static let dark = Theme(
    faint: Look(foreground: 245), focus: Look(foreground: 228, bold: true),
    positive: Look(foreground: 75), negative: Look(foreground: 208), accent: Look(bold: true))

  /// 256 colours on a light background.
  ///
  /// Contrast on white: grey 5.3, blue 6.4, orange 4.7.
  package static let light = Theme(
    faint: Look(foreground: 242), focus: Look(foreground: 90, bold: true),
    positive: Look(foreground: 25), negative: Look(foreground: 130), accent: Look(bold: true))

  /// Sixteen colours on a background that is not known.
  ///
  /// Bright blue and bright red read on black and on white. Yellow, the nearest to orange, does
  /// not read on white; and red differs from blue for every kind of eye.
  package static let sixteen = Theme(
    faint: Look(dim: true), focus: Look(foreground: 13, bold: true),
    positive: Look(foreground: 12), negative: Look(foreground: 9), accent: Look(bold: true))

  /// Eight colours on a background that is not known: bold makes them the bright ones on most
  /// such terminals, and plain blue hardly reads on black.
  package static let eight = Theme(
    faint: Look(dim: true), focus: Look(foreground: 5, bold: true),
    positive: Look(foreground: 4, bold: true), negative: Look(foreground: 1, bold: true),
    accent: Look(bold: true))

  /// No colour at all.
  package static let mono = Theme(
    faint: Look(dim: true), focus: Look(bold: true, reverse: true), positive: Look(),
    negative: Look(), accent: Look(bold: true))

  /// For a projector in a bright room: the terminal's own foreground throughout, which contrasts
  /// more than any colour that must read on black and on white; no dim, no grey.
  package static let highContrast = Theme(
    faint: Look(), focus: Look(bold: true, reverse: true), positive: Look(bold: true),
    negative: Look(bold: true), accent: Look(bold: true))
}
