/// How the program will draw, and the reason for each part: `nn101 doctor` prints it.
package struct TerminalDecision: Sendable {
  /// The terminal that is spoken to.
  package let kind: KindOfTerminal
  /// The locale to set.
  package let locale: LocaleDecision
  /// The characters that pictures are made of.
  package let glyphs: GlyphDecision
  /// How many colours may be used.
  package let colors: ColorDecision
  /// The palette.
  package let theme: ThemeDecision

  /// Why plain sentences must do; `nil` when a screen can be drawn.
  package var plainReason: PlainReason? { kind.plainReason }

  /// A line for standard error, after exit; `nil` when all is as anybody would expect.
  package var notice: String? {
    if let reason = plainReason {
      return reason.isSurprising ? "nn101: plain mode. \(reason.sentence)" : nil
    }
    return kind.isFallback ? "nn101: \(kind.reason)" : nil
  }

  /// Each part of the decision, with its reason.
  package var findings: [(topic: String, choice: String, reason: String)] {
    [
      ("Mode", plainReason == nil ? "screen" : "plain", plainReason?.sentence ?? kind.reason),
      ("Locale", locale.name.isEmpty ? "as set" : locale.name, locale.reason),
      ("Glyphs", glyphs.choice.rawValue, glyphs.reason),
      ("Colours", colors.count == 0 ? "none" : String(colors.count), colors.reason),
      ("Theme", theme.choice.rawValue, theme.reason),
    ]
  }
}
