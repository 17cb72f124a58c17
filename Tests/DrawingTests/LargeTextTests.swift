import Testing

@testable import Drawing

/// Text for the last row of a lecture hall.
@Suite struct LargeTextTests {
  private func picture(_ text: String, _ scale: LargeText.Scale, _ glyphs: GlyphSet = .unicode)
    -> String
  {
    let widget = LargeText(text, scale: scale, glyphs: glyphs)
    return DrawingTests.picture(of: widget, columns: 40, rows: 6)
      .split(separator: "\n").joined(separator: "\n")
  }

  @Test func isReadAtEveryScale() {
    #expect(
      picture("−0.7", .three) == """
            █▀█   ▀▀█
        ▀▀▀ █ █    ▄▀
            ▀▀▀ ▀  ▀
        """)
    #expect(
      picture("δ=1", .five, .ascii) == """
          ####            ##
          ##    ######  ####
          ####            ##
        ##  ##  ######    ##
          ##            ######
        """)
    #expect(picture("0.5", .narrow).split(separator: "\n").count == 3)
  }

  @Test func takesTheRoomThatItSays() {
    for glyphs in [GlyphSet.unicode, .unicodeWithoutBraille, .ascii] {
      for scale in LargeText.scales(glyphs) {
        let text = LargeText("h1 → 88", scale: scale, glyphs: glyphs)
        let grid = drawn(text, columns: 80, rows: 10)
        let used = (0..<10).flatMap { row in
          (0..<80).filter { grid[row, $0].character != " " }.map { (row, $0) }
        }
        #expect((used.map { $0.1 }.max() ?? 0) + 1 == text.size.columns, "\(scale)")
        #expect((used.map { $0.0 }.max() ?? 0) + 1 == text.size.rows, "\(scale)")
      }
    }
  }

  @Test func everyLetterHasFiveRowsOfOneWidth() {
    for character in "0123456789.−-+=·*/()→><′'^²≈~?@%√,:∂δησΣλabcdefghiklmnopqrstuvwxyzJLREUNI₁₂Φφ"
    {
      let rows = LargeFont.dots(of: character)
      #expect(LargeText.canWrite(String(character)), "\(character)")
      #expect(rows.count == LargeFont.rows, "\(character)")
      #expect(Set(rows.map(\.count)) == [LargeFont.width(of: character)], "\(character)")
    }
    #expect(!LargeText.canWrite("Ж"))
  }
}
