import Drawing
import Testing

/// The screen has the size that the terminal has now.
struct SizeTests {
  @Test func burstOfResizesIsAHandfulOfRedraws() throws {
    let terminal = PseudoTerminal()
    try #require(terminal.shows("frames 1"))
    let began = Deadline.now
    for step in 1...300 {
      terminal.resize(to: Size(columns: 80 + step % 50, rows: 24 + step % 20))
    }
    terminal.resize(to: Size(columns: 101, rows: 31))
    try #require(terminal.shows("size 101x31"))
    try #require(terminal.waits { $0.screen.rows.last?.hasSuffix("end") == true })
    // On a machine under load the burst has pauses, and each may be answered.
    let pauses = Int((Deadline.now - began) / 0.03)
    #expect(KeyboardTests.count("frames", in: terminal) <= 6 + pauses)
  }

  @Test func exportedSizeDoesNotFreezeIt() throws {
    let terminal = PseudoTerminal(
      environment: ["TERM": "xterm-256color", "LINES": "10", "COLUMNS": "40"])
    try #require(terminal.shows("size 80x24"))
    try #require(terminal.waits { $0.screen.rows[23].hasSuffix("end") })
    terminal.resize(to: Size(columns: 90, rows: 30))
    try #require(terminal.shows("size 90x30"))
  }

  @Test(
    "from one cell to very many",
    arguments: [
      Size(columns: 1, rows: 1), Size(columns: 2, rows: 50), Size(columns: 300, rows: 2),
      Size(columns: 1000, rows: 300),
    ])
  func extreme(size: Size) throws {
    let terminal = PseudoTerminal(size: size)
    try #require(terminal.waits { $0.screen.modes.contains(1049) })
    terminal.type("q")
    try #require(terminal.exitStatus() == 0)
    #expect(terminal.isRestored)
    #expect(!terminal.screen.wroteOutside)
  }

  @Test func lastCellDoesNotScroll() throws {
    let terminal = PseudoTerminal()
    try #require(terminal.waits { $0.screen.rows[23].hasSuffix("end") })
    #expect(terminal.screen.rows[0].hasPrefix("size 80x24"))
    #expect(terminal.screen.rows[23].hasSuffix("end"))
    #expect(terminal.screen.rows[23].count == 80)
  }

  @Test func terminalWithoutASizeIs80By24() throws {
    let terminal = PseudoTerminal(size: Size(columns: 0, rows: 0))
    try #require(terminal.waits { String(decoding: $0.output, as: UTF8.self).contains("80x24") })
  }
}
