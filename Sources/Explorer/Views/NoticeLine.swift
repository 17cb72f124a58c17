import Drawing
import Session

/// A sentence or two about what just happened, above the footer where a row is free, else on the rule
/// above what stands there.
///
/// What is longer than the row goes on in the free rows above it; where there are none, the last
/// sentences are left out, and only a first sentence that is too long covers what stands above.
struct NoticeLine: Widget {
  let text: String

  /// Above a footer, which stays; where no row is free, on the row of a rule, or else in its place.
  func draw(above footer: Rect, otherwise rule: Int?, on grid: inout Grid) {
    var row = footer
    if isEmpty(footer.row - 1, in: grid) {
      row.row -= 1
    } else if let rule {
      row.row = rule
    }
    draw(in: row, on: &grid)
  }

  func draw(in footer: Rect, on grid: inout Grid) {
    let columns = max(1, footer.columns - 2)
    var lines = TextFlow.wrap([Span(text, style: .strong)], columns: columns)
    let free = freeRows(above: footer.row, in: grid)
    if lines.count > free + 1 {
      lines = TextFlow.wrap([Span(shortened(to: columns), style: .strong)], columns: columns)
    }
    let first = footer.row - lines.count + 1
    for (index, line) in lines.enumerated() where first + index >= 0 {
      let row = Rect(row: first + index, column: footer.column, columns: footer.columns, rows: 1)
      grid.fill(row)
      grid.write(line, at: Point(row: row.row, column: footer.column + 1), within: row)
    }
  }

  /// The sentences that fit on one row, at least the first.
  private func shortened(to columns: Int) -> String {
    var kept = text
    while TextWidth.columns(kept) > columns, let end = Self.lastEnd(in: kept) {
      kept = String(kept[..<end])
    }
    return kept
  }

  /// Where the last sentence but one ends; nil in a single sentence.
  private static func lastEnd(in text: String) -> String.Index? {
    var end: String.Index?
    var index = text.startIndex
    while index < text.endIndex {
      let next = text.index(after: index)
      if ".!?".contains(text[index]), next < text.endIndex, text[next] == " " { end = next }
      index = next
    }
    return end
  }

  /// The rows right above that nothing stands on.
  private func freeRows(above row: Int, in grid: Grid) -> Int {
    var free = 0
    while row - free - 1 > 0, isEmpty(row - free - 1, in: grid) { free += 1 }
    return free
  }

  private func isEmpty(_ row: Int, in grid: Grid) -> Bool {
    (0..<grid.size.columns).allSatisfy { grid[row, $0].character == " " }
  }
}
