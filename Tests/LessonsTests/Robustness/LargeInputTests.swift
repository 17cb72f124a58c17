import Testing
import Walkthrough

@testable import Lessons

/// A large file is read in a moment, whatever it is made of.
///
/// A reader that looks back or ahead without bound would take many times longer than allowed here:
/// 32 KiB are enough to tell a line from a parabola, even without optimization.
@Suite(.serialized) struct LargeInputTests {
  static let bytes = 1 << 15
  /// In seconds of the processor's time.
  static let limit = 1.0

  static let pieces = [
    "[", "{", ">", "*", "-", "`", "#", "<", "!", "\\", "(", "]", "|", "\"", "'", "&", ":", "\n",
    "\r\n", "\0", "ä", "- ", "? ", "> ", "a ", "[a", "[](", "](", "**a", "*a ", "`a`", "``", "`L` ",
    "[a](00-a.md) ", "<a", "![", "{a: ", "[a, ", "a: ", "a:\n", "- a\n", "1. a\n", "## a\n",
    "---\n",
    "```\n", "```text\n", "```scene\n```\n", "a\n\n", " ", "\u{202E}", "e\u{301}", "👩‍🏫",
  ]

  static func large(_ piece: String) -> String {
    String(repeating: piece, count: bytes / piece.utf8.count)
  }

  @Test(arguments: pieces)
  func readsPagesInAMoment(_ piece: String) {
    check(Sample.lesson + Self.large(piece), piece)
  }

  @Test(arguments: pieces)
  func readsFrontMatterInAMoment(_ piece: String) {
    check("---\nid: a\ntitle: " + Self.large(piece) + "\n---\n## a\nb\n", piece)
  }

  @Test(arguments: pieces)
  func readsBlocksInAMoment(_ piece: String) {
    check(Sample.lesson + "\n## a\n\n```scene\n" + Self.large(piece) + "\n```\n", piece)
  }

  @Test(arguments: pieces)
  func readsQuestionsInAMoment(_ piece: String) {
    let text = Self.large(piece).filter { $0 != "\"" && $0 != "\\" }
    check(Sample.lesson("Which sign has z(h1)?", text), piece)
  }

  @Test(arguments: pieces)
  func readsNetworkFilesInAMoment(_ piece: String) {
    let took = processorTime {
      _ = NetworkFileTests.complaints(Self.large(piece))
    }
    #expect(took < Self.limit, "\(piece.debugDescription)")
  }

  @Test func readsManyExamplesInAMoment() throws {
    let example = "{input: [0.5, 1], target: [0, 1]},"
    let examples = String(
      repeating: example, count: Self.bytes / example.utf8.count - 10)
    let text = NetworkFileTests.mazur.replacing(
      "example: {input: [0.05, 0.10], target: [0.01, 0.99]}", with: "examples: [\(examples)]")
    var count = 0
    let took = try processorTime {
      count = try NetworkFileTests.experiment(text).examples.count
    }
    #expect(count > Self.bytes / 50)
    #expect(took < Self.limit)
  }

  @Test func readsManyKeysInAMoment() {
    let keys = (0..<Self.bytes / 10).map { "k\($0): 1\n" }.joined()
    check("---\n\(keys)---\n## a\nb\n", "keys")
  }

  @Test func nestedKeysTakeNoLonger() {
    let braces = 900
    let inside = String(repeating: "1,", count: Self.bytes / 5)
    let text =
      String(repeating: "{", count: braces) + "[\(inside)1]" + String(repeating: "}", count: braces)
    check("---\n\(text)\n---\n## a\nb\n", "nested keys")
  }

  private func check(_ text: String, _ name: String) {
    let took = processorTime { _ = LessonCheck.complaints(in: Sample.source(text)) }
    #expect(took < Self.limit, "\(name.debugDescription)")
  }
}
