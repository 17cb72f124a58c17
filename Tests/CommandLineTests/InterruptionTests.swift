import Drawing
import Foundation
import Testing

/// What reality does in the middle of something else.
struct InterruptionTests {
  private func lesson(size: Size = Size(columns: 80, rows: 24)) throws -> PseudoTerminal {
    let terminal = PseudoTerminal(.nn101, ["learn", "chain-rule"], size: size)
    try #require(terminal.waits { $0.screen.rows.last?.contains("quit") == true })
    return terminal
  }

  @Test("a window closed while keys are still being worked off leaves whole progress")
  func closedWhileSaving() throws {
    for round in 1...4 {
      let terminal = try lesson()
      terminal.type(String(repeating: "n", count: round * 3) + String(repeating: " ", count: 40))
      terminal.closeWindow()
      #expect(terminal.exitStatus() == 129)
      let kept = try #require(terminal.home.progress)
      let object = try JSONSerialization.jsonObject(with: Data(kept.utf8)) as? [String: Any]
      #expect(object?["last-lesson"] as? String == "chain-rule", "\(kept)")
      let names = try FileManager.default.contentsOfDirectory(
        atPath: "\(terminal.home.path)/nn101")
      #expect(names.filter { $0.hasSuffix(".tmp") }.isEmpty, "\(names)")
    }
  }

  @Test(
    "a new size while something is open", arguments: ["?", "e", "i", "v", "g", "m", "e0.", "T"])
  func resized(keys: String) throws {
    let terminal = try lesson()
    terminal.type(keys)
    for size in [
      Size(columns: 60, rows: 20), Size(columns: 1, rows: 1), Size(columns: 7, rows: 100),
      Size(columns: 132, rows: 43), Size(columns: 80, rows: 24),
    ] {
      terminal.resize(to: size)
      _ = terminal.waits(for: 0.05) { _ in false }
      #expect(!terminal.screen.wroteOutside, "\(keys) at \(size)")
    }
    terminal.type("\u{1b}")
    #expect(terminal.waits { $0.screen.rows.last?.contains("quit") == true }, "after \(keys)")
    terminal.send(signal: SIGTERM)
    #expect(terminal.exitStatus() == 143)
    #expect(terminal.isRestored)
  }

  @Test("a terminal that claims to be enormous", arguments: ["60000", "9999"])
  func enormous(size: String) throws {
    let script =
      "stty cols \(size) rows \(size); ulimit -v 8000000; \(Program.nn101.word) learn welcome"
    let terminal = PseudoTerminal(.shell, ["-c", script])
    try #require(terminal.waits { $0.screen.modes.contains(1049) })
    try #require(terminal.says("quit"))
    terminal.type("q")
    #expect(terminal.exitStatus() == 0)
    #expect(terminal.hasModesBack && terminal.screen.isRestored)
  }

  @Test("a paste that lost its end does not hold the keyboard")
  func endlessPaste() throws {
    let terminal = try lesson()
    terminal.type("\u{1b}[200~never ends")
    // A second of silence ends it; on a slow machine it takes more tries.
    let hasEnded = terminal.waits(for: 60) { terminal in
      _ = terminal.waits(for: 1.5) { _ in false }
      terminal.type("q")
      return terminal.waits(for: 0.5) { $0.state() == .ended }
    }
    #expect(hasEnded)
    #expect(terminal.exitStatus() == 0)
    #expect(terminal.isRestored)
  }

  @Test("a terminal's answers to another program, and half a mouse report, are no keys")
  func lateAnswers() throws {
    let terminal = try lesson()
    let before = terminal.screen.text
    terminal.type("\u{1b}]11;rgb:1e1e/1e1e/2e2e\u{1b}\\")
    terminal.type("\u{1b}P>|q quits(390)\u{1b}\\\u{1b}[?62;22c\u{1b}[I\u{1b}[O")
    terminal.type("\u{1b}[<0;12")
    terminal.type(";9m?")
    try #require(terminal.waits { $0.screen.text != before })
    terminal.type("\u{1b}")
    #expect(terminal.waits { $0.screen.text == before })
  }

  @Test("letters piled with marks, and words without an end, stay inside their cells")
  func unusualText() throws {
    let path = Program.file("Tests/Fuzz/Corpus/lesson/combining.md")
    for size in [Size(columns: 60, rows: 20), Size(columns: 80, rows: 24)] {
      let terminal = PseudoTerminal(.nn101, ["learn", path], size: size)
      try #require(terminal.waits { $0.screen.rows.last?.contains("quit") == true })
      terminal.type("1\u{1b}[B\u{1b}[B?")
      terminal.type("\u{1b}")
      terminal.type("   ")
      terminal.send(signal: SIGTERM)
      #expect(terminal.exitStatus() == 143)
      #expect(!terminal.screen.wroteOutside)
      #expect(terminal.isRestored)
    }
  }
}
