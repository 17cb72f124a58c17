/// Cells side by side that are not as they were.
package struct ChangedRun: Hashable, Sendable {
  /// Where the first of them stands.
  package let start: Point
  /// The cells as they are now.
  package let cells: ArraySlice<Cell>
}

extension Grid {
  /// What must be drawn again to get from an earlier picture to this one, top to bottom.
  ///
  /// Everything, when the earlier picture has another size or there is none. A run never begins
  /// or ends inside a wide character.
  package func changes(from earlier: Grid?) -> [ChangedRun] {
    guard let earlier, earlier.size == size else { return everything }
    var runs: [ChangedRun] = []
    for row in 0..<size.rows {
      let end = (row + 1) * size.columns
      var index = row * size.columns
      while index < end {
        guard isChanged(at: index, before: end, from: earlier) else {
          index += 1
          continue
        }
        let start = index
        while index < end, isChanged(at: index, before: end, from: earlier) { index += 1 }
        runs.append(run(start..<index))
      }
    }
    return runs
  }

  private var everything: [ChangedRun] {
    guard size.columns > 0 else { return [] }
    return (0..<size.rows).map { run(($0 * size.columns)..<(($0 + 1) * size.columns)) }
  }

  private func run(_ range: Range<Int>) -> ChangedRun {
    let (row, column) = range.lowerBound.quotientAndRemainder(dividingBy: size.columns)
    return ChangedRun(start: Point(row: row, column: column), cells: cells[range])
  }

  /// True when a cell differs, or the other half of its wide character does.
  private func isChanged(at index: Int, before end: Int, from earlier: Grid) -> Bool {
    if cells[index] != earlier.cells[index] { return true }
    if cells[index].isContinuation { return cells[index - 1] != earlier.cells[index - 1] }
    guard index + 1 < end, cells[index + 1].isContinuation else { return false }
    return cells[index + 1] != earlier.cells[index + 1]
  }
}
