import Drawing
@testable import Explorer
@testable import Session
import Testing

/// Keys written as words.
@Suite struct KeyScriptTests {
  @Test(arguments: [
    ("space", Key.space), ("enter", .enter), ("esc", .escape), ("tab", .tab),
    ("backtab", .backTab), ("up", .up), ("down", .down), ("left", .left), ("right", .right),
    ("pgup", .pageUp), ("pgdn", .pageDown), ("home", .home), ("end", .end),
    ("backspace", .backspace), ("q", .character("q")), ("?", .character("?")),
    ("SPACE", .space), ("U", .character("U")), ("∂", .character("∂")),
  ])
  func words(_ word: String, _ key: Key) throws {
    #expect(try KeyScript.keys(word) == [key])
    #expect(try KeyScript.keys(KeyScript.name(key)) == [key])
  }

  @Test func aScriptIsReadInOrder() throws {
    #expect(try KeyScript.keys(" space\ttab\n q ") == [.space, .tab, .character("q")])
    #expect(try KeyScript.keys("").isEmpty)
  }

  @Test(arguments: [("space spce", "spce", 2), ("ctrl-x", "ctrl-x", 1), ("q q qq", "qq", 3)])
  func unknownKeysHaveAPlace(_ script: String, _ word: String, _ number: Int) {
    #expect(throws: KeyScript.UnknownKey(word: word, number: number)) {
      try KeyScript.keys(script)
    }
  }
}
