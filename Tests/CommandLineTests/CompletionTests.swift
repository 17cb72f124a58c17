import ArgumentParser
import CursesTerminal
import Lessons
import NeuralNetwork
import Testing
import Walkthrough

@testable import nn101

/// What a shell is told when Tab is pressed.
struct CompletionTests {
  private let home = TemporaryFolder()

  @Test("zsh and fish show what a word means, each in its own form")
  func line() {
    let word = CompletionWord(word: "a:b", meaning: "a word")
    #expect(word.line(for: .bash) == "a:b")
    #expect(word.line(for: .zsh) == "a\\:b:a word")
    #expect(word.line(for: .fish) == "a:b\ta word")
    #expect(CompletionWord(word: "a:b").line(for: .zsh) == "a\\:b")
    #expect(CompletionWord(word: "a").line(for: .fish) == "a")
  }

  @Test("Every choice has a few words, none of them twice")
  func choices() {
    let lists = [
      TerminalChoices.ThemeChoice.completionWords, TerminalChoices.ColorChoice.completionWords,
      Loss.completionWords, OptimizerName.completionWords, Activation.completionWords,
      InitialWeights.completionWords, MissingValues.completionWords, TextFormat.completionWords,
      Show.Format.completionWords, Export.Format.completionWords, MarkCommand.Hook.completionWords,
      WorksheetCommand.Format.completionWords, Worksheet.Blank.completionWords,
      EpochTable.Format.completionWords,
    ]
    for words in lists {
      #expect(words.allSatisfy { (3...40).contains($0.meaning.count) }, "\(words)")
      #expect(Set(words.map(\.meaning)).count == words.count, "\(words)")
    }
  }

  /// What is offered behind some words of a command.
  private func offered(_ place: String, _ typed: String, shell: String = "fish") -> [String] {
    let words = typed.split(separator: " ").map(String.init)
    let ends = typed.hasSuffix(" ")
    let line =
      "\(Program.nn101.word) ---completion \(words[0]) -- \(place) "
      + "\(ends ? words.count + 1 : words.count) 0 nn101 \(typed)\(ends ? "''" : "")"
    return Command("cd '\(home.path)' && SAP_SHELL=\(shell) SAP_SHELL_VERSION=5 \(line)").said
      .split(separator: "\n").map(String.init)
  }

  @Test("Lessons, examples, data sets and files by their kind are offered")
  func sources() throws {
    for name in ["a.csv", "b.md", "c.yaml", "d.txt", "e.zip"] { try home.write("", to: name) }
    let sources = offered("positional@0", "trace ")
    #expect(sources.contains("chain-rule\tThe chain rule"), "\(sources)")
    #expect(sources.contains("examples/mazur\tMazur's 2-2-2 network"))
    #expect(sources.suffix(2) == ["b.md", "c.yaml"])
    let data = offered("--data", "train --data ")
    #expect(data.first == "xor\tfour points: one input alone is 1")
    #expect(data.suffix(3) == ["a.csv", "c.yaml", "d.txt"])
    #expect(offered("--optimizer", "train --optimizer ", shell: "bash").last == "adam")
    #expect(offered("positional@0", "show ").first == "menu\tthe list of lessons")
  }
}
