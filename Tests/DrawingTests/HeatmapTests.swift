import GridLooks
import Testing

@testable import Drawing

@Suite struct HeatmapTests {
  /// A disc of negative values in a positive field, with two examples.
  func disc(
    _ glyphs: GlyphSet, texture: Heatmap.Texture = .sign, marksBoundary: Bool = false
  ) -> Heatmap {
    let area = Rect(row: 0, column: 0, columns: 24, rows: 8)
    let resolution = Heatmap.resolution(for: area, texture: texture)
    var values: [Double] = []
    for row in 0..<resolution.rows {
      for column in 0..<resolution.columns {
        let x = (Double(column) + 0.5) / Double(resolution.columns) * 2 - 1
        let y = (Double(row) + 0.5) / 8 - 1
        values.append(3 * (x * x + y * y - 0.5))
      }
    }
    return Heatmap(
      values, resolution: resolution,
      points: [
        Heatmap.DataPoint(x: 0.5, y: 0.5, isPositive: false),
        Heatmap.DataPoint(x: 0.05, y: 0.9, isPositive: true),
      ], texture: texture, marksBoundary: marksBoundary, glyphs: glyphs)
  }

  @Test func signsHaveTexturesBesideTheirHues() {
    let grid = drawn(disc(.unicode), columns: 24, rows: 8)
    #expect(
      grid.text == """
        ███████████▓▓███████████
        █●███▓▒▀▀▀╌╌╌╌▀▀▀▒▓█████
        ███▒▛▘╌─════════─╌▝▜▒███
        ██▒▛╌─════════════─╌▜▒██
        ██▒▙╌─══════○═════─╌▟▒██
        ███▒▙▖╌─════════─╌▗▟▒███
        █████▓▒▄▄▄╌╌╌╌▄▄▄▒▓█████
        ███████████▓▓███████████
        """)
    #expect(
      grid.styleText == """
        pppppppppppppppppppppppp
        pbppppppppnnnnpppppppppp
        ppppppnnnnnnnnnnnnpppppp
        ppppnnnnnnnnnnnnnnnnpppp
        ppppnnnnnnnnbnnnnnnnpppp
        ppppppnnnnnnnnnnnnpppppp
        ppppppppppnnnnpppppppppp
        pppppppppppppppppppppppp
        """)
    #expect(
      picture(of: disc(.ascii), columns: 24, rows: 8) == """
        ###########**###########
        #*###*+%%%----%%%+*#####
        ###+%%-~========~-%%+###
        ##+%-~============~-%+##
        ##+%-~======o=====~-%+##
        ###+%%-~========~-%%+###
        #####*+%%%----%%%+*#####
        ###########**###########
        """)
  }

  @Test("With a scale of hues both halves of a cell have their own, and signs are read on them")
  func halvesHaveHues() {
    let grid = drawn(disc(.unicode, texture: .heat), columns: 24, rows: 8)
    #expect(grid[0, 0].style.heat == Heat(upper: 1, lower: 1))
    #expect(grid[3, 12].style.heat == Heat(upper: -1, lower: -1))
    let halves = grid.cells.filter { $0.character == "▀" }
    #expect(!halves.isEmpty)
    for cell in halves { #expect(cell.style.heat.map { $0.upper != $0.lower } == true) }
    for (sign, row, column) in [("○", 4, 12), ("●", 1, 1)] as [(Character, Int, Int)] {
      #expect(grid[row, column].character == sign)
      let look = Theme.dark.look(grid[row, column].style)
      let colors = [look.foreground, look.background].compactMap { $0 }
        .map(RGB.init(paletteIndex:))
      #expect(colors.count == 2 && ThemeTests.contrast(colors[0], colors[1]) >= 4.5)
    }
  }

  @Test("Every level has its own hue: blue above, orange below, darker the further from nothing")
  func scale() {
    func color(_ value: Double) -> RGB {
      RGB(paletteIndex: Theme.light.look(Style(heat: Heat(value))).background ?? 0)
    }
    let levels = (1...6).map { Double($0) / 6 }
    for level in levels {
      let (above, below) = (color(level), color(-level))
      #expect(above.blue > above.red && below.red > below.blue, "\(level)")
    }
    for sign in [1.0, -1] {
      let light = ([0] + levels).map { ThemeTests.contrast(color($0 * sign), .black) }
      #expect(zip(light, light.dropFirst()).allSatisfy { $0 > $1 }, "\(light)")
    }
    #expect(color(1e-9) == color(1.0 / 6) && color(-1e-9) != color(1e-9) && color(9) == color(1))
  }

  @Test("Palettes without the scale leave the background alone")
  func onlyWhereThereIsAScale() {
    for theme in [Theme.sixteen, .eight, .mono, .highContrast] {
      #expect(theme.look(Style(heat: Heat(1))).background == nil)
    }
  }

  @Test("The boundary is a black line where the sign changes, on hues of both sides")
  func boundary() {
    let grid = drawn(disc(.unicode, texture: .heat, marksBoundary: true), columns: 24, rows: 8)
    #expect(
      grid.styleText == """
        666666665443344566666666
        666642||²³⁴⁴⁴⁴³²||246666
        6652|²⁴⁵⁶⁶⁶⁶⁶⁶⁶⁶⁵⁴²|2566
        653|²⁴⁶⁶⁶⁶⁶⁶⁶⁶⁶⁶⁶⁶⁴²|356
        663|²⁴⁵⁶⁶⁶⁶⁶⁶⁶⁶⁶⁶⁵⁴²|366
        66642|²⁴⁵⁵⁶⁶⁶⁶⁵⁵⁴²|24666
        66666543||||||||34566666
        666666666666666666666666
        """)
    let look = Theme.dark.look(Style(heat: grid[4, 3].style.heat))
    #expect([look.foreground, look.background].contains(16))
    let plain = drawn(disc(.unicode, texture: .heat), columns: 24, rows: 8)
    #expect(!plain.styleText.contains("|"))
  }

  @Test("Equal values of two sides have their boundary on the side that is above")
  func boundaryBetweenEquals() {
    var map = Heatmap(
      [-1, -1, 1, 1], resolution: Size(columns: 4, rows: 1), texture: .heat, marksBoundary: true)
    #expect(drawn(map, columns: 4, rows: 1).styleText == "⁶⁶|6")
    map.values = [1, 1, 1, 1]
    #expect(
      drawn(map, columns: 4, rows: 1).styleText == "6666", "nothing changes, nothing is drawn")
  }

  @Test("A frame has round numbers at their places, and a legend names the ends of the scale")
  func frameAndLegend() {
    let frame = MapFrame(from: (-6, -1.16), to: (6, 1.13), minus: "−")
    let area = Rect(row: 0, column: 0, columns: 30, rows: 9)
    #expect(frame.inside(area) == Rect(row: 0, column: 3, columns: 27, rows: 8))
    #expect(
      picture(of: frame, columns: 30, rows: 9) == """
         1


         0



        −1
            −5          0          5
        """)
    #expect(picture(of: frame, columns: 20, rows: 5).allSatisfy { $0 == "\n" }, "too few rows")
    for odd in [Double.nan, .infinity] {
      let frame = MapFrame(from: (odd, odd), to: (odd, odd), minus: "−")
      #expect(picture(of: frame, columns: 30, rows: 9).allSatisfy { $0 == "\n" })
    }
    func legend(_ texture: Heatmap.Texture, _ glyphs: GlyphSet) -> String {
      let legend = HeatLegend(low: "0", high: "1", texture: texture, glyphs: glyphs)
      return picture(of: legend, columns: 20, rows: 1)
    }
    #expect(legend(.sign, .unicode) == "0 ═─╌·░▒▓█ 1")
    #expect(legend(.sign, .ascii) == "0 =~-.'+*# 1")
  }

  @Test("Between classes runs the same line, on the side that wins less clearly")
  func classBoundary() {
    func value(_ index: Int, _ margin: Double) -> ClassMap.Value {
      ClassMap.Value(classIndex: index, margin: margin)
    }
    let map = ClassMap(
      [value(0, 1), value(0, 0.2), value(2, 0.4), value(2, 1)],
      resolution: Size(columns: 4, rows: 1), texture: .heat, glyphs: .unicode)
    let levels = drawn(map, columns: 4, rows: 1).cells.map { $0.style.heat?.lower }
    #expect(levels.map { $0 == Heat.boundary } == [false, true, false, false])
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
