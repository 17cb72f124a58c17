import Drawing
import Foundation
import Testing

/// Keys, pastes and sizes at a real lesson.
struct LessonKeysTests {
  private func lesson() throws -> PseudoTerminal {
    let terminal = PseudoTerminal(.nn101, ["learn", "chain-rule"])
    try #require(terminal.shows("The chain rule"))
    try #require(terminal.waits { $0.screen.rows.last?.contains("quit") == true })
    return terminal
  }

  @Test func controlSDoesNotFreezeIt() throws {
    let terminal = try lesson()
    terminal.type("\u{13}n")
    try #require(terminal.shows("page 2 of"))
    terminal.type("\u{13}q")
    #expect(terminal.exitStatus() == 0)
  }

  @Test func controlLSendsTheWholeScreenAgain() throws {
    let terminal = try lesson()
    let before = (text: terminal.screen.text, clears: terminal.screen.clears)
    terminal.type("\u{c}")
    try #require(terminal.waits { $0.screen.clears > before.clears })
    #expect(terminal.waits { $0.screen.text == before.text })
  }

  @Test func loneEscapeClosesACardAtOnce() throws {
    let terminal = try lesson()
    let before = terminal.screen.text
    var least = Double.infinity
    // The key itself is known after 25 ms; the rest is drawing, in a build for debugging.
    for _ in 1...40 where least >= 0.15 {
      terminal.type("?")
      try #require(terminal.waits { $0.screen.text != before })
      least = try fastest(under: 0.15, of: 1) {
        terminal.type("\u{1b}")
        try #require(terminal.waits { $0.screen.text == before })
      }
    }
    #expect(least < 0.15, "the fastest took \(least) s")
  }

  @Test func pasteInAFieldIsCappedAndHoldsNothingButANumber() throws {
    let terminal = try lesson()
    // Behind the guess of page 7 numbers can be changed.
    terminal.type("nnnnnn1 e")
    try #require(terminal.shows("New value:"))
    terminal.type("\u{1b}[200~0.75 q\u{1b}[31m\n\u{1b}[201~")
    try #require(terminal.shows("0.75"))
    terminal.type("\u{1b}[200~" + String(repeating: "7", count: 100_000) + "\u{1b}[201~")
    try #require(terminal.shows(String(repeating: "7", count: 10)))
    let sevens = terminal.screen.text.split { $0 != "7" }.map(\.count).max() ?? 0
    #expect(sevens <= 24, "\(sevens) characters")
    #expect(terminal.state() == .running)
    terminal.type("\u{1b}")
    terminal.type("q")
    #expect(terminal.exitStatus() == 0)
    #expect(terminal.isRestored)
  }

  @Test func burstOfResizesEndsAtTheLastSize() throws {
    let terminal = try lesson()
    let sent = terminal.output.count
    let began = Deadline.now
    for step in 1...300 {
      terminal.resize(to: Size(columns: 60 + step % 70, rows: 20 + step % 25))
    }
    terminal.resize(to: Size(columns: 101, rows: 31))
    // The title's right end stands at the edge of the last size.
    let isDrawn = terminal.waits {
      $0.screen.rows.last?.contains("quit") == true
        && ($0.screen.rows.first?.count ?? 0) > 95
    }
    #expect(isDrawn)
    #expect(!terminal.screen.wroteOutside)
    // A whole picture of this size takes less than 16 KB, and each pause may be answered.
    let pictures = 6 + Int((Deadline.now - began) / 0.03)
    #expect(terminal.output.count - sent < pictures * 16_384)
    terminal.type("q")
    #expect(terminal.exitStatus() == 0)
  }
}
