import Testing

@testable import Drawing

@Suite struct TableTests {
  func table(glyphs: GlyphSet = .unicode, marked: Int? = 1) -> Table {
    Table(
      [
        Table.Column("", .left), Table.Column("z"), Table.Column("a"),
        Table.Column("∂L/∂a", minimum: 7),
      ],
      rows: [
        [Span("x1", style: .faint), Span("·"), Span("0.0500"), Span("·")],
        [Span("h1", style: .strong), Span("0.3775"), Span("0.5933"), Span("+0.0364")],
        [Span("o2"), Span("1.2249"), Span("0.7729"), Span("−0.2171", style: Style(.negative))],
      ], marked: marked, glyphs: glyphs)
  }

  @Test func columnsLineUp() {
    #expect(
      picture(of: table(), columns: 26, rows: 4) == """
                 z      a   ∂L/∂a
         x1      · 0.0500       ·
        ▸h1 0.3775 0.5933 +0.0364
         o2 1.2249 0.7729 −0.2171
        """)
    #expect(table().size == Size(columns: 25, rows: 4))
  }

  @Test func columnsThatDoNotFitAreLeftOutWhole() {
    #expect(
      picture(of: table(marked: nil), columns: 17, rows: 4) == """
                z      a
        x1      · 0.0500
        h1 0.3775 0.5933
        o2 1.2249 0.7729
        """)
    #expect(picture(of: table(marked: nil), columns: 1, rows: 2) == "\n…")
  }

  @Test func asciiMarksWithItsOwnSign() {
    #expect(
      picture(of: table(glyphs: .ascii), columns: 10, rows: 3) == """
                 z
         x1      \u{B7}
        >h1 0.3775
        """)
  }

  @Test func scrollsFromARow() {
    var scrolled = table()
    scrolled.top = 1
    #expect(
      picture(of: scrolled, columns: 10, rows: 3) == """
                 z
        ▸h1 0.3775
         o2 1.2249
        """)
  }

  @Test func cellsKeepTheirStyles() {
    #expect(
      drawn(table(), columns: 25, rows: 4).styleText.split(separator: "\n").last
        == " .. ...... ...... nnnnnnn")
  }
}
