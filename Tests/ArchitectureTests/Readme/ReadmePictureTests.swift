import Foundation
import Testing

@Suite("README's picture and sentences")
struct ReadmePictureTests {
  @Test("It is what the program shows after those keys")
  func picture() throws {
    let readme = try Repository.text("README.md")
    let mark = try #require(readme.firstMatch(of: /<!-- (picture: (show [^>]*)) -->/))
    let block = MarkedBlock(name: String(mark.1), closing: "picture")
    let outcome = try Command.run(Program.nn101, words(mark.2))
    #expect(outcome.status == 0, "\(outcome.errors)")
    let picture = "\n```text\n\(outcome.output)```\n\n"
    if MarkedBlock.isRecording { try block.record(picture) }
    #expect(try block.content() == picture, "NN101_RECORD=1 draws the picture anew.")
  }

  @Test("Its drawings are what the program draws after those keys")
  func drawings() throws {
    let readme = try Repository.text("README.md")
    let marks = readme.matches(of: /<!-- drawing: (show [^>]*) -->\n\n!\[[^\]]+\]\(([^)]+)\)/)
    #expect(marks.count == readme.split(separator: "<!-- drawing: ").count - 1)
    #expect(marks.count == Repository.files(under: "docs", endingIn: ".svg").count)
    for mark in marks {
      let outcome = try Command.run(Program.nn101, words(mark.1))
      #expect(outcome.status == 0, "\(outcome.errors)")
      let file = Repository.root.appendingPathComponent(String(mark.2))
      if MarkedBlock.isRecording {
        try outcome.output.write(to: file, atomically: true, encoding: .utf8)
      }
      let drawn = try String(contentsOf: file, encoding: .utf8)
      #expect(drawn == outcome.output, "\(mark.2): NN101_RECORD=1 draws it anew.")
    }
  }

  @Test("The sentences of plain mode are what it says")
  func plainMode() throws {
    let readme = try Repository.text("README.md")
    let enters = String(repeating: "\n", count: 60)
    let outcome = try Command.run(
      Program.nn101, ["learn", "chain-rule", "--plain"], input: enters)
    let said = Set(outcome.output.split(separator: "\n"))
    let quoted = readme.split(separator: "\n").filter { $0.hasPrefix("Step ") }
    #expect(!quoted.isEmpty)
    for line in quoted { #expect(said.contains(line)) }
  }

  /// The words of a command; quotes hold several together.
  private func words(_ command: Substring) -> [String] {
    command.split(separator: "\"", omittingEmptySubsequences: false).enumerated()
      .flatMap { index, part in
        index.isMultiple(of: 2) ? part.split(separator: " ").map(String.init) : [String(part)]
      }
  }
}
