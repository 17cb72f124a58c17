import CLibrary
import CTerminal

/// Everything outside the program that decides how it may draw: a value, so that tests can make any.
package struct TerminalEnvironment: Sendable {
  /// The environment's variables, by name.
  package var variables: [String: String]
  var inputIsTerminal: Bool
  var outputIsTerminal: Bool
  /// Looks up a kind of terminal.
  package var describe: @Sendable (String) -> TerminalDescription?
  /// Says whether the system has a locale.
  package var localeExists: @Sendable (String) -> Bool

  /// Makes an environment of parts; `current` is the process's own.
  package init(
    variables: [String: String], inputIsTerminal: Bool = true, outputIsTerminal: Bool = true,
    describe: @escaping @Sendable (String) -> TerminalDescription?,
    localeExists: @escaping @Sendable (String) -> Bool
  ) {
    self.variables = variables
    self.inputIsTerminal = inputIsTerminal
    self.outputIsTerminal = outputIsTerminal
    self.describe = describe
    self.localeExists = localeExists
  }

  /// The names that are asked for: nothing else of the environment is read.
  package static let names = [
    "TERM", "COLORTERM", "COLORFGBG", "NO_COLOR", "LC_ALL", "LC_CTYPE", "LANG", "NN101_PLAIN",
    "ACCESSIBLE",
  ]

  /// The environment that this process runs in.
  package static var current: TerminalEnvironment {
    var variables: [String: String] = [:]
    for name in names {
      if let value = getenv(name) { variables[name] = String(cString: value) }
    }
    return TerminalEnvironment(
      variables: variables,
      inputIsTerminal: isatty(STDIN_FILENO) == 1, outputIsTerminal: isatty(STDOUT_FILENO) == 1,
      describe: { TerminalDescription(named: $0) },
      localeExists: { ct_locale_exists($0) == 1 })
  }

  /// A variable's value; `nil` when it is not set or empty.
  func value(_ name: String) -> String? {
    guard let value = variables[name], !value.isEmpty else { return nil }
    return value
  }

  /// Whether a line may be drawn over itself, on whatever is a terminal here.
  ///
  /// Where sentences are wanted it may not: it would be read out again and again.
  package var redrawsLines: Bool {
    var watched = self
    (watched.inputIsTerminal, watched.outputIsTerminal) = (true, true)
    return watched.decide().plainReason == nil
  }

  /// Decides how to draw, and says why.
  package func decide(_ choices: TerminalChoices = TerminalChoices()) -> TerminalDecision {
    let kind = KindOfTerminal(environment: self, choices: choices)
    let locale = LocaleDecision(environment: self)
    let colors = ColorDecision(environment: self, choices: choices, kind: kind)
    return TerminalDecision(
      kind: kind, locale: locale,
      glyphs: GlyphDecision(choices: choices, kind: kind, locale: locale),
      colors: colors,
      theme: ThemeDecision(environment: self, choices: choices, colors: colors, kind: kind))
  }
}
