import CursesTerminal
import Drawing
import Testing

/// A paste is one event, whatever is in it.
struct PasteTests {
  private func pasted(_ text: String) -> [TerminalEvent] {
    var decoder = KeyDecoder()
    return decoder.decode("\u{1b}[200~\(text)\u{1b}[201~".utf8)
  }

  @Test(
    "pasted text",
    arguments: [
      ("q", "q"), ("", ""), ("two words", "two words"), ("a\r\nb", "a\n\nb"), ("a\tb", "a\tb"),
      ("a\u{3}b\u{7f}c", "abc"), ("x\u{1b}[Ay", "x[Ay"), ("é界", "é界"), ("\u{1b}[200~", "[200~"),
      ("a\u{1b}[20", "a[20"),
    ])
  func text(bytes: String, text: String) {
    #expect(pasted(bytes) == [.paste(text)])
  }

  @Test func longestPasteIsCut() {
    let events = pasted(String(repeating: "x", count: 100_000))
    #expect(events == [.paste(String(repeating: "x", count: KeyDecoder.longestPaste))])
  }

  @Test func pasteThatNeverEndsGivesTheKeyboardBack() {
    var decoder = KeyDecoder()
    #expect(decoder.decode("\u{1b}[200~0.5".utf8).isEmpty)
    #expect(decoder.patience != nil)
    #expect(decoder.flush() == [.paste("0.5")])
    #expect(decoder.decode("q".utf8) == [.key(.character("q"))])
  }

  @Test func bytesThatAreNotUTF8AreLeftOut() {
    var decoder = KeyDecoder()
    let bytes = Array("\u{1b}[200~a".utf8) + [0xff, 0xc3] + Array("b\u{1b}[201~".utf8)
    #expect(decoder.decode(bytes) == [.paste("ab")])
  }
}
