import Drawing
import Testing

/// The model is a tool of the other tests, so it is held to a few facts of its own.
struct ScreenModelTests {
  private func model(_ text: String, columns: Int = 8, rows: Int = 3) -> ScreenModel {
    var model = ScreenModel(size: Size(columns: columns, rows: rows))
    model.write(text.utf8)
    return model
  }

  @Test(
    "bytes become a picture",
    arguments: [
      ("abc", "abc\n\n"),
      ("\u{1b}[2;3Hx", "\n  x\n"),
      ("abc\u{1b}[1Dx", "abx\n\n"),
      ("abcdef\u{1b}[1;3H\u{1b}[K", "ab\n\n"),
      ("abcdef\u{1b}[1;3H\u{1b}[2P", "abef\n\n"),
      ("a\u{1b}[3bb", "aaaab\n\n"),
      ("界x", "界x\n\n"),
      ("abc\u{1b}[H\u{1b}[2J", "\n\n"),
      ("\u{1b}(Ba\u{1b}]0;title\u{7}b", "ab\n\n"),
      ("12345678\r\n", "12345678\n\n"),
      ("a\r\nb\r\nc\r\nd", "b\nc\nd"),
    ])
  func picture(bytes: String, shown: String) {
    #expect(model(bytes).text == shown)
  }

  @Test func modesAreKept() {
    let on = model("\u{1b}[?1049h\u{1b}[?25l\u{1b}[?1000;1006h")
    #expect(on.modes == [1049, 1000, 1006])
    #expect(!on.isRestored)
  }

  @Test func looksAreKept() {
    let looks = model("a\u{1b}[1;7mb\u{1b}[22mc\u{1b}[0;38;5;75md\u{1b}[34me\u{1b}[mf").looks
    #expect(looks[Attributes()] == "af")
    #expect(looks[Attributes(isBold: true, isReversed: true)] == "b")
    #expect(looks[Attributes(isReversed: true)] == "c")
    #expect(looks[Attributes(foreground: [38, 5, 75])] == "d")
    #expect(looks[Attributes(foreground: [34])] == "e")
  }
}
