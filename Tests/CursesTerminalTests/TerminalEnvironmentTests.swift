import CursesTerminal
import Testing

/// What is decided, from variables alone.
struct TerminalEnvironmentTests {
  private static let known: [String: TerminalDescription] = [
    "xterm-256color": described(256), "xterm": described(8), "xterm-16color": described(16),
    "screen-256color": described(256),
    "tmux-256color": described(256), "xterm-direct": described(1 << 24), "linux": described(8),
    "vt100": described(0),
    "glass": TerminalDescription(colors: 0, addressesCursor: false, hasDefaultColors: false),
    "odd": TerminalDescription(colors: 64, addressesCursor: true, hasDefaultColors: false),
  ]

  private static func described(_ colors: Int) -> TerminalDescription {
    TerminalDescription(colors: colors, addressesCursor: true, hasDefaultColors: colors > 0)
  }

  static func environment(
    _ variables: [String: String], input: Bool = true, output: Bool = true,
    locales: Set<String> = ["C.UTF-8", "C", "de_DE.UTF-8"]
  ) -> TerminalEnvironment {
    TerminalEnvironment(
      variables: variables, inputIsTerminal: input, outputIsTerminal: output,
      describe: { known[$0] }, localeExists: { locales.contains($0) })
  }

  @Test(
    "which terminal is spoken to",
    arguments: [
      (["TERM": "xterm-256color"], "xterm-256color"), (["TERM": "vt100"], "vt100"),
      (["TERM": "xterm-kitty"], "xterm-256color"), (["TERM": "alacritty"], "xterm-256color"),
      (["TERM": "foot"], "xterm-256color"), (["TERM": "xterm-ghostty"], "xterm-256color"),
      (["TERM": "wezterm"], "xterm-256color"), (["TERM": "tmux-direct"], "screen-256color"),
      (["TERM": "new", "COLORTERM": "truecolor"], "xterm-256color"),
    ])
  func kind(variables: [String: String], name: String) {
    let decision = Self.environment(variables).decide()
    #expect(decision.plainReason == nil)
    #expect(decision.kind.name == name)
    #expect((decision.notice != nil) == (variables["TERM"] != name))
  }

  @Test(
    "why plain sentences must do",
    arguments: [
      ([:], .termIsUnset), (["TERM": ""], .termIsUnset), (["TERM": "dumb"], .termIsDumb),
      (["TERM": "new"], .termIsUnknown("new")), (["TERM": "glass"], .cannotAddressCursor("glass")),
      (["TERM": "new", "COLORTERM": ""], .termIsUnknown("new")),
      (["TERM": "xterm", "NN101_PLAIN": "1"], .askedByVariable("NN101_PLAIN")),
      (["TERM": "xterm", "ACCESSIBLE": "1"], .askedByVariable("ACCESSIBLE")),
    ] as [([String: String], PlainReason)])
  func plain(variables: [String: String], reason: PlainReason) {
    #expect(Self.environment(variables).decide().plainReason == reason)
  }

  @Test func pipesGetPlainSentencesWithoutANotice() {
    let variables = ["TERM": "xterm"]
    let input = Self.environment(variables, input: false).decide()
    let output = Self.environment(variables, output: false).decide()
    #expect(input.plainReason == .inputIsNotTerminal)
    #expect(output.plainReason == .outputIsNotTerminal)
    #expect(input.notice == nil && output.notice == nil)
  }

  @Test func variableSetToZeroOrNothingDoesNotAsk() {
    for value in ["", "0"] {
      let variables = ["TERM": "xterm", "NN101_PLAIN": value, "ACCESSIBLE": value]
      #expect(Self.environment(variables).decide().plainReason == nil)
    }
  }

  @Test(
    "a line is drawn over itself where nobody listens, and whatever else is a pipe",
    arguments: [
      (["TERM": "xterm"], true), (["TERM": "dumb"], false), ([:], false),
      (["TERM": "xterm", "ACCESSIBLE": "1"], false),
      (["TERM": "xterm", "NN101_PLAIN": "1"], false),
    ])
  func redrawing(variables: [String: String], redraws: Bool) {
    #expect(Self.environment(variables).redrawsLines == redraws)
    #expect(Self.environment(variables, output: false).redrawsLines == redraws)
  }

  @Test func noticesAreOneLineOfASCII() {
    for term in ["new", "dumb", "", "glass", "xterm-kitty"] {
      let notice = Self.environment(["TERM": term]).decide().notice
      #expect(notice.map { $0.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7f } } == true, "\(term)")
    }
  }

  @Test(
    "the locale",
    arguments: [
      ([:], "C.UTF-8", true), (["LANG": ""], "C.UTF-8", true), (["LANG": "C"], "", false),
      (["LANG": "POSIX"], "", false), (["LANG": "de_DE.UTF-8"], "de_DE.UTF-8", true),
      (["LANG": "xx_YY.UTF-8"], "C.UTF-8", true), (["LANG": "xx_YY.utf8"], "C.UTF-8", true),
      (["LANG": "de_DE.ISO-8859-1"], "", false),
      (["LANG": "C.UTF-8", "LC_ALL": "C"], "", false),
      (["LANG": "C", "LC_CTYPE": "C.UTF-8"], "C.UTF-8", true),
      (["LANG": "C", "LC_CTYPE": "C.UTF-8", "LC_ALL": "POSIX"], "", false),
    ] as [([String: String], String, Bool)])
  func locale(variables: [String: String], name: String, isUTF8: Bool) {
    let locale = Self.environment(variables.merging(["TERM": "xterm"]) { $1 }).decide().locale
    #expect(locale.name == name)
    #expect(locale.isUTF8 == isUTF8)
  }

  @Test func systemWithoutAnyUTF8LocaleGetsASCII() {
    let decision = Self.environment(["TERM": "xterm"], locales: ["C"]).decide()
    #expect(decision.glyphs.choice == .ascii)
  }

  @Test(
    "glyphs",
    arguments: [
      ("xterm", TerminalChoices(), "C.UTF-8", .unicode), ("xterm", TerminalChoices(), "C", .ascii),
      ("xterm", TerminalChoices(ascii: true), "C.UTF-8", .ascii),
      ("linux", TerminalChoices(), "C.UTF-8", .unicodeWithoutBraille),
      ("xterm", TerminalChoices(theme: .highContrast), "C.UTF-8", .unicodeWithoutBraille),
      ("xterm", TerminalChoices(theme: .highContrast), "C", .ascii),
    ] as [(String, TerminalChoices, String, GlyphDecision.Choice)])
  func glyphs(
    term: String, choices: TerminalChoices, lang: String, expected: GlyphDecision.Choice
  ) {
    let decision = Self.environment(["TERM": term, "LANG": lang]).decide(choices)
    #expect(decision.glyphs.choice == expected)
  }

  @Test func everyFindingHasAReason() {
    for term in ["xterm-256color", "xterm-kitty", "vt100", "dumb", "new"] {
      let findings = Self.environment(["TERM": term]).decide().findings
      #expect(findings.map(\.topic) == ["Mode", "Locale", "Glyphs", "Colours", "Theme"])
      #expect(findings.allSatisfy { $0.reason.hasSuffix(".") && !$0.choice.isEmpty })
    }
  }
}
