import Drawing
import Session

/// A box in the middle of the screen with lines of text; what is below it stays in sight around it.
struct Card {
  let title: String
  let lines: [TextLine]
  /// What closes it, written into the lower border.
  var footer = "esc closes"
  /// Lines scrolled away at the top.
  var scroll = 0

  static let maximumColumns = 74

  func draw(on grid: inout Grid) {
    let width = min(Self.maximumColumns, grid.size.columns - 4)
    let height = min(lines.count + 2, grid.size.rows - 2)
    let area = Rect(
      row: (grid.size.rows - height) / 2, column: (grid.size.columns - width) / 2,
      columns: width, rows: height)
    grid.fill(area)
    Box(title: title, label: footer).draw(in: area, on: &grid)
    let inner = area.inset(top: 1, left: 2, bottom: 1, right: 2)
    let start = min(scroll, max(0, lines.count - inner.rows))
    for (index, line) in lines.dropFirst(start).prefix(inner.rows).enumerated() {
      grid.write(line, at: Point(row: inner.row + index, column: inner.column), within: inner)
    }
  }

  /// So many lines can be scrolled away on a screen of this size.
  func maximumScroll(on size: Size) -> Int {
    max(0, lines.count - min(lines.count, size.rows - 4))
  }

  /// The columns that a card's text has on a screen of this width.
  static func textColumns(on size: Size) -> Int {
    min(maximumColumns, size.columns - 4) - 4
  }
}
