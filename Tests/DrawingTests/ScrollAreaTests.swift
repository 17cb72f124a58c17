import Testing

@testable import Drawing

@Suite struct ScrollAreaTests {
  func area(lines: Int, top: Int, glyphs: GlyphSet = .unicode) -> ScrollArea {
    ScrollArea((0..<lines).map { TextLine("line \($0)") }, top: top, glyphs: glyphs)
  }

  @Test func hasNoMarkWhereEverythingFits() {
    #expect(picture(of: area(lines: 2, top: 5), columns: 10, rows: 3) == "line 0\nline 1\n")
  }

  @Test(arguments: [
    (0, "line 0  ┃\nline 1  ┃\nline 2  │\nline 3  │"),
    (1, "line 1  │\nline 2  ┃\nline 3  ┃\nline 4  │"),
    (4, "line 4  │\nline 5  │\nline 6  ┃\nline 7  ┃"),
    (99, "line 4  │\nline 5  │\nline 6  ┃\nline 7  ┃"),
    (-5, "line 0  ┃\nline 1  ┃\nline 2  │\nline 3  │"),
  ])
  func theMarkSaysWhereOneIs(top: Int, expected: String) {
    #expect(picture(of: area(lines: 8, top: top), columns: 9, rows: 4) == expected)
  }

  @Test func marksInAscii() {
    #expect(
      picture(of: area(lines: 4, top: 0, glyphs: .ascii), columns: 9, rows: 2)
        == "line 0  #\nline 1  |")
  }

  @Test(arguments: [(0, 0, 0), (3, 0, 0), (4, 0, 1), (9, 0, 6), (2, 5, 2), (7, 5, 5), (0, 99, 0)])
  func scrollsAsLittleAsItTakes(line: Int, from: Int, top: Int) {
    #expect(ScrollArea.top(showing: line, from: from, lines: 10, rows: 4) == top)
  }

  @Test func captionsStandWhereTheyAreTold() {
    #expect(picture(of: Caption("hidden"), columns: 10, rows: 1) == "hidden")
    #expect(picture(of: Caption("ab", alignment: .right), columns: 5, rows: 1) == "   ab")
    #expect(picture(of: Caption("ab", alignment: .center), columns: 6, rows: 3) == "\n  ab\n")
    #expect(picture(of: Caption("output layer"), columns: 7, rows: 1) == "output…")
  }

  @Test func paragraphsShowTheLinesFromATop() {
    let lines = ["one", "two", "three"].map { TextLine($0) }
    #expect(picture(of: Paragraph(lines, top: 1), columns: 4, rows: 2) == "two\nthre")
  }
}
