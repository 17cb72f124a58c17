import Drawing
import Testing

/// The terminal is asked for its background, never waited for, and its answer leaves no trace.
struct BackgroundTests {
  private static let question = Array("\u{1b}]11;?\u{1b}\\\u{1b}[c".utf8)
  private static let kind = "\u{1b}[?64;1;2;22c"

  private static func answer(_ color: String, end: String = "\u{1b}\\") -> String {
    "\u{1b}]11;rgb:\(color)\(end)\(kind)"
  }

  private func started(_ term: String = "xterm-256color", _ arguments: [String] = []) throws
    -> PseudoTerminal
  {
    let terminal = PseudoTerminal(
      .probe, arguments, environment: ["TERM": term, "LANG": "C.UTF-8"])
    try #require(terminal.waits { $0.screen.rows[23].hasSuffix("end") })
    return terminal
  }

  /// The colour of the row that is drawn as a number above zero.
  private func hue(_ terminal: PseudoTerminal) -> [[Int]] {
    Array(Set(terminal.screen.attributes(of: "─ é").map(\.foreground)))
  }

  @Test(
    "what is drawn first reads on white and on black, and then the answer decides",
    arguments: [("ffff/ffff/ffff", 25), ("0000/0000/0000", 75), ("ff/ff/e0", 25), ("1e/1e/2e", 75)])
  func answered(color: String, blue: Int) throws {
    let terminal = try started()
    #expect(terminal.output.firstRange(of: Self.question) != nil)
    #expect(hue(terminal) == [[38, 5, 63]])
    terminal.type(Self.answer(color))
    try #require(terminal.waits { hue($0) == [[38, 5, blue]] })
    terminal.type("a")
    try #require(terminal.shows("events 1 "))
    #expect(hue(terminal) == [[38, 5, blue]])
    #expect(!terminal.screen.text.contains("rgb"))
  }

  @Test(
    "an answer that never comes, comes in pieces or makes no sense presses no key",
    arguments: [
      [""], [kind], [answer("nonsense")], [answer("ffff/ffff")], ["\u{1b}]11;?\u{7}", kind],
      // What xterm 379 says it is.
      ["\u{1b}[?64;1;2;6;9;15;16;17;18;21;22;28;29c"],
      answer("0000/0000/0000").map(String.init),
      answer("ffff/ffff/ffff", end: "\u{7}").map(String.init),
    ])
  func strange(pieces: [String]) throws {
    let terminal = try started()
    for piece in pieces {
      terminal.type(piece)
      _ = terminal.waits(for: 0.03) { _ in false }
    }
    terminal.type("a")
    try #require(terminal.shows("character a"))
    #expect(terminal.screen.text.contains("events 1 "))
  }

  @Test("no press of a held key is lost to the answer, and Esc before it is one")
  func heldKey() throws {
    let terminal = try started()
    let bytes = Array(Self.answer("ffff/ffff/ffff").utf8)
    // Keys stand before, between and after the two answers, never within one.
    let end = Self.answer("ffff/ffff/ffff").utf8.count - Self.kind.utf8.count
    let background = String(decoding: bytes[..<end], as: UTF8.self)
    terminal.type(" b" + background + " c" + Self.kind + "d \u{1b}")
    try #require(terminal.shows("escape"))
    #expect(terminal.screen.text.contains("events 7 "))
  }

  @Test("an answer after the end of the program is not left to the shell", arguments: [0, 40])
  func leaving(after milliseconds: Int) throws {
    let terminal = try started()
    terminal.type("q")
    _ = terminal.waits(for: Double(milliseconds) / 1000) { _ in false }
    terminal.type(Self.answer("ffff/ffff/ffff"))
    try #require(terminal.exitStatus() == 0)
    #expect(terminal.isRestored)
    #expect(terminal.bytesLeft == 0)
  }

  @Test("a terminal that never answers holds up the end for a moment only")
  func neverAnswered() throws {
    let least = try fastest(under: 0.6, of: 10) {
      let terminal = try started()
      terminal.type("q")
      try #require(terminal.exitStatus() == 0)
    }
    #expect(least < 0.6, "the fastest took \(least) s")
  }

  @Test(
    "nobody is asked who may print the question, or whose palette was chosen",
    arguments: [
      ("linux", []), ("xterm", []), ("vt100", []), ("xterm-256color", ["--theme", "dark"]),
      ("xterm-256color", ["--theme", "mono"]), ("xterm-256color", ["--color", "never"]),
    ] as [(String, [String])])
  func notAsked(term: String, arguments: [String]) throws {
    let terminal = try started(term, arguments)
    #expect(!String(decoding: terminal.output, as: UTF8.self).contains("\u{1b}]"))
  }
}
