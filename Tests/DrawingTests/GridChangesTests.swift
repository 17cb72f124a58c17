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

  @Test func aChangeOfLooksIsAChange() {
    let before = grid("abc")
    var after = before
    after.restyle(Rect(row: 0, column: 1, columns: 1, rows: 1)) { $0.reverse = true }
    #expect(described(after.changes(from: before)) == ["0,1 b"])
  }
}
