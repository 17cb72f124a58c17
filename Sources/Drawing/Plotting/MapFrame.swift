/// The numbers at the ends of a map's two directions; the map itself stands inside.
package struct MapFrame: Widget {
  private let across: [String]
  private let upward: [String]

  /// The lowest and the highest of each direction.
  package init(across: [String], upward: [String]) {
    self.across = across
    self.upward = upward
  }

  /// What is left of an area for the map; all of it where numbers would take too much.
  package func inside(_ area: Rect) -> Rect {
    let columns = (upward.map(TextWidth.columns).max() ?? 0) + 1
    guard area.rows >= 6, area.columns >= columns * 4 else { return area }
    return area.inset(left: columns, bottom: 1)
  }

  /// Draws the numbers left of the map and below it.
  package func draw(in area: Rect, on grid: inout Grid) {
    let inside = inside(area)
    guard inside != area else { return }
    for (label, row) in zip(upward, [inside.endRow - 1, inside.row]) {
      let column = inside.column - 1 - TextWidth.columns(label)
      grid.write(label, at: Point(row: row, column: column), style: .faint, within: area)
    }
    let end = inside.endColumn - TextWidth.columns(across[1])
    for (label, column) in zip(across, [inside.column, end]) {
      grid.write(
        label, at: Point(row: inside.endRow, column: column), style: .faint, within: area)
    }
  }
}
