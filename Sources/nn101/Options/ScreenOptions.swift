import ArgumentParser
import CursesTerminal

/// How a session looks; the same words for every command that shows something.
struct ScreenOptions: ParsableArguments {
  @Flag(help: "Sentences, one fact a line, for screen readers and pipes.")
  var plain = false

  @Flag(help: "Only ASCII characters.")
  var ascii = false

  @Flag(name: .customLong("no-color"), help: "No colours; the same as --color never.")
  var noColor = false

  @Option(help: "The palette; auto asks the terminal for its background.")
  var theme: TerminalChoices.ThemeChoice = .auto

  @Option(help: "When there are colours; auto heeds NO_COLOR.")
  var color: TerminalChoices.ColorChoice = .auto

  @Flag(name: .customLong("no-motion"), help: "Steps do not run along their lines.")
  var noMotion = false

  func validate() throws {
    guard noColor, color == .always else { return }
    throw ValidationError("--no-color and --color always cannot both be; leave one out.")
  }

  /// Over a network each picture on the way would cost time.
  var showsMotion: Bool {
    !noMotion && EnvironmentVariable.value("NN101_MOTION") != "0"
      && EnvironmentVariable.value("SSH_CONNECTION") == nil
  }

  var choices: TerminalChoices {
    TerminalChoices(
      plain: plain, ascii: ascii, theme: theme, color: noColor ? .never : color)
  }
}

extension TerminalChoices.ThemeChoice: WordChoice {
  /// For a shell that offers it.
  package var meaning: String {
    switch self {
    case .auto: "by the terminal's background"
    case .light: "on a light background"
    case .dark: "on a dark background"
    case .mono: "bold and reverse instead of hues"
    case .highContrast: "nothing grey, no dots"
    }
  }
}

extension TerminalChoices.ColorChoice: WordChoice {
  /// For a shell that offers it.
  package var meaning: String {
    switch self {
    case .auto: "unless NO_COLOR is set"
    case .always: "whatever NO_COLOR says"
    case .never: "no colours"
    }
  }
}
