/// The cells that a path goes through, where there are no dots: neighbours, without corners.
struct CellPath {
  private(set) var cells: [Point] = []

  /// Whether it goes across rather than up or down: a slanted line looks broken then.
  var isLevel: Bool {
    guard let first = cells.first, let last = cells.last, cells.count > 1 else { return false }
    return abs(last.column - first.column) > 2 * abs(last.row - first.row)
  }

  /// Goes on along a segment.
  mutating func append(_ segment: Segment) {
    let (start, end) = segment.ends
    let from = (x: start.x >> 1, y: start.y >> 2)
    let to = (x: end.x >> 1, y: end.y >> 2)
    for (column, row) in BresenhamLine(from: from, to: to) {
      append(Point(row: row, column: column))
    }
  }

  /// Adds a cell; a corner between it and the cell before last is cut.
  private mutating func append(_ cell: Point) {
    if cells.last == cell { return }
    if cells.count >= 2 {
      let before = cells[cells.count - 2]
      let isCorner = abs(before.row - cell.row) == 1 && abs(before.column - cell.column) == 1
      if isCorner { cells.removeLast() }
    }
    cells.append(cell)
  }

  /// The line in a cell: the direction it was entered in; of the first, that it is left in.
  func line(at index: Int) -> CanvasMark.Line {
    if index > 0 { return .direction(from: cells[index - 1], to: cells[index]) }
    if cells.count > 1 { return .direction(from: cells[0], to: cells[1]) }
    return .dot
  }
}
