import Testing
import Walkthrough

@testable import Lessons

@Suite struct InlineReaderTests {
  @Test(arguments: [
    ("plain words", "plain words"),
    ("  two\n  lines \t joined ", "two lines joined"),
    ("an *emphasis* here", "an |e:emphasis| here"),
    ("**strong** words", "s:strong| words"),
    ("**]** and **[**", "s:]| and |s:["),
    ("`code` and `a(h1)`", "c:code| and |q:a(h1)"),
    ("`dL/dw(x1->h1)`.", "q:dL/dw(x1->h1)|."),
    ("`L` · `eta` · `x1` · `t2`", "q:L| · |q:eta| · |q:x1| · |q:t2"),
    ("`0.01*x1`, `L@2 - L@1`", "f:0.01*x1|, |f:L@2 - L@1"),
    ("`L at pass 1`", "t:L"),
    ("see [the chain rule](05-chain-rule.md)!", "see |l:the chain rule>chain-rule|!"),
    ("an interval [0, 1] and f(x)", "an interval [0, 1] and f(x)"),
    ("[a] [b](05-b.md)", "[a] |l:b>b"),
    ("2 * 3 * 4", "2 * 3 * 4"),
    ("w ** 2", "w ** 2"),
    ("a \\*plain\\* star, \\`tick\\`, \\<b> and \\\\", "a *plain* star, `tick`, <b> and \\"),
    ("C:\\dir", "C:\\dir"),
    ("x < y and 1<2", "x < y and 1<2"),
    ("wow! [no", "wow! [no"),
    ("snake_case_stays", "snake_case_stays"),
    ("`a·(1 − a)`", "c:a·(1 − a)"),
    ("e\u{301} 漢字 🙂", "e\u{301} 漢字 🙂"),
    ("red \u{1B}[31m", "red <U+001B>[31m"),
    ("`\u{202E}`", "c:<U+202E>"),
  ])
  func readsMarks(_ text: String, _ wanted: String) {
    #expect(Self.read(text).text == wanted)
    #expect(Self.read(text).complaints == [])
  }

  @Test(arguments: [
    ("a `b", "1:3: the backtick is not closed"),
    ("a *b", "1:3: * is not closed"),
    ("a **b", "1:3: ** is not closed"),
    ("a **b*", "1:3: ** is not closed"),
    ("a *b `c`*", "1:3: marks within emphasis are not read here"),
    ("a ``b``", "1:3: code is marked by one backtick"),
    ("a <br> b", "1:3: HTML is not read here"),
    ("a </p>", "1:3: HTML is not read here"),
    ("<!-- x -->", "1:1: HTML is not read here"),
    ("![x](y.png)", "1:1: images are not read here"),
    ("[x](http://y org)", "1:1: \"http://y org\" is neither a lesson nor a web address"),
    ("a <https://y.org", "1:3: HTML is not read here"),
    ("[x](../05-b.md)", "1:1: \"../05-b.md\" is neither a lesson nor a web address"),
    ("[x](/etc/05-b.md)", "1:1: \"/etc/05-b.md\" is neither a lesson nor a web address"),
    ("`a(h1.2.3)`", "1:1: \"a(h1.2.3)\" is not a quantity"),
    ("`delta(h1)`", "1:1: \"delta(h1)\" is not the name of a live number here; write `dL/dz(h1)`"),
    ("`w(x1-h1)`", "1:1: \"w(x1-h1)\" is not a quantity"),
  ])
  func complains(_ text: String, _ complaint: String) {
    let said = Self.read(text).complaints
    #expect(said.count == 1)
    #expect(said.first?.hasPrefix(complaint) == true, "said \(said)")
  }

  @Test func knowsWhereLiveNumbersStand() {
    let text = "one `L`\n  ä `a(h1)` and\n`z(o1)`"
    let source = SourceText(path: "x", text: text)
    let places = Self.notes(source).mentions.map { source.place(of: $0.spot) }
    #expect(
      places == [
        LineAndColumn(line: 1, column: 5), LineAndColumn(line: 2, column: 5),
        LineAndColumn(line: 3, column: 1),
      ])
  }

  /// What is read of a text, as one line: marks by their letters, with bars between.
  static func read(_ text: String) -> (text: String, complaints: [String]) {
    let source = SourceText(path: "x", text: text)
    let log = ComplaintLog(source)
    var notes = PageNotes(heading: SourceSpot(line: 1, offset: 0))
    let inlines = InlineReader.read(flow(source), &notes, log)
    return (inlines.map(letter).joined(separator: "|"), log.complaints.map(Sample.short))
  }

  static func letter(_ inline: Inline) -> String {
    switch inline {
    case .text(let text): text
    case .emphasis(let text): "e:\(text)"
    case .strong(let text): "s:\(text)"
    case .code(let text): "c:\(text)"
    case .quantity(let quantity): "q:\(quantity.key)"
    case .formula(let formula): "f:\(formula.text())"
    case .timed(let timed): "t:\(timed.quantity.key)"
    case .link(let text, let lesson): "l:\(text)>\(lesson)"
    case .address(let text, let address): "a:\(text)>\(address)"
    }
  }

  private static func notes(_ source: SourceText) -> PageNotes {
    var notes = PageNotes(heading: SourceSpot(line: 1, offset: 0))
    _ = InlineReader.read(flow(source), &notes, ComplaintLog(source))
    return notes
  }

  private static func flow(_ source: SourceText) -> FlowText {
    var text = FlowText()
    for number in 1...source.lineCount { text.add(source.line(number), from: 0, number: number) }
    return text
  }
}
