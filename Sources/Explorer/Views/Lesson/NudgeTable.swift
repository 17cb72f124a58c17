import Drawing
import Walkthrough

/// The gradient check as a view: every gradient beside a measured one, once both are known.
struct NudgeTable {
  let walk: LessonWalk
  let notation: Notation

  func draw(in area: Rect, on grid: inout Grid) {
    let nameColumns = walk.trace.shape.lastLayer > 2 ? 12 : 9
    for (index, heading) in ["backprop", "nudge", "off by"].enumerated() {
      right(heading, area.row, index, nameColumns, .faint, in: area, on: &grid)
    }
    let rows = NudgeCheck(walk.trace).rows.filter { row in
      row.parameter.gradient.flatMap { walk.known($0) } != nil
    }
    let window = RowWindow(count: rows.count, room: area.rows - 1, around: rows.count - 1)
    window.drawCount(columns: nameColumns, in: area, on: &grid)
    for (index, row) in rows[window.rows].enumerated() {
      let line = area.row + 1 + index
      grid.write(
        name(row.parameter), at: Point(row: line, column: area.column + 1), within: area)
      for (column, value) in [row.gradient, row.measured, row.difference].enumerated() {
        let text = NumberText(.compact, sign: .always, minus: notation.minus).text(value)
        right(text, line, column, nameColumns, .plain, in: area, on: &grid)
      }
    }
    if rows.isEmpty {
      grid.write(
        "no gradient is known yet", at: Point(row: area.row + 1, column: area.column + 1),
        style: .faint, within: area)
    }
  }

  private func right(
    _ text: String, _ row: Int, _ index: Int, _ lead: Int, _ style: Style, in area: Rect,
    on grid: inout Grid
  ) {
    let end = area.column + lead + (index + 1) * 9
    grid.write(
      text, at: Point(row: row, column: end - Text.columns(text)), style: style, within: area)
  }

  private func name(_ parameter: Quantity) -> String {
    guard let line = parameter.connection else {
      return "b \(parameter.neuron?.key ?? "")"
    }
    return "\(line.from.key)\(notation == .symbols ? "→" : "->")\(line.to.key)"
  }
}
