import Testing

@testable import Lessons

@Suite struct YAMLReaderTests {
  @Test(arguments: [
    ("a: 1", "{a@1:1: 1@1:4}@1:1"),
    ("a: '1'", "{a@1:1: \"1\"@1:4}@1:1"),
    ("a:\n  - x\n  - y", "{a@1:1: [x@2:5, y@3:5]@2:3}@1:1"),
    ("{\"a\": [1, 2]}", "{a@1:2: [1@1:8, 2@1:11]@1:7}@1:1"),
    ("ä: ö", "{ä@1:1: ö@1:4}@1:1"),
    ("a: |\n  one\n  two\n", "{a@1:1: \"one\ntwo\n\"@1:4}@1:1"),
    ("a:", "{a@1:1: @1:3}@1:1"),
  ])
  func readsTreesWithPlaces(_ text: String, _ tree: String) {
    let source = SourceText(path: "x", text: text)
    let log = ComplaintLog(source)
    let lines = 1..<source.lineCount + 1
    let node = YAMLReader(source, lines: lines, log: log).read()
    #expect(node.map { Self.text($0, source) } == tree)
    #expect(log.isEmpty)
  }

  @Test(arguments: ["", "# only a comment", "\n\n"])
  func emptyTextIsNoTree(_ text: String) {
    let source = SourceText(path: "x", text: text)
    let log = ComplaintLog(source)
    #expect(YAMLReader(source, lines: 1..<source.lineCount + 1, log: log).read() == nil)
    #expect(log.isEmpty)
  }

  @Test(arguments: [
    ("a: 1\na: 2", "1:1: the key \"a\" is given twice"),
    ("a: 1\n---\nb: 2", "2:1: the YAML should end here"),
    ("a: [1, 2\nb: 3", "2:2: a bracket is not closed"),
    ("a: \"x", "1:4: the quotes are not closed"),
    ("a: 1\nb\nc: 1", "2:1: a key without its colon"),
    ("a: b: c", "1:5: a colon makes a new key here"),
    ("a: \"\\q\"", "1:5: the quotes are not closed, or hold a wrong escape"),
    ("a\nb: 1", "2:2: a colon makes a new key here"),
    ("a: 1\n b: 2", "2:3: a colon makes a new key here"),
    ("a: %x", "1:4: this character cannot begin a value"),
    ("a: \u{1}", "1:4: a character here cannot stand in YAML"),
    (String(repeating: "- ", count: 40), "1:33: this is nested too deeply"),
    (String(repeating: "- ", count: 4000), "1:"),
  ])
  func saysWhatIsNotYAML(_ text: String, _ complaint: String) {
    let source = SourceText(path: "x", text: text)
    let log = ComplaintLog(source)
    #expect(YAMLReader(source, lines: 1..<source.lineCount + 1, log: log).read() == nil)
    let said = log.complaints.map(Sample.short)
    #expect(said.contains { $0.hasPrefix(complaint) }, "said \(said)")
  }

  @Test func placesCountFromTheSource() {
    let source = SourceText(path: "x", text: "one\ntwo\na: 1\nb: *c\n")
    let log = ComplaintLog(source)
    #expect(YAMLReader(source, lines: 3..<5, log: log).read() == nil)
    #expect(log.complaints.first?.place == Place(line: 4, column: 4))
  }

  /// The tree as text, each piece with its place.
  static func text(_ node: YAMLNode, _ source: SourceText) -> String {
    let content =
      switch node.content {
      case .scalar(let text, let isPlain): isPlain ? text : "\"\(text)\""
      case .sequence(let items): "[\(items.map { text($0, source) }.joined(separator: ", "))]"
      case .mapping(let pairs):
        "{"
          + pairs.map { "\($0.key)@\(place($0.spot, source)): \(text($0.value, source))" }
          .joined(separator: ", ") + "}"
      }
    return "\(content)@\(place(node.spot, source))"
  }

  private static func place(_ spot: Spot, _ source: SourceText) -> String {
    let place = source.place(of: spot)
    return "\(place.line):\(place.column)"
  }
}
