import Testing

@testable import Lessons

/// What YAML has and lessons never need, and what stands in text only.
@Suite struct YAMLRefusalTests {
  static let deep = String(repeating: "[", count: 17)

  @Test(arguments: [
    "a: 1",
    "a: [[1, 2], [3, 4]]  # [[[[",
    "a: \"[[[[[[[[[[[[[[[[[[[[[[[[\"",
    "a: '[[[[[[[[[[ it''s [[[[[[[[[[[[[['",
    "a: \"he said \\\"[[[[[[[[[[[[[[[[[[[[[[\\\"\"",
    "a: Text with [[[[[[[[[[[[[[[[[[[[[[[ in it",
    "a: x - y * z & w ! v",
    "a: {b: [1, {c: 2}]}",
    "{\"a\": [1, 2], \"b\": {\"c\": 3}}",
    "a: b?c",
    "[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]",
  ])
  func letsHarmlessTextPass(_ text: String) {
    #expect(YAMLReaderTests.complaints(text) == [])
  }

  @Test(arguments: [
    ("a: \(deep)", "1:19: this is nested too deeply"),
    ("\(deep)", "1:17: this is nested too deeply"),
    ("a: *b", "1:4: aliases and anchors are not read here"),
    ("- &b 1", "1:3: aliases and anchors are not read here"),
    ("[1, *b]", "1:5: aliases and anchors are not read here"),
    ("{a: &b 1}", "1:5: aliases and anchors are not read here"),
    ("a: !!str 1", "1:4: tags are not read here"),
    ("? a\n: b", "1:1: long keys with ? are not read here"),
    ("{{a: 1}: 2}", "1:2: a list or mapping cannot be a key"),
    ("{[a]: 2}", "1:2: a list or mapping cannot be a key"),
    ("{a: 1, [b]: 2}", "1:8: a list or mapping cannot be a key"),
    ("[a]: 2", "1:1: a list or mapping cannot be a key"),
    ("a: {b: 1}: 2", "1:4: a list or mapping cannot be a key"),
    ("[a: 1]", "1:3: a key cannot stand in a list"),
    ("a: |\n  text", "1:4: text under | or > is not read here; put it in quotes"),
    ("a:\n  - >-\n    text", "2:5: text under | or > is not read here; put it in quotes"),
    ("a:\n  |2+ # a comment\n  text", "2:3: text under | or > is not read here"),
    ("| text", "1:1: text under | or > is not read here"),
    ("%YAML 1.1\n---\na: 1", "1:1: this character cannot begin a value"),
    ("a: 1\u{2028}b: 2", "1:5: this character ends a line for some programs only"),
    ("a: b\rc: 2", "1:5: this character ends a line for some programs only"),
    ("a: \u{7F}", "1:4: a character here cannot stand in YAML"),
    ("ä: 1\u{FFFE}", "1:5: a character here cannot stand in YAML"),
    ("\(String(repeating: "k", count: 1001)): 1", "1:1: this key is too long"),
  ])
  func refuses(_ text: String, _ complaint: String) {
    let said = YAMLReaderTests.complaints(text)
    #expect(said.count == 1 && said[0].hasPrefix(complaint), "said \(said)")
  }
}
