import ArgumentParser
import CursesTerminal

/// How a session looks; the same words for every command that shows something.
struct ScreenOptions: ParsableArguments {
  @Flag(help: "Plain sentences, one fact a line, for screen readers and pipes.")
  var plain = false

  @Flag(help: "Only ASCII characters.")
  var ascii = false

  @Flag(name: .customLong("no-color"), help: "No colours; the same as --color never.")
  var noColor = false

  @Option(help: "auto, light, dark, mono or high-contrast.")
  var theme: TerminalChoices.ThemeChoice = .auto

  @Option(help: "auto, always or never. auto heeds NO_COLOR.")
  var color: TerminalChoices.ColorChoice = .auto

  var choices: TerminalChoices {
    TerminalChoices(
      plain: plain, ascii: ascii, theme: theme, color: noColor ? .never : color)
  }
}

extension TerminalChoices.ThemeChoice: WordChoice {}
extension TerminalChoices.ColorChoice: WordChoice {}
