import CursesTerminal
import Testing

/// Colours and palettes, from variables and options alone.
struct ThemeDecisionTests {
  @Test(
    "how many colours",
    arguments: [
      ("xterm-256color", [:], .auto, 256), ("xterm", [:], .auto, 8),
      ("xterm-direct", [:], .auto, 256), ("vt100", [:], .auto, 0),
      ("odd", [:], .auto, 0), ("xterm", ["NO_COLOR": "1"], .auto, 0),
      ("xterm", ["NO_COLOR": ""], .auto, 8), ("xterm", ["NO_COLOR": "1"], .always, 8),
      ("xterm", [:], .never, 0), ("vt100", [:], .always, 0), ("dumb", [:], .always, 0),
    ] as [(String, [String: String], TerminalChoices.ColorChoice, Int)])
  func colors(
    term: String, variables: [String: String], color: TerminalChoices.ColorChoice, count: Int
  ) {
    let variables = variables.merging(["TERM": term]) { $1 }
    let environment = TerminalEnvironmentTests.environment(variables)
    #expect(environment.decide(TerminalChoices(color: color)).colors.count == count)
  }

  @Test(
    "which palette",
    arguments: [
      ("xterm-256color", "", .auto, .unknown), ("xterm-256color", "15;0", .auto, .dark),
      ("xterm-256color", "0;15", .auto, .light), ("xterm-256color", "0;default;15", .auto, .light),
      ("xterm-256color", "0;7", .auto, .light), ("xterm-256color", "15;8", .auto, .dark),
      ("xterm-256color", "nonsense", .auto, .unknown), ("xterm-256color", "0;15", .dark, .dark),
      ("xterm-256color", "15;0", .light, .light), ("xterm-256color", "", .mono, .mono),
      ("xterm-256color", "", .highContrast, .highContrast), ("xterm", "", .auto, .eight),
      ("xterm", "", .light, .eight), ("xterm-16color", "", .auto, .sixteen),
      ("vt100", "", .light, .mono), ("vt100", "", .auto, .mono),
      ("vt100", "", .highContrast, .highContrast),
    ] as [(String, String, TerminalChoices.ThemeChoice, ThemeDecision.Choice)])
  func theme(
    term: String, background: String, asked: TerminalChoices.ThemeChoice,
    expected: ThemeDecision.Choice
  ) {
    let environment = TerminalEnvironmentTests.environment([
      "TERM": term, "COLORFGBG": background,
    ])
    #expect(environment.decide(TerminalChoices(theme: asked)).theme.choice == expected)
  }

  @Test(
    "who is asked for the background",
    arguments: [
      ("xterm-256color", .auto, .auto, true), ("xterm-direct", .auto, .auto, true),
      ("xterm-256color", .light, .auto, false),
      ("xterm-256color", .mono, .auto, false), ("xterm-256color", .highContrast, .auto, false),
      ("xterm-256color", .auto, .never, false), ("xterm", .auto, .auto, false),
      ("vt100", .auto, .auto, false), ("dumb", .auto, .auto, false),
    ] as [(String, TerminalChoices.ThemeChoice, TerminalChoices.ColorChoice, Bool)])
  func asking(
    term: String, theme: TerminalChoices.ThemeChoice, color: TerminalChoices.ColorChoice,
    isAsked: Bool
  ) {
    let environment = TerminalEnvironmentTests.environment(["TERM": term])
    let decision = environment.decide(TerminalChoices(theme: theme, color: color))
    #expect(decision.theme.asksForBackground == isAsked)
  }
}
