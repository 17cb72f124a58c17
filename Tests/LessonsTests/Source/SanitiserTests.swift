import Testing

@testable import Lessons

@Suite struct SanitiserTests {
  @Test(arguments: [
    ("plain", "plain"),
    ("two\nlines\tand a tab", "two\nlines\tand a tab"),
    ("bell \u{7}", "bell <U+0007>"),
    ("\u{1B}[31mred", "<U+001B>[31mred"),
    ("nul \0", "nul <U+0000>"),
    ("return \r here", "return <U+000D> here"),
    ("delete \u{7F}", "delete <U+007F>"),
    ("C1 \u{9B}31m", "C1 <U+009B>31m"),
    ("next line \u{85}", "next line <U+0085>"),
    ("over \u{202E}txt.exe", "over <U+202E>txt.exe"),
    ("\u{2066}isolate\u{2069}", "<U+2066>isolate<U+2069>"),
    ("zero\u{200B}width", "zero<U+200B>width"),
    ("join\u{200D}er", "join<U+200D>er"),
    ("mark \u{FEFF}", "mark <U+FEFF>"),
    ("line\u{2028}separator", "line<U+2028>separator"),
    ("tag \u{E0041}", "tag <U+E0041>"),
    ("∂L/∂w(x1→h1) − größer", "∂L/∂w(x1→h1) − größer"),
    ("漢字 🙂 e\u{301}", "漢字 🙂 e\u{301}"),
  ])
  func makesDangerVisible(_ text: String, _ safe: String) {
    #expect(Sanitiser.visible(text) == safe)
  }

  @Test func keepsMessagesOnOneLine() {
    #expect(Sanitiser.visible("a\nb", keepingLines: false) == "a<U+000A>b")
  }

  @Test func leavesNothingDangerousOfAllCharacters() {
    var all = ""
    for value in UInt32(0)..<0x3000 {
      if let scalar = Unicode.Scalar(value) { all.unicodeScalars.append(scalar) }
    }
    let safe = Sanitiser.visible(all)
    #expect(!safe.unicodeScalars.contains { Sanitiser.isDangerous($0) })
    #expect(Sanitiser.visible(safe) == safe)
  }

  @Test func complaintsAreSafeToPrint() {
    let complaint = Complaint(
      path: "a\u{1B}]0;x\u{7}.md", place: LineAndColumn(line: 1, column: 2),
      problem: "bad\n\u{202E}",
      advice: "mend\u{200B} it")
    let line = complaint.description
    #expect(
      line == "a<U+001B>]0;x<U+0007>.md:1:2: error: bad<U+000A><U+202E>; mend<U+200B> it")
  }
}
