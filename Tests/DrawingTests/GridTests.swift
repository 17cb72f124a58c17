import GridLooks
import Testing

@testable import Drawing

@Suite struct GridTests {
  func grid(_ columns: Int, _ rows: Int) -> Grid { Grid(size: Size(columns: columns, rows: rows)) }

  @Test func writesTextWhereItIsTold() {
    var grid = grid(10, 3)
    #expect(grid.write("z(h1)", at: Point(row: 1, column: 2)) == 5)
    #expect(grid.text == "\n  z(h1)\n")
  }

  @Test(arguments: [
    (0, "hello", "hello ", 5), (3, "hello", "   hel", 3), (-2, "hello", "llo   ", 5),
    (6, "hello", "      ", 0), (-9, "hello", "      ", 5), (Int.max, "hello", "      ", 0),
    (5, "h", "     h", 1), (0, "", "      ", 0),
  ])
  func clipsAtTheSides(column: Int, text: String, row: String, used: Int) {
    var grid = grid(6, 1)
    #expect(grid.write(text, at: Point(row: 0, column: column)) == used)
    #expect(String(grid.cells.map(\.character)) == row)
  }

  @Test func clipsAtTheRectangleItIsGiven() {
    var grid = grid(10, 3)
    let clip = Rect(row: 1, column: 2, columns: 3, rows: 1)
    for row in 0..<3 { grid.write("abcdefghij", at: Point(row: row, column: 0), within: clip) }
    #expect(grid.text == "\n  cde\n")
  }

  @Test func wideCharactersTakeTwoCells() {
    var grid = grid(6, 1)
    #expect(grid.write("a層b", at: Point(row: 0, column: 0)) == 4)
    #expect(grid.text == "a層b")
    #expect(grid.cells.map(\.isContinuation) == [false, false, true, false, false, false])
  }

  @Test func wideCharactersAreNotCutAtTheEdge() {
    var right = grid(4, 1)
    right.write("abc層", at: Point(row: 0, column: 0))
    #expect(right.text == "abc")
    var left = grid(4, 1)
    left.write("層bc", at: Point(row: 0, column: -1))
    #expect(left.text == " bc")
  }

  @Test(arguments: [(0, "x b"), (1, " xb")])
  func drawingOverOneHalfBlanksTheOther(column: Int, row: String) {
    var grid = grid(3, 1)
    grid.write("層b", at: Point(row: 0, column: 0))
    grid.write("x", at: Point(row: 0, column: column))
    #expect(grid.text == row)
    #expect(!grid.cells.contains { $0.isContinuation })
  }

  @Test func fillingOverHalvesBlanksTheirOthers() {
    var grid = grid(6, 1)
    grid.write("層層層", at: Point(row: 0, column: 0))
    grid.fill(Rect(row: 0, column: 1, columns: 4, rows: 1), "-")
    #expect(grid.text == " ----")
    #expect(!grid.cells.contains { $0.isContinuation })
  }

  @Test(arguments: [
    ("a\u{7}b", "ab"), ("a\u{1B}[31mb", "a[31mb"), ("a\tb", "a b"), ("a\nb", "a b"),
    ("a\r\nb", "a b"), ("a\u{202E}b", "ab"), ("a\u{2066}b", "ab"), ("a\u{200B}b", "ab"),
    ("a\u{200D}b", "ab"), ("a\u{7F}b", "ab"), ("a\u{9B}b", "ab"), ("a\u{FE0F}b", "ab"),
    ("\u{301}ab", "ab"), ("e\u{301}b", "e\u{301}b"), ("a\u{A0}b", "a b"), ("a\u{2028}b", "ab"),
  ])
  func unseenCharactersNeverGetIn(text: String, row: String) {
    var grid = grid(12, 1)
    grid.write(text, at: Point(row: 0, column: 0))
    #expect(grid.text == row)
  }

  @Test func marksPileUpOnlySoFar() {
    var grid = grid(3, 1)
    grid.write("e" + String(repeating: "\u{301}", count: 500), at: Point(row: 0, column: 0))
    #expect(grid.cells[0].character.unicodeScalars.count == 3)
  }

  @Test func settingACellKeepsWideCharactersWhole() {
    var grid = grid(4, 1)
    grid[0, 0] = Cell("層")
    #expect(grid.text == "層" && grid.cells[1].isContinuation)
    grid[0, 1] = Cell("x")
    #expect(grid.text == " x" && !grid.cells[1].isContinuation)
    grid[0, 3] = Cell("層")
    #expect(grid.text == " x")
    grid[0, 2] = Cell("\u{7}")
    #expect(grid.text == " x")
    grid[9, 9] = Cell("y")
    #expect(grid[9, 9] == .blank)
  }

  @Test func stylesHaveLetters() {
    var grid = grid(9, 1)
    let styles: [Style] = [
      .plain, .strong, .faint, .focus, Style(.positive), Style(.negative, bold: true),
      Style(.accent), .bar, Style(.positive, bold: true, underline: true),
    ]
    for (column, style) in styles.enumerated() {
      grid.write("x", at: Point(row: 0, column: column), style: style)
    }
    #expect(grid.styleText == ".bfOpNarU")
  }

  @Test func anEmptyGridTakesAnything() {
    for size in [Size(columns: 0, rows: 0), Size(columns: 0, rows: 3), Size(columns: 3, rows: 0)] {
      var grid = Grid(size: size)
      grid.write("hello", at: Point(row: 0, column: 0))
      grid.fill(Rect(row: -5, column: -5, columns: 50, rows: 50), "x")
      #expect(grid.cells.isEmpty)
      #expect(grid.changes(from: nil).allSatisfy { $0.cells.isEmpty })
    }
  }
}
