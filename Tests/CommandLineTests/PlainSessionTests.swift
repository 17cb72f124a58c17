import Foundation
import Testing

/// Plain mode in the real program: sentences, appended, until the input ends.
struct PlainSessionTests {
  private let home = TemporaryFolder()

  private func nn101(_ arguments: String, input: String = "", variables: String = "") -> Command {
    Command(
      "printf '%b' '\(input)' | env HOME='\(home.path)' XDG_STATE_HOME='\(home.path)' \(variables) "
        + "\(Program.nn101.word) \(arguments)")
  }

  @Test func pipeGetsSentencesAndEndsWithItsInput() {
    let run = nn101("learn chain-rule", input: "\\n\\n")
    #expect(run.status == 0)
    #expect(run.said.contains("Lesson 5. The chain rule."))
    #expect(!run.said.contains("\u{1b}"))
    #expect(home.progress?.contains("chain-rule") == true)
  }

  @Test func emptyInputEndsAtOnceWithStatusZero() {
    #expect(nn101("learn").status == 0)
    #expect(nn101("learn chain-rule").status == 0)
  }

  @Test func asciiLocaleGetsNotOneByteAbove127() {
    let everyLesson = nn101("list --format text", variables: "LC_ALL=C").said
      .split(separator: "\n").filter { $0.first { $0 != " " }?.isNumber == true }
      .compactMap { $0.split(separator: " ").dropFirst().first }
    #expect(everyLesson.count > 5)
    let enters = String(repeating: "\\n", count: 60)
    for lesson in everyLesson {
      let run = nn101("learn \(lesson)", input: enters + "q\\n", variables: "LC_ALL=C")
      #expect(run.status == 0)
      #expect(run.said.utf8.allSatisfy { $0 < 128 }, "\(lesson)")
    }
  }

  @Test func dumbTerminalIsToldWhy() throws {
    let terminal = PseudoTerminal(.nn101, ["learn", "chain-rule"], environment: ["TERM": "dumb"])
    try #require(terminal.shows("Lesson 5."))
    terminal.type("q\n")
    #expect(terminal.exitStatus() == 0)
    #expect(terminal.hasModesBack)
    #expect(terminal.screen.text.contains("TERM is dumb"))
    #expect(!terminal.output.contains(0x1b))
  }

  @Test func variableAsksForPlainSentences() throws {
    let terminal = PseudoTerminal(
      .nn101, ["learn", "chain-rule"],
      environment: ["TERM": "xterm-256color", "LANG": "C.UTF-8", "NN101_PLAIN": "1"])
    try #require(terminal.shows("Press Enter to go on"))
    terminal.type("\u{4}")
    #expect(terminal.exitStatus() == 0)
    #expect(!terminal.output.contains(0x1b))
  }
}
