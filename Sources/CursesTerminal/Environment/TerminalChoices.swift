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

  /// True when sentences were asked for instead of a screen.
  package var plain: Bool
  /// True when no character beyond ASCII may be sent.
  package var ascii: Bool
  /// The palette that was asked for.
  package var theme: ThemeChoice
  /// Whether colours were asked for.
  package var color: ColorChoice

  /// Asks for nothing in particular, unless told otherwise.
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
