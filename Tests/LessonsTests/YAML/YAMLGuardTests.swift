import Testing

@testable import Lessons

@Suite struct YAMLGuardTests {
  static let deep = String(repeating: "[", count: 17)

  @Test(arguments: [
    "a: 1",
    "a: [[1, 2], [3, 4]]  # [[[[",
    "a: \"[[[[[[[[[[[[[[[[[[[[[[[[\"",
    "a: '[[[[[[[[[[ it''s [[[[[[[[[[[[[['",
    "a: \"he said \\\"[[[[[[[[[[[[[[[[[[[[[[\\\"\"",
    "a: Text with [[[[[[[[[[[[[[[[[[[[[[[ in it",
    "a: |\n  [[[[[[[[[[[[[[[[[[[[[[[\n  *x &y !z\nb: 1",
    "- |\n [[[[[[[[[[[[[[[[[[[[[[[\n- 2",
    "- a: >\n    [[[[[[[[[[[[[[[[[[[[[[[\n  b: 2",
    "a: x - y * z & w ! v",
    "a: {b: [1, {c: 2}]}",
    "{\"a\": [1, 2], \"b\": {\"c\": 3}}",
    "a: b?c",
  ])
  func letsHarmlessTextPass(_ text: String) {
    var guarding = YAMLGuard(text)
    #expect(guarding.objection()?.problem == nil)
  }

  @Test(arguments: [
    ("a: \(deep)", 19, "this is nested too deeply"),
    ("a: *b", 3, "aliases and anchors are not read here"),
    ("- &b 1", 2, "aliases and anchors are not read here"),
    ("[1, *b]", 4, "aliases and anchors are not read here"),
    ("{a: &b 1}", 4, "aliases and anchors are not read here"),
    ("a: !!str 1", 3, "tags are not read here"),
    ("? a\n: b", 0, "long keys with ? are not read here"),
    ("{{a: 1}: 2}", 1, "a list or mapping cannot be a key"),
    ("{[a]: 2}", 1, "a list or mapping cannot be a key"),
    ("{a: 1, [b]: 2}", 7, "a list or mapping cannot be a key"),
    ("a: |\n  text\nb: *c", 15, "aliases and anchors are not read here"),
    ("- a: |\n    text\n  b: *c", 21, "aliases and anchors are not read here"),
  ])
  func objects(_ text: String, _ offset: Int, _ problem: String) {
    var guarding = YAMLGuard(text)
    let objection = guarding.objection()
    #expect(objection?.problem == problem)
    #expect(objection?.offset == offset)
  }
}
