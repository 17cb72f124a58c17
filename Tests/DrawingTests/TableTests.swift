import GridLooks
import Testing

@testable import Drawing

@Suite struct TableTests {
  func table(glyphs: GlyphSet = .unicode, marked: Set<Int>? = [1]) -> Table {
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
      picture(of: table(marked: nil), columns: 19, rows: 4) == """
                z      a +1
        x1      · 0.0500  …
        h1 0.3775 0.5933  …
        o2 1.2249 0.7729  …
        """)
    #expect(picture(of: table(marked: nil), columns: 1, rows: 2) == "\n…")
    var silent = table(marked: nil)
    silent.tellsLeftOut = false
    #expect(
      picture(of: silent, columns: 16, rows: 4) == """
                z      a
        x1      · 0.0500
        h1 0.3775 0.5933
        o2 1.2249 0.7729
        """)
  }

  @Test("Of columns that do not fit, those that matter least go first")
  func ranks() {
    var ranked = table()
    ranked.tellsLeftOut = false
    ranked.columns[1].rank = 2
    ranked.columns[3].rank = 1
    #expect(
      picture(of: ranked, columns: 18, rows: 4) == """
                 a   ∂L/∂a
         x1 0.0500       ·
        ▸h1 0.5933 +0.0364
         o2 0.7729 −0.2171
        """)
    #expect(
      picture(of: ranked, columns: 10, rows: 4) == """
                 a
         x1 0.0500
        ▸h1 0.5933
         o2 0.7729
        """)
  }

  @Test("The column that gives way fills the room, and is clipped where there is none")
  func fills() {
    var filled = Table(
      [Table.Column("", .left), Table.Column("")], rows: [[Span("x1→h1→o1"), Span("+0.03")]],
      fills: true)
    #expect(picture(of: filled, columns: 18, rows: 1) == "x1→h1→o1     +0.03")
    #expect(picture(of: filled, columns: 5, rows: 1) == "x1→h…")
    filled.flexible = 1
    #expect(picture(of: filled, columns: 18, rows: 1) == "x1→h1→o1     +0.03")
  }

  @Test func asciiMarksWithItsOwnSign() {
    #expect(
      picture(of: table(glyphs: .ascii), columns: 14, rows: 4) == """
                 z  +2
         x1      \u{B7} ...
        >h1 0.3775 ...
         o2 1.2249 ...
        """)
  }

  @Test("The row that matters stays in sight, and the corner counts those shown")
  func long() {
    var long = table()
    long.focus = 2
    #expect(
      picture(of: long, columns: 25, rows: 3) == """
         2/3     z      a   ∂L/∂a
        ▸h1 0.3775 0.5933 +0.0364
         o2 1.2249 0.7729 −0.2171
        """)
    #expect(Table.window(of: 9, room: 4, around: 8) == 5..<9)
    #expect(Table.window(of: 9, room: 4, around: 0) == 0..<4)
    #expect(Table.window(of: 2, room: -1, around: 1).isEmpty)
  }

  @Test func cellsKeepTheirStyles() {
    #expect(
      drawn(table(), columns: 25, rows: 4).styleText.split(separator: "\n").last
        == " .. ...... ...... nnnnnnn")
  }
}
