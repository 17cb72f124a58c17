import Testing

@testable import Drawing

@Suite struct TextFlowTests {
  func lines(_ text: String, _ columns: Int, marker: String? = nil) -> [String] {
    TextFlow.wrap(text, columns: columns, marker: marker.map { Span($0) }).map(\.text)
  }

  @Test func breaksAtSpaces() {
    #expect(
      lines("How much did the output of h1 matter to the loss?", 20) == [
        "How much did the",
        "output of h1 matter",
        "to the loss?",
      ])
  }

  @Test(arguments: [
    ("", [""]), ("   ", [""]), ("a", ["a"]), ("a  b", ["a  b"]), ("abcd efgh", ["abcd", "efgh"]),
    ("abcdefghij", ["abcde", "fghij"]), ("a bcdefgh", ["a", "bcdef", "gh"]), ("a\nb", ["a", "b"]),
    ("a\n\nb", ["a", "", "b"]), ("a\r\nb", ["a", "b"]), ("ab cd ", ["ab cd"]),
    ("a b\u{A0}c d", ["a b c", "d"]), ("ab c\u{A0}d", ["ab", "c d"]),
    ("層層層層", ["層層", "層層"]), ("a層層", ["a層層"]), ("ab層層", ["ab層", "層"]),
  ])
  func wrapsToFive(text: String, expected: [String]) {
    #expect(lines(text, 5) == expected)
  }

  @Test func listsHangUnderTheirText() {
    #expect(
      lines("the first weight moves most of all", 14, marker: "• ") == [
        "• the first", "  weight moves", "  most of all",
      ])
    #expect(lines("one\ntwo", 9, marker: "10. ") == ["10. one", "    two"])
    #expect(lines("text", 2, marker: "10. ") == ["te", "xt"])
  }

  @Test func emphasisSurvivesTheBreak() {
    let spans = [Span("a "), Span("strong word", style: .strong), Span("!")]
    let wrapped = TextFlow.wrap(spans, columns: 8)
    #expect(
      wrapped == [
        TextLine([Span("a "), Span("strong", style: .strong)]),
        TextLine([Span("word", style: .strong), Span("!")]),
      ])
  }

  @Test func aWordOfTwoStylesStaysTogether() {
    let wrapped = TextFlow.wrap(
      [Span("the un"), Span("see", style: .strong), Span("n")], columns: 8)
    #expect(wrapped.map(\.text) == ["the", "unseen"])
  }

  @Test func preformattedTextKeepsItsSpaces() {
    let text = "x1 --w1--> h1\n  b\n\n    end"
    #expect(
      TextFlow.preformatted(text, columns: 20).map(\.text) == [
        "x1 --w1--> h1", "  b", "", "    end",
      ])
    #expect(TextFlow.preformatted("abcdefg", columns: 3).map(\.text) == ["abc", "def", "g"])
  }

  @Test(arguments: [1, 2, 3, 7, 78])
  func noLineIsTooWide(columns: Int) {
    let text = "層 a bb  ccc\u{A0}dddd 層層eeeee ffffffff \u{301}e\u{301} ∂L/∂w(x1→h1)"
    for marker in [nil, "• ", "12. "] {
      for line in lines(text, columns, marker: marker) {
        // A wide character alone on a line of one column cannot be helped; the grid leaves it out.
        #expect(TextWidth.columns(line) <= max(columns, 2), "\(columns): \(line)")
      }
    }
    let spans = [Span(text, style: .strong), Span("\n\n"), Span(text)]
    let count = TextFlow.wrap(spans, columns: columns).count
    #expect(TextFlow.lineCount(spans, columns: columns) == count)
  }

  @Test func equationsStayTogether() {
    let kept = TextFlow.keepingEquations("so a = 1 = b, c=d = ")
    #expect(kept == "so a\u{A0}=\u{A0}1\u{A0}=\u{A0}b, c=d\u{A0}=\u{A0}")
    #expect(TextFlow.unbroken("a b  c") == "a\u{A0}b\u{A0}\u{A0}c")
  }

  /// 64 KiB in every form that could be slow; a quadratic wrapper would take minutes.
  @Test(.timeLimit(.minutes(1)), arguments: ["a", "a ", "層", "e\u{301}"])
  func aLongTextWrapsInLinearTime(unit: String) {
    let text = String(repeating: unit, count: (1 << 16) / unit.utf8.count)
    let widest = TextFlow.wrap(text, columns: 78).map(\.columns).max() ?? 0
    #expect(widest <= 78)
    #expect(widest > 70)
  }
}
