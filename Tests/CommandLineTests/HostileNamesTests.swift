import Foundation
import Testing

/// Names, words and variables with characters that could forge what a terminal shows.
struct HostileNamesTests {
  private static let evil = "a\u{1b}[31m\u{202E}b\u{9b}c"
  private let folder = TemporaryFolder()

  private func nn101(_ arguments: String, input: String = "", variables: String = "") -> Command {
    Command(
      "printf '%b' '\(input)' | env HOME='\(folder.path)' XDG_STATE_HOME='\(folder.path)' "
        + "LC_ALL=C.UTF-8 \(variables) \(Program.nn101.word) \(arguments)")
  }

  @Test(
    "words on the command line",
    arguments: [
      "EVIL", "learn EVIL", "learn --EVIL", "learn --theme EVIL", "learn --seed EVIL", "show EVIL",
      "show welcome --keys EVIL", "trace EVIL", "list --format EVIL",
      "train --data EVIL", "train --layers EVIL", "train --epochs EVIL",
      "train --features EVIL", "train --loss EVIL", "play --network EVIL --plain", "check EVIL",
      "train --data xor --epochs 1 --output /dev/null/EVIL", "list --lessons EVIL",
    ])
  func words(arguments: String) {
    let run = nn101(arguments.replacing("EVIL", with: "'\(Self.evil)'"))
    #expect(run.status != 0, "\(run.said)")
    expectSafe(run, arguments)
    #expect(run.said.contains("<U+001B>"), "\(arguments): \(run.said)")
  }

  @Test("names of files and folders")
  func names() throws {
    try folder.write("nonsense", to: "\(Self.evil).md")
    for command in ["check", "learn --plain", "show", "trace"] {
      let run = nn101("\(command) '\(folder.path)/\(Self.evil).md'")
      #expect(run.status == 1)
      expectSafe(run, command)
    }
    let lessons = "\(folder.path)/\(Self.evil)"
    let good = Program.file("lessons/00-welcome.md")
    #expect(Command("mkdir '\(lessons)' && cp \(good.shellWord) '\(lessons)'").status == 0)
    for command in ["check '\(lessons)'", "doctor --lessons '\(lessons)'"] {
      let run = nn101(command)
      #expect(run.said.contains("<U+001B>[31m"), "\(run.said)")
      expectSafe(run, command)
    }
    let network = "\(lessons)/net.yaml"
    expectSafe(nn101("train --data xor --epochs 1 --output '\(network)'"), "train --output")
    expectSafe(
      nn101("play --plain --network '\(network)'", input: "command\\noptions\\nq\\n"), "play")
  }

  @Test("a network's name on the screen of free play")
  func nameOnTheScreen() throws {
    let network = "\(folder.path)/\(Self.evil).yaml"
    try #require(nn101("train --data xor --epochs 1 --output '\(network)'").status == 0)
    let terminal = PseudoTerminal(.nn101, ["play", "--network", network])
    try #require(terminal.waits { $0.screen.rows.last?.contains("quit") == true })
    for key in ["o", "\u{1b}", "c", "\u{1b}", "S"] {
      terminal.type(key)
      _ = terminal.waits(for: 0.2) { _ in false }
    }
    let shown = String(decoding: terminal.output, as: UTF8.self).unicodeScalars
    #expect(!shown.contains { $0 == "\u{202E}" || (0x80...0x9F).contains($0.value) })
    #expect(!terminal.screen.looks.keys.contains { $0.foreground == [31] })
    terminal.send(signal: SIGTERM)
    #expect(terminal.exitStatus() == 143)
  }

  @Test("words typed in plain mode")
  func typed() {
    let word = "\\033[31m\\0342\\0200\\0256x"
    let lines = ["", "show ", "set ", "option ", "option noise ", "train ", "save /dev/null/"]
    for start in ["learn chain-rule", "play"] {
      let input = lines.map { $0 + word }.joined(separator: "\\n") + "\\nq\\n"
      let run = nn101("\(start) --plain", input: input)
      #expect(run.said.contains("Goodbye"))
      expectSafe(run, start)
    }
  }

  @Test("a CSV file's columns and classes")
  func table() throws {
    let e = Self.evil
    let path = try folder.write(
      "x\(e),y,class \(e)\n1,2,yes \(e)\n3,4,no\n5,6,yes \(e)\n7,8,no\n9,1,no\n", to: "data.csv")
    for arguments in ["--epochs 2", "--epochs 2 --format json", "--target 'no such \(e)'"] {
      expectSafe(nn101("train --data '\(path)' \(arguments)"), arguments)
    }
    let input = "\\n\\nshow\\noptions\\ncommand\\nwhy\\nq\\n"
    expectSafe(nn101("play --data '\(path)' --plain", input: input), "play")
    try folder.write("x,y\n1,\(e)\n2,3\n", to: "bad.csv")
    expectSafe(nn101("train --data '\(folder.path)/bad.csv' --features x1"), "a bad cell")
  }

  @Test(
    "variables of the environment",
    arguments: ["LC_ALL", "LANG", "TERM", "COLORFGBG", "XDG_STATE_HOME", "TMPDIR", "NN101_PLAIN"])
  func variables(name: String) {
    let value = name == "XDG_STATE_HOME" ? "/dev/null/\(Self.evil)" : Self.evil
    let setting = "\(name)='\(value)'"
    expectSafe(nn101("doctor", variables: setting), "doctor with \(name)")
    expectSafe(nn101("learn welcome --plain", input: "\\nq\\n", variables: setting), name)
    let terminal = PseudoTerminal(
      .nn101, ["learn", "welcome"],
      environment: ["TERM": "unheard-of", "LANG": "C.UTF-8"].merging([name: value]) { $1 })
    terminal.type("q\n")
    #expect(terminal.exitStatus() == 0)
    #expect(!terminal.output.contains(0x1b), "no screen, and nothing that looks like one")
  }
}
