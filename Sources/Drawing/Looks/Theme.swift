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
  /// True when maps and strips have a scale of hues; else they are made of signs.
  package var hasHeat = false

  /// How a style looks: its ink, and its own emphasis on top.
  package func look(_ style: Style) -> Look {
    var look = look(style.ink).adding(
      Look(bold: style.bold, reverse: style.reverse, underline: style.underline))
    if hasHeat, let heat = style.heat { look = look.adding(heat.look) }
    // Bold and dim together cancel out on many terminals.
    if look.bold { look.dim = false }
    return look
  }

  private var focusLine: Look {
    var look = focus
    look.reverse = false
    return look
  }

  private func look(_ ink: Ink) -> Look {
    switch ink {
    case .plain: plain
    case .faint: faint
    case .focus: focus
    case .focusLine: focusLine
    case .positive: positive
    case .negative: negative
    case .accent: accent
    }
  }
}

extension Theme {
  /// 256 colours on a background that is known: each ink has a contrast of at least 4.5 to 1.
  ///
  /// On a light one the focus is reversed as well: eyes without red or green see its purple as the
  /// blue of numbers above zero, and no other hue stays apart from blue and brown.
  package static func readable(on background: RGB) -> Theme {
    var focus = InkHues.focus.readable(on: background)
    focus.bold = true
    focus.reverse = InkHues.isLight(background)
    return Theme(
      faint: InkHues.faint.readable(on: background), focus: focus,
      positive: InkHues.positive.readable(on: background),
      negative: InkHues.negative.readable(on: background), accent: Look(bold: true),
      hasHeat: true)
  }

  /// 256 colours on a dark background.
  package static let dark = readable(on: .black)

  /// 256 colours on a light background.
  package static let light = readable(on: .white)

  /// 256 colours on a background that is not known: text in the terminal's own foreground, focus
  /// in bold and reverse, and for signs two hues that read on white and on black.
  ///
  /// Contrast on white and on black: blue 4.6 and 4.6, orange 4.7 and 4.4.
  package static let unknown = Theme(
    faint: Look(), focus: Look(bold: true, reverse: true), positive: Look(foreground: 63),
    negative: Look(foreground: 130), accent: Look(bold: true), hasHeat: true)

  /// Sixteen colours on a background that is not known: bold and reverse carry the focus.
  ///
  /// Bright blue and bright red read on black and on white. Yellow, the nearest to orange, does
  /// not read on white; and red differs from blue for every kind of eye.
  package static let sixteen = Theme(
    faint: Look(dim: true), focus: Look(bold: true, reverse: true),
    positive: Look(foreground: 12), negative: Look(foreground: 9), accent: Look(bold: true))

  /// Eight colours on a background that is not known: bold makes them the bright ones on most
  /// such terminals, and plain blue hardly reads on black.
  package static let eight = Theme(
    faint: Look(dim: true), focus: Look(bold: true, reverse: true),
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
