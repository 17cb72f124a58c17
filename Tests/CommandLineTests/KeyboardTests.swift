import Drawing
import Foundation
import Testing

/// What is typed at the real terminal arrives as keys.
struct KeyboardTests {
  private func started(_ arguments: [String] = [], size: Size = Size(columns: 80, rows: 24))
    throws -> PseudoTerminal
  {
    let terminal = PseudoTerminal(.probe, arguments, size: size)
    try #require(terminal.shows("frames 1"))
    return terminal
  }

  @Test(
    "both forms of the keys",
    arguments: [
      ("\u{1b}[A", "up"), ("\u{1b}OA", "up"), ("\u{1b}[D", "left"), ("\u{1b}OD", "left"),
      ("\u{1b}[H", "home"), ("\u{1b}OH", "home"), ("\u{1b}[1~", "home"), ("\u{1b}[F", "end"),
      ("\u{1b}OF", "end"), ("\u{1b}[4~", "end"), ("\u{1b}[Z", "backTab"), ("\u{1b}[5~", "pageUp"),
      ("\u{1b}[6~", "pageDown"), ("\r", "enter"), ("\u{7f}", "backspace"), ("\u{13}", "control s"),
      ("é", "character é"), ("\u{c}", "control l"),
    ])
  func key(bytes: String, name: String) throws {
    let terminal = try started()
    terminal.type(bytes)
    try #require(terminal.shows(name))
    try #require(terminal.shows("events 1 "))
  }

  @Test func loneEscapeAnswersWithin50Milliseconds() throws {
    let terminal = try started()
    var count = 0
    let least = try fastest(under: 0.05) {
      count += 1
      terminal.type("\u{1b}")
      try #require(terminal.shows("events \(count) "))
    }
    try #require(terminal.shows("escape"))
    #expect(least < 0.05, "the fastest took \(least) s")
  }

  @Test func pasteIsOneEvent() throws {
    let terminal = try started()
    terminal.type("\u{1b}[200~q quit q\u{1b}[201~")
    try #require(terminal.shows("paste 8 q quit q"))
    try #require(terminal.shows("events 1 "))
  }

  @Test func longPasteIsCapped() throws {
    let terminal = try started()
    terminal.type("\u{1b}[200~" + String(repeating: "q", count: 1_000_000) + "\u{1b}[201~")
    try #require(terminal.shows("paste 4096"))
    terminal.type("a")
    try #require(terminal.shows("character a"))
    try #require(terminal.shows("events 2 "))
  }

  @Test func bytesThatAreNotUTF8AreIgnored() throws {
    let terminal = try started()
    terminal.type([0xff, 0xfe, 0xc3, 0x28, 0x80, 0xed, 0xa0, 0x80, UInt8(ascii: "z")])
    try #require(terminal.shows("character z"))
    try #require(terminal.shows("events 2 "))
    #expect(terminal.screen.text.contains("character ("))
  }

  @Test func tenThousandSpacesDoNotDelayQuitting() throws {
    let least = try fastest(under: 1, of: 10) {
      let terminal = try started()
      terminal.type(String(repeating: " ", count: 10_000) + "q")
      try #require(terminal.exitStatus() == 0)
      #expect(terminal.isRestored)
    }
    #expect(least < 1, "the fastest took \(least) s")
  }

  @Test func heldKeyIsCutShortWhenTheProgramIsSlow() throws {
    let terminal = try started(["--slow", "50"])
    terminal.type(String(repeating: " ", count: 300))
    terminal.type("a")
    try #require(terminal.shows("character a"))
    try #require(terminal.waits { Self.count("events", in: $0) < 60 })
  }

  @Test func fewQuickPressesAllCount() throws {
    // A machine that needs a fifth of a second for a frame may leave some out.
    let isCounted = try (1...10).contains { _ in
      let terminal = try started()
      terminal.type("     a")
      try #require(terminal.shows("character a"))
      return terminal.screen.text.contains("events 6 ")
    }
    #expect(isCounted)
  }

  @Test func mouseClicksAndWheel() throws {
    let terminal = try started()
    terminal.type("M\u{1b}[<0;5;3M\u{1b}[<0;5;3m\u{1b}[<65;1;2M")
    try #require(terminal.shows("click 2,4"))
    try #require(terminal.shows("wheel 1 at 1,0"))
    try #require(terminal.shows("events 3 "))
  }

  static func count(_ name: String, in terminal: PseudoTerminal) -> Int {
    let words = terminal.screen.text.split { $0 == " " || $0 == "\n" }
    let place = words.firstIndex { $0 == name }
    return place.flatMap { Int(words[$0 + 1]) } ?? 0
  }
}
