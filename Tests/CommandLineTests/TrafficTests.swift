import Drawing
import Testing

/// Only what changed travels: the line may be slow.
struct TrafficTests {
  @Test func oneKeySendsAFewBytes() throws {
    let terminal = PseudoTerminal()
    try #require(terminal.waits { $0.screen.rows[23].hasSuffix("end") })
    try #require(terminal.settles())
    let whole = terminal.output.count
    terminal.type("a")
    try #require(terminal.shows("character a"))
    try #require(terminal.shows("events 1 frames 2"))
    #expect(terminal.output.count - whole < 80, "\(terminal.output.count - whole) bytes")
    #expect(terminal.screen.clears <= 1)
  }

  @Test func controlLSendsEverythingAgain() throws {
    let terminal = PseudoTerminal()
    try #require(terminal.waits { $0.screen.rows[23].hasSuffix("end") })
    // Something else has written over the screen.
    let before = terminal.screen.clears
    terminal.type("\u{c}")
    try #require(terminal.shows("control l"))
    #expect(terminal.screen.clears == before + 1)
    #expect(terminal.screen.rows[0].hasPrefix("size 80x24"))
    try #require(terminal.waits { $0.screen.rows[23].hasSuffix("end") })
  }

  @Test("A step of a lesson sends a kilobyte, its motion aside")
  func oneStepSendsAKilobyte() throws {
    let terminal = PseudoTerminal(
      .nn101, ["learn", "forward-pass", "--theme", "dark", "--no-motion"])
    try #require(terminal.waits { $0.screen.rows.last?.contains("quit") == true })
    try #require(terminal.settles())
    terminal.forgetOutput()
    for _ in 1...20 {
      let before = terminal.screen.text
      terminal.type(" ")
      try #require(terminal.waits { $0.screen.text != before })
      // A picture is sent at once; a moment for what may be on its way.
      _ = terminal.waits(for: 0.03) { _ in false }
    }
    #expect(terminal.output.count < 20 * 1013, "\(terminal.output.count) bytes")
  }

  @Test func waitingSendsNothing() throws {
    let terminal = PseudoTerminal()
    try #require(terminal.waits { $0.screen.rows[23].hasSuffix("end") })
    try #require(terminal.settles())
    let count = terminal.output.count
    #expect(!terminal.waits(for: 0.2) { $0.output.count > count })
  }
}
