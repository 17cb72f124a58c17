import Testing

@testable import Drawing

@Suite struct TextWidthTests {
  @Test(arguments: [
    ("", 0), ("abc", 3), ("∂L/∂a(h1)", 9), ("層", 2), ("e\u{301}", 1), ("a\u{200B}b", 2),
    ("⠿⡇", 2), ("╭──╮", 4), ("한국", 4), ("\u{1F600}", 2), ("→←·−…", 5), ("a\tb", 3),
    ("\u{1B}[1m", 3), ("한", 2), ("ｱ", 1), ("𝛿", 1), ("\u{1F1E9}\u{1F1EA}", 2),
  ])
  func countsColumns(text: String, columns: Int) {
    #expect(TextWidth.columns(text) == columns)
  }

  @Test(
    arguments: [
      ("a", 1), ("層", 2), ("e\u{301}", 1), ("\u{301}", 0), ("\u{200D}", 0), ("\u{7}", 0),
      ("한", 2), ("−", 1), ("\u{AD}", 0), ("\u{2028}", 0), ("\u{E0041}", 0), ("✓", 1), ("⚡", 2),
      ("\u{3000}", 2), ("\u{303F}", 1), ("\u{20000}", 2),
    ] as [(Character, Int)])
  func knowsTheColumnsOfCharacters(character: Character, columns: Int) {
    #expect(CharacterWidth.columns(of: character) == columns)
  }

  @Test(arguments: [
    ("hello", 5, "hello"), ("hello", 4, "hel…"), ("hello", 1, "…"), ("hello", 0, ""),
    ("hello", -3, ""), ("層層層", 4, "層…"), ("層層層", 5, "層層…"), ("", 0, ""),
  ])
  func clips(text: String, columns: Int, clipped: String) {
    #expect(TextWidth.clipped(text, columns: columns) == clipped)
  }

  @Test(
    "of some wordings the fullest that fits is taken, and the last when none does",
    arguments: [(20, "loss after epoch 3"), (18, "loss after epoch 3"), (17, "loss 3"), (2, "3")])
  func fullest(columns: Int, expected: String) {
    let text = TextWidth.fullest(of: "loss after epoch 3", "loss 3", "3", columns: columns)
    #expect(text == expected)
  }

  @Test(arguments: [
    (Alignment.left, "ab   "), (.center, " ab  "), (.right, "   ab"),
  ])
  func fits(alignment: Alignment, fitted: String) {
    #expect(TextWidth.fitted("ab", columns: 5, alignment: alignment) == fitted)
  }
}
