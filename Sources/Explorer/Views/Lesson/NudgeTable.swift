import Drawing
import Session
import Walkthrough

/// The gradient check as a view: every gradient beside a measured one, once both are known.
struct NudgeTable {
  let walk: LessonWalk
  let notation: Notation

  /// A number of each row, written in its own way, that ends at a column.
  private struct Column {
    let heading: String
    let end: Int
    let text: (NudgeCheck.Row) -> String
  }

  /// The columns that fit whole.
  ///
  /// A narrow screen has no room for both ways of finding the gradient: it shows one, and how far
  /// off the other is.
  private func columns(in width: Int) -> [Column] {
    let nameEnd = walk.trace.shape.lastLayer > 2 ? 10 : 6
    let number = NumberFormat(.compact, sign: .always, minus: notation.minus)
    let gradient = { (row: NudgeCheck.Row) in number.text(row.gradient) }
    let wide = [
      Column(heading: "backprop", end: nameEnd + 11, text: gradient),
      Column(heading: "nudge", end: nameEnd + 20) { number.text($0.measured) },
      Column(heading: "off by", end: nameEnd + 29) { number.text($0.difference) },
    ]
    guard width < nameEnd + 29 else { return wide }
    let narrow = [
      Column(heading: "backprop", end: nameEnd + 8, text: gradient),
      Column(heading: "off by", end: nameEnd + 15) { number.power($0.difference) },
    ]
    return narrow.filter { $0.end <= width }
  }

  func draw(in area: Rect, on grid: inout Grid) {
    let columns = columns(in: area.columns)
    for column in columns {
      write(column.heading, upTo: column, row: area.row, style: .faint, in: area, on: &grid)
    }
    let rows = NudgeCheck(walk.trace).rows.filter { row in
      row.parameter.gradient.flatMap { walk.known($0) } != nil
    }
    let window = RowWindow(count: rows.count, room: area.rows - 1, around: rows.count - 1)
    let free = columns.first.map { $0.end - TextWidth.columns($0.heading) } ?? 0
    window.drawCount(columns: free, in: area, on: &grid)
    for (index, row) in rows[window.rows].enumerated() {
      let line = area.row + 1 + index
      grid.write(
        name(row.parameter), at: Point(row: line, column: area.column + 1), within: area)
      for column in columns {
        write(column.text(row), upTo: column, row: line, style: .plain, in: area, on: &grid)
      }
    }
    if rows.isEmpty {
      grid.write(
        "no gradient is known yet", at: Point(row: area.row + 1, column: area.column + 1),
        style: .faint, within: area)
    }
  }

  private func write(
    _ text: String, upTo column: Column, row: Int, style: Style, in area: Rect,
    on grid: inout Grid
  ) {
    let start = area.column + column.end - TextWidth.columns(text)
    grid.write(text, at: Point(row: row, column: start), style: style, within: area)
  }

  private func name(_ parameter: Quantity) -> String {
    guard let line = parameter.connection else {
      return "b \(parameter.neuron?.key ?? "")"
    }
    return "\(line.from.key)\(notation == .symbols ? "→" : "->")\(line.to.key)"
  }
}
