import Testing

@testable import Lessons

@Suite struct MarkdownReaderTests {
  @Test func readsBlocks() {
    let text = """
      # Title
      ## Page
      A paragraph
      on two lines.

      - one
        goes on
      - two
      1. first
      7. seventh
      > quoted
      > on

      A paragraph that says
      2012. It goes on.
      ```text
        as it is
      - here
      ```
      last
      """
    #expect(
      Self.read(text).blocks == [
        "1:1 # Title", "2:1 ## Page", "3:1 A paragraph on two lines.", "6:1 - one goes on",
        "8:1 - two", "9:1 1. first", "10:1 7. seventh", "11:1 > quoted on",
        "14:1 A paragraph that says 2012. It goes on.",
        "16:1 ```text 17..<19", "20:1 last",
      ])
    #expect(Self.read(text).complaints == [])
  }

  @Test(arguments: [
    ("", MarkdownLine.blank), ("  \t", .blank), ("# a", .heading(level: 1, text: 1)),
    ("##", .heading(level: 2, text: 2)), ("#a", .words(indent: 0)),
    ("####### a", .words(indent: 0)), ("```", .fence(info: "")),
    ("``` scene ", .fence(info: "scene")), ("``a", .words(indent: 0)),
    ("- a", .bullet(text: 2, indent: 0)), ("-a", .words(indent: 0)),
    ("  - a", .bullet(text: 4, indent: 2)), ("1. a", .item(number: 1, text: 3, indent: 0)),
    ("12345. a", .words(indent: 0)), ("1.a", .words(indent: 0)), ("> a", .quote(text: 1)),
    ("    a", .words(indent: 4)), ("-5 is less", .words(indent: 0)),
    ("*emphasis* first", .words(indent: 0)), ("**", .words(indent: 0)),
  ])
  func tellsLinesApart(_ line: String, _ wanted: MarkdownLine) {
    #expect(MarkdownLine(Array(line.utf8)[...]) == wanted)
  }

  @Test(arguments: ["---", "***", "===", "_ _ _", "* a", "+ a", "| a |", "~~~"])
  func knowsForeignLines(_ line: String) {
    guard case .foreign = MarkdownLine(Array(line.utf8)[...]) else {
      Issue.record("\(line) was read")
      return
    }
  }

  @Test func complainsOfAnOpenFence() {
    let read = Self.read("a\n\n```text\nb")
    #expect(read.complaints == ["3:1: the fenced block is not closed; close it with ```"])
    #expect(read.blocks == ["1:1 a"])
  }

  /// The blocks as lines, each with its place.
  static func read(_ text: String) -> (blocks: [String], complaints: [String]) {
    let source = SourceText(path: "x", text: text)
    let log = ComplaintLog(source)
    let blocks = MarkdownReader.read(source, from: 1, log).map { block in
      let place = source.place(of: block.spot)
      let words = String(decoding: block.text.bytes, as: UTF8.self)
      let mark =
        switch block.kind {
        case .heading(let level): String(repeating: "#", count: level) + " "
        case .paragraph: ""
        case .bullet: "- "
        case .item(let number): "\(number). "
        case .quote: "> "
        case .fenced(let info, let lines): "```\(info) \(lines)"
        }
      return "\(place.line):\(place.column) \(mark)\(words)"
    }
    return (blocks, log.complaints.map(Sample.short))
  }
}
