import Drawing
import Foundation
import Testing

/// However the program ends, the terminal is the shell's again.
struct LeavingTests {
  @Test func quit() throws {
    let terminal = PseudoTerminal()
    try #require(terminal.shows("size 80x24"))
    #expect(!terminal.hasModesBack)
    #expect(terminal.screen.modes.isSuperset(of: [1049, 2004]))
    terminal.type("q")
    try #require(terminal.exitStatus() == 0)
    #expect(terminal.isRestored)
  }

  @Test(
    "a signal ends it with its own status",
    arguments: [
      (SIGINT, 130), (SIGTERM, 143), (SIGHUP, 129), (SIGQUIT, 131),
    ] as [(Int32, Int32)])
  func signal(number: Int32, status: Int32) throws {
    let terminal = PseudoTerminal()
    try #require(terminal.shows("size 80x24"))
    terminal.send(signal: number)
    try #require(terminal.exitStatus() == status)
    #expect(terminal.isRestored)
  }

  @Test(
    "the keys that mean a signal",
    arguments: [("\u{3}", 130), ("\u{1c}", 131)] as [(String, Int32)])
  func key(bytes: String, status: Int32) throws {
    let terminal = PseudoTerminal()
    try #require(terminal.shows("size 80x24"))
    terminal.type(bytes)
    try #require(terminal.exitStatus() == status)
    #expect(terminal.isRestored)
  }

  @Test("a closed window ends it at once", arguments: [false, true])
  func closedWindow(ignoresHangUp: Bool) throws {
    let terminal = PseudoTerminal(ignoresHangUp: ignoresHangUp)
    try #require(terminal.shows("size 80x24"))
    terminal.closeWindow()
    try #require(terminal.exitStatus() == 129)
  }

  @Test func stuckProgramEndsAtTheThirdAsking() throws {
    let terminal = PseudoTerminal()
    try #require(terminal.shows("size 80x24"))
    terminal.type("S")
    let isGone = terminal.waits { terminal in
      terminal.type("\u{3}")
      return terminal.state() == .ended
    }
    #expect(isGone)
    try #require(terminal.exitStatus() == 130)
    #expect(terminal.isRestored)
  }

  @Test func mouseIsTurnedOff() throws {
    let terminal = PseudoTerminal()
    try #require(terminal.shows("size 80x24"))
    #expect(terminal.screen.modes.isDisjoint(with: [1000, 1006]))
    terminal.type("M")
    try #require(terminal.waits { $0.screen.modes.isSuperset(of: [1000, 1006]) })
    terminal.type("q")
    try #require(terminal.exitStatus() == 0)
    #expect(terminal.isRestored)
  }

  @Test func standardErrorIsPrintedAfterwards() throws {
    let terminal = PseudoTerminal()
    try #require(terminal.shows("size 80x24"))
    #expect(!terminal.screen.text.contains("said while"))
    terminal.type("q")
    try #require(terminal.exitStatus() == 0)
    #expect(
      String(decoding: terminal.output, as: UTF8.self).contains("said while the screen was up"))
  }
}
