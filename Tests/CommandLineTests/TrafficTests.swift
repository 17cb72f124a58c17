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

  @Test func waitingSendsNothing() throws {
    let terminal = PseudoTerminal()
    try #require(terminal.waits { $0.screen.rows[23].hasSuffix("end") })
    try #require(terminal.settles())
    let count = terminal.output.count
    #expect(!terminal.waits(for: 0.2) { $0.output.count > count })
  }
}
