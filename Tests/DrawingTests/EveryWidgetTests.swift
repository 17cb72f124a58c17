import Testing

@testable import Drawing

/// What must hold for every widget, in every size, with any content.
@Suite struct EveryWidgetTests {
  static let glyphSets: [GlyphSet] = [.unicode, .unicodeWithoutBraille, .ascii]
  static let sizes: [(Int, Int)] = [
    (0, 0), (1, 1), (0, 9), (9, 0), (1, 24), (80, 1), (2, 2), (3, 3), (7, 4), (20, 6), (41, 11),
    (60, 20), (80, 24), (132, 43), (300, 100),
  ]

  /// A grid that is full of a character that no widget draws.
  func full(_ columns: Int, _ rows: Int) -> Grid {
    var grid = Grid(size: Size(columns: columns, rows: rows))
    grid.fill(grid.bounds, "Q", style: Style(underline: true))
    return grid
  }

  /// True when every wide character has its two cells, and nothing else has a second one.
  func isWhole(_ grid: Grid) -> Bool {
    for row in 0..<grid.size.rows {
      for column in 0..<grid.size.columns {
        let cell = grid[row, column]
        let isWide = CharacterWidth.columns(of: cell.character) == 2
        let hasSecond = column + 1 < grid.size.columns && grid[row, column + 1].isContinuation
        if isWide != hasSecond || (column == 0 && cell.isContinuation) { return false }
      }
    }
    return true
  }

  func isClean(_ cell: Cell) -> Bool {
    let scalars = cell.character.unicodeScalars
    return (CharacterWidth.columns(of: cell.character) == 1 || !cell.isContinuation)
      && scalars.first.map { CharacterWidth.columns(of: $0) > 0 } ?? false
      && scalars.dropFirst().allSatisfy { CharacterWidth.joins($0) }
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func nothingIsDrawnOutsideItsArea(seed: UInt64) {
    var chance = Chance(seed: seed)
    for glyphs in Self.glyphSets {
      for widget in AnyWidget.all(glyphs, using: &chance) {
        let (columns, rows) = Self.sizes[chance.below(Self.sizes.count)]
        let area = Rect(
          row: chance.below(20) - 5, column: chance.below(20) - 5, columns: columns, rows: rows)
        var grid = full(chance.below(100) + 1, chance.below(40) + 1)
        let before = grid
        widget.draw(in: area, on: &grid)
        var isKept = true
        for row in 0..<grid.size.rows {
          for column in 0..<grid.size.columns
          where !area.contains(Point(row: row, column: column)) {
            isKept = isKept && grid[row, column] == before[row, column]
          }
        }
        #expect(isKept, "seed \(seed): \(widget.name) left \(area)")
        #expect(isWhole(grid), "seed \(seed): \(widget.name) cut a character in \(area)")
      }
    }
  }

  @Test(arguments: 100...107 as ClosedRange<UInt64>)
  func everySizeIsSafe(seed: UInt64) {
    var chance = Chance(seed: seed)
    for (columns, rows) in Self.sizes {
      for widget in AnyWidget.all(Self.glyphSets[chance.below(3)], using: &chance) {
        let grid = drawn(widget, columns: columns, rows: rows)
        #expect(
          grid.cells.allSatisfy(isClean), "seed \(seed): \(widget.name) at \(columns)x\(rows)")
      }
    }
  }

  @Test(arguments: 200...204 as ClosedRange<UInt64>)
  func asciiOnlyIsAscii(seed: UInt64) {
    var chance = Chance(seed: seed)
    for glyphs in Self.glyphSets {
      for widget in AnyWidget.all(glyphs, using: &chance) {
        let grid = drawn(widget, columns: chance.below(100), rows: chance.below(40)).asciiOnly
        let isASCII = grid.text.utf8.allSatisfy { $0 == 0x0A || (0x20..<0x7F).contains($0) }
        #expect(isASCII, "seed \(seed): \(widget.name)")
      }
    }
  }

  @Test func areasFarAwayAreSafe() {
    var chance = Chance(seed: 7)
    let places = [Int.min, -1_000_000, -1, 0, 23, 24, 1_000_000, Int.max]
    for widget in AnyWidget.all(.unicode, using: &chance) {
      for row in places {
        for column in places {
          var grid = Grid(size: Size(columns: 80, rows: 24))
          widget.draw(in: Rect(row: row, column: column, columns: 30, rows: 9), on: &grid)
          #expect(isWhole(grid), "\(widget.name) at \(row), \(column)")
        }
      }
    }
  }

  /// Frames follow each other by what changed; nothing may be forgotten on the way.
  @Test(arguments: 300...309 as ClosedRange<UInt64>)
  func changesAreEnoughToFollow(seed: UInt64) {
    var chance = Chance(seed: seed)
    var shown = Grid(size: Size(columns: 40, rows: 12))
    for widget in AnyWidget.all(.unicode, using: &chance) {
      var next = shown
      widget.draw(in: next.bounds, on: &next)
      var cells = shown.cells
      for run in next.changes(from: shown) {
        let start = run.start.row * 40 + run.start.column
        cells.replaceSubrange(start..<(start + run.cells.count), with: run.cells)
      }
      #expect(cells == next.cells, "seed \(seed): after \(widget.name)")
      shown = next
    }
  }

  /// Every text that reaches a grid comes out as what it was made of, without what is not seen.
  @Test(arguments: 400...424 as ClosedRange<UInt64>)
  func anyTextIsWrittenWhole(seed: UInt64) {
    var chance = Chance(seed: seed)
    var grid = Grid(size: Size(columns: 20, rows: 1))
    for _ in 0..<20 {
      let text = chance.text()
      let used = grid.write(text, at: Point(row: 0, column: chance.below(30) - 5))
      #expect(used <= max(TextWidth.columns(text), 0), "seed \(seed)")
      #expect(isWhole(grid) && grid.cells.allSatisfy(isClean), "seed \(seed)")
    }
  }
}
