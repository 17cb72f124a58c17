import GridLooks
import Testing

@testable import Drawing

@Suite struct HeatmapTests {
  /// A disc of negative values in a positive field, with two examples.
  func disc(_ glyphs: GlyphSet, texture: Heatmap.Texture = .hue) -> Heatmap {
    let resolution = Heatmap.resolution(for: Rect(row: 0, column: 0, columns: 24, rows: 8))
    var values: [Double] = []
    for row in 0..<resolution.rows {
      for column in 0..<resolution.columns {
        let x = (Double(column) + 0.5) / 12 - 1
        let y = (Double(row) + 0.5) / 8 - 1
        values.append(3 * (x * x + y * y - 0.5))
      }
    }
    return Heatmap(
      values, resolution: resolution,
      points: [
        Heatmap.DataPoint(x: 0.5, y: 0.5, isPositive: false),
        Heatmap.DataPoint(x: 0.05, y: 0.9, isPositive: true),
      ], texture: texture, glyphs: glyphs)
  }

  @Test func shadesWithAFineBoundary() {
    let grid = drawn(disc(.unicode), columns: 24, rows: 8)
    #expect(
      grid.text == """
        ███████████▓▓███████████
        █●███▓▒▀▄▄▒▒▒▒▄▄▀▒▓█████
        ███▒▀░▒▓████████▓▒░▀▒███
        ██▒░▒▓████████████▓▒░▒██
        ██▒░▒▓██████○█████▓▒░▒██
        ███▒▄░▒▓████████▓▒░▄▒███
        █████▓▒▄▀▀▒▒▒▒▀▀▄▒▓█████
        ███████████▓▓███████████
        """)
    #expect(
      grid.styleText == """
        pppppppppppppppppppppppp
        pbppppppnnnnnnnnpppppppp
        pppppnnnnnnnnnnnnnnppppp
        ppppnnnnnnnnnnnnnnnnpppp
        ppppnnnnnnnnbnnnnnnnpppp
        pppppnnnnnnnnnnnnnnppppp
        ppppppppnnnnnnnnpppppppp
        pppppppppppppppppppppppp
        """)
  }

  @Test func signsHaveTexturesWithoutHues() {
    #expect(
      picture(of: disc(.unicode, texture: .sign), columns: 24, rows: 8) == """
        ███████████▓▓███████████
        █●███▓▒░··╌╌╌╌··░▒▓█████
        ███▒░·╌─════════─╌·░▒███
        ██▒░╌─════════════─╌░▒██
        ██▒░╌─══════○═════─╌░▒██
        ███▒░·╌─════════─╌·░▒███
        █████▓▒░··╌╌╌╌··░▒▓█████
        ███████████▓▓███████████
        """)
    #expect(
      picture(of: disc(.ascii), columns: 24, rows: 8) == """
        ###########**###########
        #*###*+'..----..'+*#####
        ###+'.-~========~-.'+###
        ##+'-~============~-'+##
        ##+'-~======o=====~-'+##
        ###+'.-~========~-.'+###
        #####*+'..----..'+*#####
        ###########**###########
        """)
  }

  @Test func isStretchedToItsArea() {
    let map = Heatmap([1, -1, -1, 1], resolution: Size(columns: 2, rows: 2), glyphs: .ascii)
    #expect(picture(of: map, columns: 6, rows: 4) == "###===\n###===\n===###\n===###")
  }

  @Test func missingAndOddValuesLeaveTheirCellsEmpty() {
    let values = [Double.nan, .infinity, -.infinity, 1]
    let map = Heatmap(values, resolution: Size(columns: 5, rows: 1), glyphs: .ascii)
    #expect(picture(of: map, columns: 5, rows: 1) == " #=#")
    let nothing = Heatmap([], resolution: Size(columns: 5, rows: 5))
    #expect(picture(of: nothing, columns: 3, rows: 1).isEmpty)
    let flat = Heatmap([1], resolution: Size(columns: 1, rows: 1), limit: 0)
    #expect(picture(of: flat, columns: 3, rows: 1).isEmpty)
  }
}
