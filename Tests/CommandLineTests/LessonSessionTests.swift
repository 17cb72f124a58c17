import CursesTerminal
import Drawing
import Foundation
import Testing

/// A lesson in a real terminal, from its first picture to the shell's prompt.
struct LessonSessionTests {
  private func lesson(
    _ arguments: [String] = [], environment: [String: String] = [:],
    size: Size = Size(columns: 80, rows: 24), ignoresHangUp: Bool = false
  ) throws -> PseudoTerminal {
    let variables = ["TERM": "xterm-256color", "LANG": "C.UTF-8"].merging(environment) { $1 }
    let terminal = PseudoTerminal(
      .nn101, ["learn", "chain-rule"] + arguments, environment: variables, size: size,
      ignoresHangUp: ignoresHangUp)
    try #require(terminal.shows("The chain rule"))
    try #require(terminal.waits { $0.screen.rows.last?.contains("quit") == true })
    return terminal
  }

  @Test(
    "however it ends, progress is kept and the terminal restored",
    arguments: [
      ("q", 0, 0), ("\u{3}", 0, 130), ("", SIGINT, 130), ("", SIGTERM, 143), ("", SIGHUP, 129),
      ("", SIGQUIT, 131),
    ] as [(String, Int32, Int32)])
  func leaving(keys: String, signal: Int32, status: Int32) throws {
    let terminal = try lesson()
    if signal != 0 { terminal.send(signal: signal) } else { terminal.type(keys) }
    #expect(terminal.exitStatus() == status)
    #expect(terminal.isRestored)
    #expect(terminal.home.progress?.contains("chain-rule") == true)
  }

  @Test("progress is kept when the window is closed", arguments: [false, true])
  func closedWindow(ignoresHangUp: Bool) throws {
    let terminal = try lesson(ignoresHangUp: ignoresHangUp)
    terminal.closeWindow()
    #expect(terminal.exitStatus() == 129)
    #expect(terminal.home.progress?.contains("chain-rule") == true)
  }

  @Test func leavesFromAnythingThatIsOpen() throws {
    for keys in ["?", "m", "e", "i", "v", "g", "T"] {
      let terminal = try lesson()
      terminal.type(keys)
      terminal.send(signal: SIGTERM)
      #expect(terminal.exitStatus() == 143, "after \(keys)")
      #expect(terminal.isRestored, "after \(keys)")
    }
  }

  @Test func tenThousandSpacesDoNotDelayQuitting() throws {
    // One second in a release build on a quiet machine; this is neither.
    let least = try fastest(under: 5, of: 5) {
      let terminal = try lesson()
      terminal.type(String(repeating: " ", count: 10_000) + "q")
      #expect(terminal.exitStatus() == 0)
      #expect(terminal.isRestored)
    }
    #expect(least < 5, "the fastest took \(least) s")
  }

  @Test func pasteOutsideAFieldDoesNothing() throws {
    let terminal = try lesson()
    let before = terminal.screen.text
    terminal.type("\u{1b}[200~q q q\u{1b}[201~")
    terminal.type("?")
    try #require(terminal.waits { $0.screen.text != before })
    terminal.type("\u{1b}")
    #expect(terminal.waits { $0.screen.text == before })
  }

  @Test func invalidBytesAndUnknownSequencesDoNothing() throws {
    let terminal = try lesson()
    let before = terminal.screen.text
    terminal.type([0xff, 0xc0, 0x80, 0xf5, 0x1b, 0x5b, 0x39, 0x39, 0x7e])
    terminal.type("?")
    try #require(terminal.waits { $0.screen.text != before })
    terminal.type("\u{1b}")
    #expect(terminal.waits { $0.screen.text == before })
  }

  @Test func asciiLocaleGetsNotOneByteAbove127() throws {
    let terminal = try lesson(environment: ["LANG": "C"])
    for key in [" ", " ", "?", "\u{1b}", "i", "\u{1b}", "v", "g", "\u{1b}", "m"] {
      terminal.type(key)
      _ = terminal.waits(for: 0.1) { _ in false }
    }
    terminal.type("q")
    #expect(terminal.exitStatus() == 0)
    #expect(!terminal.output.contains { $0 > 127 })
  }

  @Test func smallWindowSaysSoAndGrowsBack() throws {
    let terminal = try lesson()
    terminal.resize(to: Size(columns: 50, rows: 12))
    try #require(
      terminal.waits { $0.screen.text.contains("60x20") && $0.screen.text.contains("50x12") })
    terminal.resize(to: Size(columns: 100, rows: 30))
    #expect(terminal.waits { $0.screen.rows.last?.contains("quit") == true })
    #expect(terminal.screen.text.contains("The chain rule"))
  }

  @Test(
    "any size is drawn inside its edges",
    arguments: [
      Size(columns: 1, rows: 1), Size(columns: 3, rows: 90), Size(columns: 1000, rows: 2),
      Size(columns: 60, rows: 20), Size(columns: 132, rows: 43), Size(columns: 1000, rows: 300),
    ])
  func sizes(size: Size) throws {
    let terminal = PseudoTerminal(.nn101, ["learn", "chain-rule"], size: size)
    try #require(terminal.waits { $0.screen.modes.contains(1049) })
    terminal.type("   q")
    #expect(terminal.exitStatus() == 0)
    #expect(terminal.isRestored)
    #expect(!terminal.screen.wroteOutside)
  }

  @Test(
    "every kind of terminal shows the lesson",
    arguments: [
      "xterm-256color", "xterm", "screen-256color", "tmux-256color", "linux", "vt100", "vt220",
      "ansi", "xterm-kitty", "alacritty", "foot",
    ])
  func terminals(term: String) throws {
    let terminal = try lesson(environment: ["TERM": term])
    terminal.type("q")
    #expect(terminal.exitStatus() == 0)
    #expect(terminal.isRestored)
  }

  #if DEBUG
    @Test("a crash gives the terminal back", arguments: Crash.allCases)
    func crash(kind: Crash) {
      let terminal = PseudoTerminal(.nn101, ["learn", "welcome", "--crash", kind.rawValue])
      // Swift's backtracer would hold the terminal for half a minute.
      let status = terminal.exitStatus(within: 25)
      #expect(status.map { $0 > 128 } == true)
      #expect(terminal.isRestored)
      #expect(terminal.screen.clears > 0 || !terminal.output.isEmpty)
    }
  #endif
}
