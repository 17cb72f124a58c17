import Foundation
import Testing

/// A checkout may lie in any folder: paths reach a shell as one word.
struct ShellWordTests {
  private static let names = [
    "plain", "two words", "this & that", "it's", "\"quoted\"", "$HOME `id` \\", "a;b|c<d>e(f)*?[g]",
    "ümläut 界", "-dash", "~", "#no!comment",
  ]

  @Test("A program is found in a folder of any name", arguments: names)
  func anyName(name: String) throws {
    let folder = TemporaryFolder()
    let program = try folder.write("#!/bin/sh\necho \"here: $1\"\n", to: "\(name)/program")
    let made = Command("chmod +x \(program.shellWord)")
    #expect(made.status == 0, "\(made.said)")
    let run = Command("\(program.shellWord) \(name.shellWord)")
    #expect(run.said == "here: \(name)\n")
  }

  @Test("A lesson runs in tmux from a folder with a space, & and an apostrophe")
  func lessonFromAnyFolder() throws {
    let folder = TemporaryFolder()
    let program = "\(folder.path)/it's here & there/nn101"
    try FileManager.default.createDirectory(
      atPath: "\(folder.path)/it's here & there", withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(
      atPath: program, withDestinationPath: Program.nn101.path)
    let tmux = Tmux()
    try #require(tmux.shows("ready>"))
    tmux.line("export XDG_STATE_HOME=\(folder.path.shellWord); \(program.shellWord) learn welcome")
    try #require(tmux.waits { $0.isOnAlternateScreen && $0.screen.contains("quit") })
    tmux.keys("q")
    #expect(tmux.waits { !$0.isOnAlternateScreen })
  }

  /// What lies in the checkout is named through `Program`: its paths go into a text only as words.
  @Test("No test puts a path of the checkout bare into a text")
  func noBarePaths() throws {
    let folder = Program.file("Tests/CommandLineTests")
    let files = try FileManager.default.subpathsOfDirectory(atPath: folder)
      .filter { $0.hasSuffix(".swift") && !$0.hasSuffix("ShellWordTests.swift") }
    #expect(files.count > 30)
    let word = #"(?!\w+\.word\)|file\("[^"]*"\)\.shellWord\))"#
    let bare = try Regex(#"(\\\(|line\()Program\."# + word)
    for file in files {
      let text = try String(contentsOfFile: "\(folder)/\(file)", encoding: .utf8)
      for line in text.split(separator: "\n") where line.firstMatch(of: bare) != nil {
        Issue.record("\(file) needs .word here: \(line)")
      }
      // A name that holds such a path is given to a shell as a word, too.
      for found in text.matches(of: /let (\w+) = Program\.file\(/) {
        #expect(!text.contains("'\\(\(found.1))"), "\(file): \(found.1) needs .shellWord")
        #expect(!text.contains("'\\(Self.\(found.1))"), "\(file): \(found.1) needs .shellWord")
      }
    }
  }
}
