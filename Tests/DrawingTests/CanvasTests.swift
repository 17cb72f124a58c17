import GridLooks
import Testing

@testable import Drawing

@Suite struct CanvasTests {
  /// Lines from the left side that fan out to the right, thicker as they fall.
  func fan(_ glyphs: GlyphSet) -> Canvas {
    var canvas = Canvas(size: Size(columns: 20, rows: 7), glyphs: glyphs)
    for weight in 1...3 {
      canvas.line(
        from: Dot(row: 0, column: 0), to: Dot(row: weight * 2, column: 19), Stroke(weight: weight))
    }
    return canvas
  }

  /// Two lines that cross, as between two layers.
  func crossing(_ glyphs: GlyphSet) -> Canvas {
    var canvas = Canvas(size: Size(columns: 9, rows: 5), glyphs: glyphs)
    let corners = (Dot(row: 0, column: 0), Dot(row: 4, column: 8))
    canvas.line(from: corners.0, to: corners.1, Stroke(Style(.positive)))
    canvas.line(
      from: Dot(x: corners.0.x, y: corners.1.y), to: Dot(x: corners.1.x, y: corners.0.y),
      Stroke(Style(.negative)))
    return canvas
  }

  @Test func thicknessShowsInDots() {
    #expect(
      picture(of: fan(.unicode), columns: 20, rows: 7) == """
        ⢰⣤⣀⣀⡀
         ⠉⠻⢷⣾⣭⣑⡒⠒⠤⠤⢄⣀⣀
            ⠈⠛⢿⣿⣷⢦⣤⣀  ⠉⠉⠒⠒⠢⠤
               ⠈⠙⠿⣦⣍⠛⠶⢦⣄⣀
                  ⠈⠙⠿⣶⣄⡈⠉⠛⠶⣤
                      ⠙⠻⣶⣤⡀
                         ⠉⠻⢷
        """)
  }

  @Test func thicknessShowsWithoutDots() {
    #expect(
      picture(of: fan(.unicodeWithoutBraille), columns: 20, rows: 7) == """
        ━┳┳─╮
         ┗┻━╋━━┳──────╮
            ┗━━╋━━━┓  ╰─────
               ┗━━━╋━━━━┓
                   ┗━━┓ ┗━━━
                      ┗━━┓
                         ┗━━
        """)
    #expect(
      picture(of: fan(.ascii), columns: 20, rows: 7) == """
        ===--
          \\=====-------
             \\==\\===   \\----
                \\===\\====
                    \\==  \\==
                       \\==
                          \\=
        """)
  }

  @Test func crossingLinesHaveTheStyleOfTheLast() {
    let grid = drawn(crossing(.unicode), columns: 9, rows: 5)
    #expect(
      grid.text == """
        ⠠⡀      ⡠
         ⠈⠢⡀  ⡠⠊
           ⠈⡢⡊
          ⡠⠊ ⠈⠢⡀
        ⠠⠊     ⠈⠢
        """)
    #expect(
      grid.styleText == """
        pp      n
         ppp  nn
           pnn
          nn ppp
        nn     pp
        """)
  }

  @Test func crossingLinesAreCrossesWithoutDots() {
    #expect(
      picture(of: crossing(.unicodeWithoutBraille), columns: 9, rows: 5) == """
        ╲      ╱─
         ╲─  ╱─
           ╳─
         ╱─  ╲─
        ╱      ╲─
        """)
    #expect(
      picture(of: crossing(.ascii), columns: 9, rows: 5) == """
        \\      /-
         \\-  /-
           X-
         /-  \\-
        /      \\-
        """)
  }

  @Test(arguments: [
    (Stroke.Pattern.solid, "⠤⠤⠤⠤⠤⠤⠤⠤", "────────"), (.dashed, "⠤⠤ ⠠⠤⠄ ⠤", "── ── ──"),
    (.dotted, "⠄⠄⠄⠄⠄⠄⠄⠄", "─ ─ ─ ─"),
  ])
  func patternsBreakALine(pattern: Stroke.Pattern, dots: String, cells: String) {
    for (glyphs, expected) in [(GlyphSet.unicode, dots), (.unicodeWithoutBraille, cells)] {
      var canvas = Canvas(size: Size(columns: 8, rows: 1), glyphs: glyphs)
      canvas.line(from: Dot(x: 0, y: 2), to: Dot(x: 15, y: 2), Stroke(pattern: pattern))
      #expect(picture(of: canvas, columns: 8, rows: 1) == expected)
    }
  }

  @Test func everyDotHasItsPlace() {
    for x in 0..<2 {
      for y in 0..<4 {
        var canvas = Canvas(size: Size(columns: 1, rows: 1))
        canvas.dot(Dot(x: Double(x), y: Double(y)))
        let expected = [["⠁", "⠂", "⠄", "⡀"], ["⠈", "⠐", "⠠", "⢀"]][x][y]
        #expect(picture(of: canvas, columns: 1, rows: 1) == expected)
      }
    }
  }

  @Test func linesAreClippedNotBent() {
    var whole = Canvas(size: Size(columns: 10, rows: 10))
    whole.line(from: Dot(x: 0, y: 0), to: Dot(x: 19, y: 19))
    var part = Canvas(size: Size(columns: 10, rows: 10))
    part.line(from: Dot(x: -500, y: -500), to: Dot(x: 500, y: 500))
    #expect(
      picture(of: part, columns: 10, rows: 5) == picture(of: whole, columns: 10, rows: 5))
  }

  @Test func whatIsNotANumberLeavesAGap() {
    var canvas = Canvas(size: Size(columns: 4, rows: 1))
    canvas.path([
      Dot(x: 0, y: 0), Dot(x: 1, y: 0), Dot(x: .nan, y: 0), Dot(x: 6, y: 0), Dot(x: 7, y: 0),
    ])
    #expect(picture(of: canvas, columns: 4, rows: 1) == "⠉  ⠉")
  }

  @Test func emptyCellsStayAsTheyAre() {
    var grid = Grid(size: Size(columns: 6, rows: 1))
    grid.write("abcdef", at: Point(row: 0, column: 0))
    var canvas = Canvas(size: Size(columns: 3, rows: 1))
    canvas.dot(Dot(row: 0, column: 1))
    canvas.draw(in: Rect(row: 0, column: 2, columns: 3, rows: 1), on: &grid)
    #expect(grid.text == "abc⠠ef")
  }
}
