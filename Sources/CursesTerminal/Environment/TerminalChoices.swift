/// What the person asked for on the command line about the terminal.
package struct TerminalChoices: Hashable, Sendable {
  /// The palette that was asked for.
  package enum ThemeChoice: String, CaseIterable, Sendable {
    case auto, light, dark, mono
    case highContrast = "high-contrast"
  }

  /// Whether colours are wanted.
  package enum ColorChoice: String, CaseIterable, Sendable {
    /// Unless NO_COLOR is set or the terminal has none.
    case auto
    /// Whenever the terminal has any, whatever NO_COLOR says.
    case always
    case never
  }

  package var plain: Bool
  package var ascii: Bool
  package var theme: ThemeChoice
  package var color: ColorChoice

  package init(
    plain: Bool = false, ascii: Bool = false, theme: ThemeChoice = .auto,
    color: ColorChoice = .auto
  ) {
    self.plain = plain
    self.ascii = ascii
    self.theme = theme
    self.color = color
  }
}
