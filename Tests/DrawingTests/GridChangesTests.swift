import Testing

@testable import Drawing

@Suite struct GridChangesTests {
  func grid(_ rows: String...) -> Grid {
    var grid = Grid(size: Size(columns: 8, rows: rows.count))
    for (row, text) in rows.enumerated() { grid.write(text, at: Point(row: row, column: 0)) }
    return grid
  }

  func described(_ runs: [ChangedRun]) -> [String] {
    runs.map { run in
      let text = run.cells.filter { !$0.isContinuation }.map { String($0.character) }.joined()
      return "\(run.start.row),\(run.start.column) \(text)"
    }
  }

  @Test func nothingChangedIsNothing() {
    #expect(grid("abc", "def").changes(from: grid("abc", "def")).isEmpty)
  }

  @Test func runsAreTheCellsThatDiffer() {
    let runs = grid("abXYef", "def").changes(from: grid("abcdef", "deg"))
    #expect(described(runs) == ["0,2 XY", "1,2 f"])
  }

  @Test func anotherSizeIsEverything() {
    let runs = grid("abc").changes(from: grid("abc", "def"))
    #expect(described(runs) == ["0,0 abc     "])
    #expect(described(grid("abc").changes(from: nil)) == ["0,0 abc     "])
  }

  @Test func wideCharactersAreSentWhole() {
    #expect(described(grid("a層b").changes(from: grid("a學b"))) == ["0,1 層"])
    #expect(described(grid("axxb").changes(from: grid("a層b"))) == ["0,1 xx"])
    #expect(described(grid("a層b").changes(from: grid("axxb"))) == ["0,1 層"])
    #expect(described(grid("層bcd").changes(from: grid("a層cd"))) == ["0,0 層b"])
  }

  @Test("No run begins or ends inside a wide character", arguments: 1...200 as ClosedRange<UInt64>)
  func runsAreWhole(seed: UInt64) {
    var chance = Chance(seed: seed)
    func picture() -> Grid {
      var grid = grid("", "")
      for row in 0..<2 {
        let text = (0..<8).map { _ in ["a", "b", "層", "學"][chance.below(4)] }.joined()
        grid.write(text, at: Point(row: row, column: chance.below(2)))
        grid[row, chance.below(8)].style.reverse = true
      }
      return grid
    }
    let next = picture()
    for run in next.changes(from: picture()) {
      let end = run.start.column + run.cells.count
      #expect(run.cells.first?.isContinuation == false, "seed \(seed)")
      #expect(end == 8 || !next[run.start.row, end].isContinuation, "seed \(seed)")
    }
  }

  @Test func aChangeOfLooksIsAChange() {
    let before = grid("abc")
    var after = before
    after[0, 1].style.reverse = true
    #expect(described(after.changes(from: before)) == ["0,1 b"])
  }
}
