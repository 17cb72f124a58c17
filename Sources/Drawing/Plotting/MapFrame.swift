/// Round numbers along a map's two directions, left of it and below; the map stands inside.
package struct MapFrame: Widget {
  private let across: FittedAxis
  private let upward: FittedAxis
  private let minus: Character

  /// A map of the values between two corners.
  package init(
    from lowest: (across: Double, upward: Double), to highest: (across: Double, upward: Double),
    minus: Character
  ) {
    across = FittedAxis(low: lowest.across, high: highest.across, scale: .linear)
    upward = FittedAxis(low: lowest.upward, high: highest.upward, scale: .linear)
    self.minus = minus
  }

  /// What is left of an area for the map; all of it where numbers would take too much.
  package func inside(_ area: Rect) -> Rect {
    guard area.rows >= 6 else { return area }
    let columns = (labels(upward, spacing: 2, of: area.rows - 1).map { $0.columns }.max() ?? 0) + 1
    return area.columns >= columns * 4 ? area.inset(left: columns, bottom: 1) : area
  }

  /// Draws each number beside the row, or below the column, of its value.
  package func draw(in area: Rect, on grid: inout Grid) {
    let inside = inside(area)
    guard inside != area else { return }
    for label in labels(upward, spacing: 2, of: inside.rows) {
      let place = Point(
        row: inside.endRow - 1 - label.place, column: inside.column - 1 - label.columns)
      grid.write(label.text, at: place, style: .faint, within: area)
    }
    for label in labels(across, spacing: 8, of: inside.columns) {
      let start = inside.column + label.place - label.columns / 2
      let column = min(max(start, inside.column), inside.endColumn - label.columns)
      grid.write(
        label.text, at: Point(row: inside.endRow, column: column), style: .faint, within: area)
    }
  }

  /// A number, and how many cells from the low end its value is.
  private struct Label {
    let text: String
    let place: Int

    var columns: Int { TextWidth.columns(text) }
  }

  /// Round numbers so many cells apart or more, of those that a direction has.
  private func labels(_ axis: FittedAxis, spacing: Int, of cells: Int) -> [Label] {
    let last = Double(max(1, cells - 1))
    let ticks = Ticks(axis, spacing: min(0.5, max(0.2, Double(spacing) / last)))
    return ticks.values.compactMap { value in
      axis.fraction(value).map {
        Label(text: ticks.text(value, minus: minus), place: Int(clamping: $0 * last))
      }
    }
  }
}
