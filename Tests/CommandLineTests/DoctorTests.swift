import Drawing
import Testing

/// What `doctor` says of a terminal that names its colours, and of one that does not.
struct DoctorTests {
  private static let kind = "\u{1b}[?64;1;2;22c"

  private static func answer(text: String, background: String) -> String {
    "\u{1b}]10;rgb:\(text)\u{1b}\\\u{1b}]11;rgb:\(background)\u{1b}\\" + kind
  }

  /// All that it says to a terminal that answers its questions so; nil never answers.
  private func said(
    _ arguments: [String] = [], term: String = "xterm-256color", answering answer: String? = nil
  ) throws -> String {
    let terminal = PseudoTerminal(
      .nn101, ["doctor"] + arguments, environment: ["TERM": term, "LANG": "C.UTF-8"],
      size: Size(columns: 120, rows: 60))
    if let answer {
      try #require(terminal.says("\u{1b}]11;?"))
      terminal.type(answer)
    }
    try #require(terminal.exitStatus() == 0)
    #expect(terminal.hasModesBack && terminal.bytesLeft == 0)
    #expect(!terminal.screen.text.contains("rgb:"))
    return terminal.screen.text
  }

  /// Contrasts by the guidelines' formula, worked out apart from the program.
  @Test(
    "each ink's contrast on the background that was answered",
    arguments: [
      ("0000/0000/0000", "ffff/ffff/ffff", "#ffffff", ["21.0", "5.2", "8.8", "6.4", "4.7"]),
      ("ff/ff/ff", "00/00/00", "#000000", ["21.0", "6.0", "19.9", "9.0", "8.7"]),
    ])
  func answered(text: String, background: String, name: String, ratios: [String]) throws {
    let said = try said(answering: Self.answer(text: text, background: background))
    #expect(said.contains("Contrast on \(name), which the terminal says is its background"))
    for (ink, ratio) in zip(["plain", "faint", "focus", "positive", "negative"], ratios) {
      let line = said.split(separator: "\n").first { $0.hasPrefix("  \(ink) ") } ?? ""
      #expect(line.split(separator: " ").dropFirst().first == ratio[...], "\(line)")
    }
    #expect(said.contains("own foreground") && !said.contains("hard to read"))
    #expect(said.contains("Test card"))
  }

  @Test(
    "an answer without a colour, nonsense and none at all leave white and black",
    arguments: [
      kind, answer(text: "nonsense", background: "ffff/ffff"), "\u{1b}]11;?\u{7}" + kind, nil,
    ])
  func strange(answer: String?) throws {
    let said = try said(answering: answer)
    #expect(said.contains("Contrast on white and on black (the terminal does not say"))
    #expect(said.contains("  positive  4.5 to 1, 4.5 to 1\n"))
    #expect(said.contains("  negative  4.7 to 1, 4.4 to 1\n"))
    #expect(said.contains("  focus     not known, not known  the terminal's own foreground"))
    #expect(!said.contains("hard to read"))
  }

  @Test("where the focus cannot be read, it says what to do")
  func advice() throws {
    let white = Self.answer(text: "00/00/00", background: "ff/ff/ff")
    let dark = try said(["--theme", "dark"], answering: white)
    #expect(dark.contains("  focus     1.0 to 1\n"))
    #expect(dark.contains("The focus is hard to read: leave --theme out"))
    let grey = Self.answer(text: "77/77/77", background: "88/88/88")
    let close = try said(["--theme", "mono"], answering: grey)
    #expect(close.contains("  focus     1.2 to 1  the terminal's own foreground"))
    #expect(close.contains("hard to read: the terminal's own colours are too close"))
  }

  @Test("who may print a question is not asked", arguments: ["linux", "vt100", "xterm"])
  func notAsked(term: String) throws {
    let said = try said(term: term)
    #expect(said.contains("Contrast on white and on black"))
    #expect(!said.contains("]1"))
  }
}
