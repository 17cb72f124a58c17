import ArgumentParser
import Drawing
import Testing

@testable import nn101

/// What people expect of any program at a command line.
struct ConventionsTests {
  private let home = TemporaryFolder()

  private func shell(_ line: String) -> Command {
    let program = "unset NO_COLOR LC_ALL XDG_STATE_HOME; nn101() { \(Program.nn101.word) \"$@\"; }"
    return Command("cd '\(home.path)' && export HOME=\"$PWD\" && \(program); \(line)")
  }

  @Test(
    "A number below 0 is the value of the option before it",
    arguments: [
      (["train", "--learning-rate", "-1"], ["train", "--learning-rate=-1"]),
      (["train", "--l1", "-.5", "--data", "-"], ["train", "--l1=-.5", "--data", "-"]),
      (["show", "x", "--keys=a", "-5"], ["show", "x", "--keys=a", "-5"]),
      (["learn", "--", "--x", "-1"], ["learn", "--", "--x", "-1"]),
      (["-V"], ["--version"]), (["show", "-V"], ["show", "-V"]),
      (["---completion", "--l1", "-1"], ["---completion", "--l1", "-1"]),
    ])
  func words(typed: [String], read: [String]) {
    #expect(ArgumentWords.read(typed) == read)
  }

  @Test(
    "A first word that is neither command nor lesson is no command of learn's",
    arguments: [
      (["lear"], #"there is no command or lesson "lear"; did you mean "learn"?"#),
      (["trian", "--data", "x"], #"there is no command or lesson "trian"; did you mean "train"?"#),
      (["chain-rul"], #"there is no command or lesson "chain-rul"; did you mean "chain-rule"?"#),
      (["frobnicate"], "nn101 --help lists the commands, and nn101 list the lessons"),
      (["help", "nope"], #"there is no command "nope"; known are learn, "#),
      (["help", "tran"], #"there is no command "tran"; did you mean "train"?"#),
    ])
  func misspelt(words: [String], said: String) throws {
    let failure = try #require(throws: Failure.self) { try NN101.command(words) }
    #expect(failure.status == 64)
    #expect(failure.description.hasPrefix("nn101: error: "))
    #expect(failure.description.contains(said), "\(failure.description)")
  }

  @Test("A lesson, a file and a command are still what they were")
  func spelt() throws {
    for word in ["chain-rule", "5", "examples/mazur", "no/such.md"] {
      #expect(try NN101.command([word]) is Learn, "\(word)")
    }
    #expect(try NN101.command(["train"]) is Train)
    #expect(try NN101.command([]) is Learn)
  }

  @Test("What is wrong with a command line is said in one form")
  func complaints() throws {
    for words in [["--frobnicate"], ["--format", "nope"]] {
      for command in NN101.configuration.subcommands {
        let name = try #require(command.configuration.commandName)
        do {
          _ = try NN101.command([name] + words)
          Issue.record("\(name) takes \(words)")
        } catch {
          let lines = NN101.complaint(error)
          #expect(lines.count == 2 && lines[0].hasPrefix("nn101: error: "), "\(lines)")
          #expect(lines.last == "  See 'nn101 \(name) --help' for more information.")
          #expect(lines[0].dropFirst(14).first?.isUppercase == false, "\(lines)")
          #expect(lines[0].last != ".", "\(lines)")
        }
      }
    }
  }

  @Test("Two options that cannot both be are an error")
  func contradiction() throws {
    for command in ["learn", "show x", "doctor", "play", "review"] {
      let words = command.split(separator: " ").map(String.init)
      #expect(throws: (any Error).self) {
        try NN101.command(words + ["--no-color", "--color", "always"])
      }
      _ = try NN101.command(words + ["--no-color", "--color", "auto"])
    }
  }

  @Test("Colours are what NO_COLOR and the options say, characters what the locale has")
  func looks() {
    let show = "nn101 show chain-rule --size 60x20"
    #expect(shell("\(show) --format ansi").said.contains("38;5;"))
    #expect(!shell("NO_COLOR=1 \(show) --format ansi").said.contains("38;5;"))
    #expect(shell("NO_COLOR=1 \(show) --format ansi --color always").said.contains("38;5;"))
    #expect(shell("NO_COLOR=1 \(show) --format svg").said.contains("#5fafff"))
    let plain = shell("LC_ALL=C \(show)")
    #expect(plain.status == 0 && plain.said.utf8.allSatisfy { $0 < 0x80 }, "\(plain.said)")
    #expect(shell("LC_ALL=C.UTF-8 \(show)").said.contains("·"))
    for size in ["59x20", "60x19"] {
      #expect(shell("nn101 show chain-rule --size \(size)").status == 64)
    }
  }

  @Test("- is standard input, and standard output, of every command that takes a file")
  func dash() throws {
    let lesson = Program.file("lessons/05-chain-rule.md").shellWord
    #expect(shell("nn101 check - <\(lesson)").said == "Nothing to mend in <standard input>.\n")
    #expect(shell("nn101 show - <\(lesson)").said.contains("The chain rule"))
    #expect(shell("nn101 trace - <\(lesson)").said == shell("nn101 trace chain-rule").said)
    let keyboard = shell("nn101 learn - <\(lesson)")
    #expect(keyboard.status == 64 && keyboard.said.contains("name the lesson's file"))
    let train = "nn101 train --data xor --epochs 1"
    let made = shell("\(train) --output - 2>notes")
    #expect(made.said.contains("\nnetwork:\n") && !made.said.contains("gradient-norm"))
    #expect(home.text(of: "notes")?.contains("gradient-norm") == true)
    let onward = shell("\(train) --output - 2>notes | nn101 train --network - --epochs 1")
    #expect(onward.status == 0 && onward.said.contains("Goes on after 1 epoch."), "\(onward.said)")
    #expect(
      shell("nn101 export chain-rule --format numpy --output - | head -n 1").said.hasPrefix("#"))
    #expect(shell("nn101 progress --format json | nn101 collect -").said.contains("0/"))
    let roster = shell("printf 'Ann\\nBen\\n' | nn101 worksheet chain-rule --roster -; ls")
    #expect(roster.said.contains("worksheet-02-ben.md"), "\(roster.said)")
    let drawn = shell("\(train) --output - 2>notes | nn101 show play --network -")
    #expect(drawn.status == 0 && drawn.said.contains("Free play"), "\(drawn.said)")
    #expect(shell("ls -- -").status != 0)
  }

  @Test(
    "What comes in once is not asked for twice",
    arguments: [
      "mark - -", "mark - --against -", "collect - -", "worksheet - --roster -",
      "train --data - --network -", "play --data -",
    ])
  func twice(command: String) {
    let run = shell("nn101 \(command) </dev/null")
    #expect(run.status == 64 && run.said.contains("standard input"), "\(run.said)")
  }

  @Test(
    "Whoever is waited for is told",
    arguments: ["trace -", "train --data -", "check -", "mark -", "collect -"])
  func waiting(command: String) {
    let words = command.split(separator: " ").map(String.init)
    let terminal = PseudoTerminal(.nn101, words)
    #expect(terminal.says("nn101: reading what is typed; Ctrl-D on a line of its own ends it."))
    terminal.type("\u{4}")
    #expect(terminal.exitStatus() != 0)
  }

  @Test("A question is not asked on standard output")
  func question() {
    #expect(shell("echo no | nn101 progress --reset 2>/dev/null").said.isEmpty)
    #expect(shell("echo no | nn101 progress --reset").said.contains("Type yes: "))
  }

  @Test("A file that is there is not written over unless that is asked for")
  func overwriting() {
    for command in ["train --data xor --epochs 1", "export chain-rule --format numpy"] {
      let write = "nn101 \(command) --output made"
      #expect(shell("rm -f made; \(write)").status == 0)
      let again = shell(write)
      #expect(again.status == 1)
      #expect(again.said.contains("made: error: it is there already; add --force to replace it"))
      #expect(shell("\(write) --force").status == 0)
    }
  }

  @Test("At a narrow terminal sentences break between words")
  func narrow() {
    let whole = shell("nn101 learn welcome --plain </dev/null").said
    let words = Set(whole.split { $0.isWhitespace })
    let terminal = PseudoTerminal(
      .nn101, ["learn", "welcome", "--plain"], size: Size(columns: 40, rows: 60))
    #expect(terminal.waits { $0.screen.text.split { $0.isWhitespace }.count > 20 })
    #expect(terminal.settles())
    let shown = terminal.screen.text.split { $0.isWhitespace }
    #expect(shown.allSatisfy(words.contains), "\(shown.filter { !words.contains($0) })")
  }

  @Test("Where sentences are wanted no line is drawn over itself")
  func noBar() {
    for (name, value) in [("ACCESSIBLE", "1"), ("TERM", "dumb")] {
      let terminal = PseudoTerminal(
        .nn101, ["train", "--data", "moons", "--epochs", "2000", "--every", "1000"],
        environment: ["TERM": "xterm", "LANG": "C.UTF-8"].merging([name: value]) { $1 })
      #expect(terminal.exitStatus() == 0)
      #expect(!terminal.screen.text.contains("epoch 1 of"))
      #expect(!String(decoding: terminal.output, as: UTF8.self).contains("mean loss"), "\(name)")
    }
  }
}
