/// Which set of glyphs the pictures are made of.
package struct GlyphDecision: Hashable, Sendable {
  /// The sets there are, by the names that `doctor` prints.
  package enum Choice: String, CaseIterable, Sendable {
    case unicode
    case unicodeWithoutBraille = "unicode without braille"
    case ascii
  }

  /// The set in use.
  package let choice: Choice
  /// A sentence that says why.
  package let reason: String

  /// Text consoles, whose fonts have box corners but no braille.
  private static let consoles: Set<String> = ["linux", "cons25", "wsvt25", "hurd", "mach"]

  init(choices: TerminalChoices, kind: KindOfTerminal, locale: LocaleDecision) {
    if choices.ascii {
      (choice, reason) = (.ascii, "--ascii was given.")
    } else if !locale.isUTF8 {
      (choice, reason) = (.ascii, locale.reason)
    } else if choices.theme == .highContrast {
      (choice, reason) = (.unicodeWithoutBraille, "High contrast draws no braille.")
    } else if Self.consoles.contains(kind.name) {
      (choice, reason) = (.unicodeWithoutBraille, "The console's font has no braille.")
    } else {
      (choice, reason) = (.unicode, "The locale is UTF-8.")
    }
  }
}
