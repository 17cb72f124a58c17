import Drawing
import Session

/// The rows of a long table that there is room for, around the one that matters now.
struct RowWindow {
  let rows: Range<Int>
  /// How many rows the whole table has.
  let count: Int

  init(count: Int, room: Int, around index: Int) {
    let room = min(max(0, room), count)
    let start = min(max(0, index - room / 2), count - room)
    rows = start..<(start + room)
    self.count = count
  }

  /// Says how many rows are shown, when not all are: in the corner of the headings, where the first
  /// heading begins after so many columns.
  func drawCount(columns: Int, in area: Rect, on grid: inout Grid) {
    guard rows.count < count else { return }
    let short = "\(rows.count)/\(count)"
    let choices = ["\(short) rows", short]
    guard let text = choices.first(where: { TextWidth.columns($0) + 1 < columns }) else { return }
    grid.write(
      text, at: Point(row: area.row, column: area.column + 1), style: .faint, within: area)
  }
}
