import Drawing

/// A line in which something is typed, in the place of the footer: what for, the text so far, and
/// what to do with it.
struct FieldLine: Widget {
  let prompt: String
  let text: String
  /// What is wrong with the text; nil when nothing is.
  let complaint: String?
  /// What the keys do.
  let advice: String

  func draw(in area: Rect, on grid: inout Grid) {
    var column = area.column + 1
    column += grid.write(
      prompt, at: Point(row: area.row, column: column), style: .strong, within: area)
    // Of a long text the end is seen, where one types.
    let shown = String(text.suffix(max(8, area.columns - column - 2)))
    column += grid.write(
      shown, at: Point(row: area.row, column: column), style: Style(underline: true), within: area)
    grid.caret = Point(row: area.row, column: column)
    let rest = Rect(
      row: area.row, column: column + 3, columns: area.endColumn - column - 4, rows: 1)
    let remark = complaint.map { shortened($0, to: rest.columns) } ?? advice
    guard complaint != nil || TextWidth.columns(remark) <= rest.columns else { return }
    Caption(remark).draw(in: rest, on: &grid)
  }

  /// The first sentence of a remark that has no room.
  private func shortened(_ remark: String, to columns: Int) -> String {
    guard TextWidth.columns(remark) > columns, let end = remark.firstIndex(of: ".") else {
      return remark
    }
    return String(remark[...end])
  }
}
