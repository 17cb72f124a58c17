import Drawing
import Testing

/// At a terminal a line tells how far the training is, and leaves the table as it is.
@Suite struct TrainProgressTests {
  // Long enough for the line to be drawn: it waits a tenth of a second.
  private let arguments = ["train", "--data", "moons", "--epochs", "3000", "--every", "1000"]

  @Test func barComesAndGoesAndTheTableStays() throws {
    let terminal = PseudoTerminal(.nn101, arguments)
    #expect(terminal.says(" of 3000, mean loss 0."))
    #expect(terminal.exitStatus() == 0)
    let lines = terminal.screen.text.split(separator: "\n").map {
      $0.trimmingSuffix(while: { $0 == " " })
    }
    #expect(lines.contains("epoch       loss  test-loss   accuracy  gradient-norm"))
    for epoch in [1000, 2000, 3000] {
      #expect(lines.contains { $0.hasPrefix(" \(epoch)     0.") }, "\(lines)")
    }
    #expect(!terminal.screen.text.contains(" of 3000"))
    #expect(!terminal.output.contains(0x1b))
  }

  @Test func asciiLocaleGetsNotOneByteAbove127() {
    let terminal = PseudoTerminal(
      .nn101, arguments, environment: ["TERM": "xterm", "LC_ALL": "C"])
    #expect(terminal.says(" of 3000, mean loss 0."))
    #expect(terminal.exitStatus() == 0)
    #expect(!terminal.output.contains { $0 > 127 })
    #expect(terminal.output.contains(0x0d))
  }

  @Test func controlCEndsItWithTheTableSoFarAndTheNetwork() {
    let folder = TemporaryFolder()
    let terminal = PseudoTerminal(
      .nn101,
      ["train", "--epochs", "1000000", "--every", "10", "--output", "\(folder.path)/end.yaml"])
    #expect(terminal.shows("   10     0."))
    terminal.type("\u{3}")
    #expect(terminal.exitStatus() == 130)
    #expect(terminal.screen.text.contains("nn101: stopped after epoch "))
    #expect(folder.text(of: "end.yaml")?.contains("\nnetwork:\n") == true)
    #expect(terminal.hasModesBack)
  }
}

extension Substring {
  fileprivate func trimmingSuffix(while holds: (Character) -> Bool) -> Substring {
    self[..<(lastIndex { !holds($0) }.map(index(after:)) ?? startIndex)]
  }
}
