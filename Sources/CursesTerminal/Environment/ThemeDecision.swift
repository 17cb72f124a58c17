/// Which palette is used.
package struct ThemeDecision: Hashable, Sendable {
  /// The palettes there are, by the names that `doctor` prints.
  package enum Choice: String, CaseIterable, Sendable {
    case dark, light, sixteen, eight, mono
    case unknown = "for a background that is not known"
    case highContrast = "high-contrast"
  }

  /// The palette in use.
  package let choice: Choice
  /// A sentence that says why.
  package let reason: String
  /// True when the terminal is asked for its background, and the palette is made for its answer.
  package let asksForBackground: Bool

  init(
    environment: TerminalEnvironment, choices: TerminalChoices, colors: ColorDecision,
    kind: KindOfTerminal
  ) {
    asksForBackground =
      choices.theme == .auto && colors.count >= 256 && kind.answersQuestions
    if choices.theme == .highContrast {
      (choice, reason) = (.highContrast, "It was asked for.")
    } else if choices.theme == .mono {
      (choice, reason) = (.mono, "It was asked for.")
    } else if colors.count == 0 {
      (choice, reason) = (.mono, colors.reason)
    } else if colors.count < 16 {
      (choice, reason) = (.eight, colors.reason)
    } else if colors.count < 256 {
      (choice, reason) = (.sixteen, colors.reason)
    } else {
      (choice, reason) = Self.background(choices.theme, environment)
    }
  }

  private static func background(
    _ asked: TerminalChoices.ThemeChoice, _ environment: TerminalEnvironment
  ) -> (Choice, String) {
    switch asked {
    case .light: return (.light, "It was asked for.")
    case .dark: return (.dark, "It was asked for.")
    case .auto, .mono, .highContrast:
      guard let colors = environment.value("COLORFGBG") else {
        return (.unknown, "Nothing says what the background is.")
      }
      // "foreground;background", as numbers of the sixteen colours; 7 and 9 to 15 are light.
      guard let background = colors.split(separator: ";").last.flatMap({ Int($0) }) else {
        return (.unknown, "COLORFGBG is \(colors), which names no colour.")
      }
      let isLight = background == 7 || (9...15).contains(background)
      return (isLight ? .light : .dark, "COLORFGBG is \(colors).")
    }
  }
}
