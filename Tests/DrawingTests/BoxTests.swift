import GridLooks
import Testing

@testable import Drawing

@Suite struct BoxTests {
  @Test func isRoundAndNamed() {
    #expect(
      picture(of: Box(title: "h1", label: "∂L/∂a"), columns: 10, rows: 3) == """
        ╭─ h1 ───╮
        │        │
        ╰ ∂L/∂a ─╯
        """)
    #expect(
      picture(of: Box(title: "o1", label: "δ"), columns: 10, rows: 3) == """
        ╭─ o1 ───╮
        │        │
        ╰──── δ ─╯
        """)
  }

  @Test func isPlainInAscii() {
    #expect(
      picture(of: Box(title: "h1", label: "dL/da", glyphs: .ascii), columns: 10, rows: 3) == """
        +- h1 ---+
        |        |
        + dL/da -+
        """)
  }

  @Test func clipsItsTitle() {
    #expect(
      picture(of: Box(title: "what is this?"), columns: 12, rows: 2) == """
        ╭─ what i… ╮
        ╰──────────╯
        """)
  }

  @Test(arguments: [(0, 0), (1, 1), (1, 5), (5, 1)])
  func isNothingWhereItHasNoRoom(columns: Int, rows: Int) {
    let grid = drawn(Box(title: "h1"), columns: columns, rows: rows)
    #expect(grid == Grid(size: grid.size))
  }

  @Test func theSmallestIsFourCorners() {
    #expect(picture(of: Box(title: "h1", label: "δ"), columns: 2, rows: 2) == "╭╮\n╰╯")
  }

  @Test func theTitleHasItsOwnStyle() {
    let box = Box(title: "h1", style: .faint, titleStyle: .focus)
    #expect(drawn(box, columns: 8, rows: 2).styleText == "ffOOOOff\nffffffff")
  }

  @Test func rulesCarryCaptions() {
    #expect(picture(of: Rule(), columns: 6, rows: 1) == "──────")
    #expect(picture(of: Rule("loss"), columns: 10, rows: 1) == "─ loss ───")
    #expect(picture(of: Rule("loss", glyphs: .ascii), columns: 10, rows: 1) == "- loss ---")
  }
}
