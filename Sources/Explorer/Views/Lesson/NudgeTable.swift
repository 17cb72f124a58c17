import Drawing
import Session
import Walkthrough

/// The gradient check as a view: every gradient beside a measured one, once both are known.
struct NudgeTable: Widget {
  let walk: LessonWalk
  let look: ScreenLook

  func draw(in area: Rect, on grid: inout Grid) {
    let rows = GradientReading(walk).rows
    let room = area.inset(left: 1)
    let wide = wide(rows)
    let (top, bottom) = room.split(top: max(0, room.rows - 1))
    (wide.size.columns <= room.columns ? wide : narrow(rows)).draw(in: top, on: &grid)
    Caption(TextWidth.fullest(of: passes(rows.count), columns: bottom.columns))
      .draw(in: bottom, on: &grid)
    guard rows.isEmpty else { return }
    Caption("no gradient is known yet").draw(in: room.inset(top: 1).split(top: 1).top, on: &grid)
  }

  /// How many passes either way has taken so far.
  private func passes(_ nudged: Int) -> [String] {
    let all = GradientReading.count(walk)
    let back = nudged == all ? "1 back" : nudged == 0 ? "0 back" : "1 back, not done"
    return [
      "passes: nudging \(2 * nudged), backprop 1 forward, \(back)",
      "passes: nudging \(2 * nudged), backprop \(nudged == 0 ? 1 : 2)",
      "passes: \(2 * nudged), \(nudged == 0 ? 1 : 2)",
    ]
  }

  private var number: NumberFormat {
    NumberFormat(.compact, sign: .always, minus: look.notation.minus)
  }

  private var isDeep: Bool { walk.trace.shape.lastLayer > 2 }

  private func wide(_ rows: [NudgeCheck.Row]) -> Table {
    let columns = ["backprop", "nudge", "off by"].map { Table.Column($0, minimum: 8) }
    return table(rows, columns, names: isDeep ? 11 : 7) { row in
      [row.gradient, row.measured, row.difference].map(number.text)
    }
  }

  /// A narrow screen has no room for both ways of finding the gradient: it shows one, and how far
  /// off the other is.
  private func narrow(_ rows: [NudgeCheck.Row]) -> Table {
    let columns = [Table.Column("backprop", minimum: 7), Table.Column("off by")]
    return table(rows, columns, names: isDeep ? 9 : 5) { row in
      [number.text(row.gradient), number.power(row.difference)]
    }
  }

  private func table(
    _ rows: [NudgeCheck.Row], _ columns: [Table.Column], names: Int,
    _ numbers: (NudgeCheck.Row) -> [String]
  ) -> Table {
    Table(
      [Table.Column("", .left, minimum: names)] + columns,
      rows: rows.map { row in
        let name = ParameterName(names: walk.experiment.names, notation: look.notation)
          .label(of: row.parameter, columns: max(names, 9))
        return ([name] + numbers(row)).map { Span($0) }
      }, focus: rows.count - 1, glyphs: look.glyphs)
  }
}
