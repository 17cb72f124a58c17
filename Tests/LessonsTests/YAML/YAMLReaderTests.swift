import Testing

@testable import Lessons

@Suite struct YAMLReaderTests {
  @Test(arguments: [
    ("a: 1", "{a@1:1: 1@1:4}@1:1"),
    ("a: '1'", "{a@1:1: \"1\"@1:4}@1:1"),
    ("a:\n  - x\n  - y", "{a@1:1: [x@2:5, y@3:5]@2:3}@1:1"),
    ("a:\n- x\n- y\nb: 1", "{a@1:1: [x@2:3, y@3:3]@2:1, b@4:1: 1@4:4}@1:1"),
    ("- a: 1\n  b: 2\n- - x\n  -", "[{a@1:3: 1@1:6, b@2:3: 2@2:6}@1:3, [x@3:5, ]@3:3]@1:1"),
    ("a:\n  b:\n    c: 1\n  d: 2", "{a@1:1: {b@2:3: {c@3:5: 1@3:8}@3:5, d@4:3: 2@4:6}@2:3}@1:1"),
    ("{\"a\": [1, 2]}", "{a@1:2: [1@1:8, 2@1:11]@1:7}@1:1"),
    ("{\"a\":1,'b':[],c: ,d}", "{a@1:2: 1@1:6, b@1:8: []@1:12, c@1:15: , d@1:19: }@1:1"),
    ("[\n  1, # one\n  [2],\n]", "[1@2:3, [2@3:4]@3:3]@1:1"),
    ("ä: ö", "{ä@1:1: ö@1:4}@1:1"),
    ("ä: {ö: 'ü', x: y}", "{ä@1:1: {ö@1:5: \"ü\"@1:8, x@1:13: y@1:16}@1:4}@1:1"),
    ("a:", "{a@1:1: }@1:1"),
    ("---\na: 1\n...\n", "{a@2:1: 1@2:4}@2:1"),
    ("--- # a comment\n# another\na: 1", "{a@3:1: 1@3:4}@3:1"),
  ])
  func readsTreesWithPlaces(_ text: String, _ tree: String) {
    let source = SourceText(path: "x", text: text)
    let log = ComplaintLog(source)
    let node = YAMLReader(source, lines: 1..<source.lineCount + 1, log: log).read()
    #expect(node.map { YAMLTree.text($0, source) } == tree)
    #expect(log.isEmpty, "said \(log.complaints)")
  }

  @Test(
    "text in every form",
    arguments: [
      // Plain text goes on in lines that are indented more than its key.
      ("a: one\n  two\n\n  three", "one two\nthree"),
      ("a: one # a comment", "one"),
      ("a: one#two", "one#two"),
      ("a: x:y, [z] {w} - ! & *", "x:y, [z] {w} - ! & *"),
      ("a: one\n  - two", "one - two"),
      ("a: -1", "-1"),
      ("a: ?x", "?x"),
      ("a: :x", ":x"),
      // Quotes.
      ("a: 'it''s'", "it's"),
      ("a: ''", ""),
      ("a: 'one\n  two\n\n  three \n four'", "one two\nthree four"),
      ("a: 'back\\slash'", "back\\slash"),
      ("a: \"one \\\n   two\"", "one two"),
      ("a: \"tab\\tquote\\\"slash\\/back\\\\\"", "tab\tquote\"slash/back\\"),
      ("a: \"\\x41\\u00e4\\U0001F600\"", "Aä😀"),
      ("a: \" \\  \n  x\"", "   x"),
      ("a: \"\"", ""),
    ])
  func readsText(_ text: String, _ value: String) {
    let source = SourceText(path: "x", text: text)
    let log = ComplaintLog(source)
    let node = YAMLReader(source, lines: 1..<source.lineCount + 1, log: log).read()
    guard case .mapping(let pairs) = node?.content,
      case .scalar(let found, _) = pairs[0].value.content
    else {
      Issue.record("said \(log.complaints)")
      return
    }
    #expect(found == value)
  }

  @Test(arguments: ["", "# only a comment", "\n\n", "---\n", "  \n# a\n  # b\n"])
  func emptyTextIsNoTree(_ text: String) {
    let source = SourceText(path: "x", text: text)
    let log = ComplaintLog(source)
    #expect(YAMLReader(source, lines: 1..<source.lineCount + 1, log: log).read() == nil)
    #expect(log.isEmpty)
  }

  @Test(arguments: [
    ("a: 1\na: 2", "2:1: the key \"a\" is given twice"),
    ("{a: 1, b: 2, a: 3}", "1:14: the key \"a\" is given twice"),
    ("a: 1\n---\nb: 2", "2:1: the YAML should end here"),
    ("- a\nb: 1", "2:1: this line does not fit the ones above"),
    ("...\na: 1", "1:1: the YAML should end here"),
    ("a: [1, 2\nb: 3", "1:4: this bracket is not closed"),
    ("a: [1, 2", "1:4: this bracket is not closed"),
    ("a: {b: 1\nc: 2", "1:4: this bracket is not closed"),
    ("a: [1, 2}", "1:9: another bracket is still open here; close it with ] first"),
    ("a: [\"b\" \"c\"]", "1:9: a comma is missing before this"),
    ("a: [1,, 2]", "1:7: nothing stands before this comma"),
    ("a: ]", "1:4: this character cannot begin a value"),
    ("{a:[1]}", "1:3: a colon without a space behind it"),
    ("a: \"x", "1:4: the quotes are not closed"),
    ("a: 'x\n---\n'", "1:4: the quotes are not closed"),
    ("a: \"x\" y", "1:8: a quote within the text ends it before this"),
    ("a: [1] y", "1:8: something follows the end of the value"),
    ("a: - b", "1:4: a list begins on a line of its own"),
    ("a: 1\nb\nc: 1", "2:1: a key without its colon"),
    ("a: 1\n- b", "2:1: this line does not fit the ones above"),
    ("a:\n    b: 1\n  c: 2", "3:3: this line does not fit the ones above"),
    ("a: [1]\n  b: 2", "2:3: this line does not fit the ones above"),
    ("- a\n  - b: 1", "2:6: a colon makes a new key here"),
    ("a: b: c", "1:5: a colon makes a new key here"),
    ("a: \"b\": c", "1:7: a colon makes a new key here"),
    ("a: \"\\q\"", "1:5: the quotes hold a wrong escape"),
    ("a: \"\\ud83d\"", "1:5: the quotes hold a wrong escape"),
    ("a: \"\\x4\"", "1:5: the quotes hold a wrong escape"),
    ("a\nb: 1", "2:2: a colon makes a new key here"),
    ("a: 1\n b: 2", "2:3: a colon makes a new key here"),
    (": 1", "1:1: a colon without a key"),
    ("a: %x", "1:4: this character cannot begin a value"),
    ("a: \u{1}", "1:4: a character here cannot stand in YAML"),
    ("a:\n\tb: 1", "2:1: this line is indented with a tab"),
    ("a: 1\n\tb: 1", "2:1: this line is indented with a tab"),
    ("-\ta", "1:2: this line is indented with a tab"),
    (String(repeating: "- ", count: 40), "1:33: this is nested too deeply"),
    (String(repeating: "- ", count: 4000), "1:33: this is nested too deeply"),
  ])
  func saysWhatIsNotYAML(_ text: String, _ complaint: String) {
    let said = Self.complaints(text)
    #expect(said.count == 1 && said[0].hasPrefix(complaint), "said \(said)")
  }

  @Test func placesCountFromTheSource() {
    let source = SourceText(path: "x", text: "one\ntwo\na: 1\nb: *c\n")
    let log = ComplaintLog(source)
    #expect(YAMLReader(source, lines: 3..<5, log: log).read() == nil)
    #expect(log.complaints.first?.place == LineAndColumn(line: 4, column: 4))
  }

  @Test func readsNothingBehindItsLines() {
    let source = SourceText(path: "x", text: "a: one\n  two\n  three\n")
    let log = ComplaintLog(source)
    let node = YAMLReader(source, lines: 1..<3, log: log).read()
    #expect(node.map { YAMLTree.text($0, source) } == "{a@1:1: one two@1:4}@1:1")
  }

  /// What is said about the text, each with its place.
  static func complaints(_ text: String) -> [String] {
    let source = SourceText(path: "x", text: text)
    let log = ComplaintLog(source)
    _ = YAMLReader(source, lines: 1..<source.lineCount + 1, log: log).read()
    return log.complaints.map(Sample.short)
  }
}
