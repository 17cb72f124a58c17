import Drawing
import Session
import Walkthrough

/// All the paths from a weight to the loss, each with its product; the products add up.
struct PathList: Widget {
  let walk: LessonWalk
  let look: ScreenLook

  func draw(in area: Rect, on grid: inout Grid) {
    guard let reading = PathReading(walk) else { return }
    let names = ParameterName(names: walk.experiment.names, notation: look.notation)
    let weight = reading.connection.weight
    let title = "paths from \(look.notation.text(weight))"
    let named = names.text(of: weight, columns: area.columns).map { "\(title) · \($0)" }
    let below = grid.writeHeading([named ?? title, title], in: area.inset(left: 1, right: 1))
    guard let paths = reading.paths else {
      return Caption("more than 256 paths", style: .plain)
        .draw(in: below.split(top: 1).top, on: &grid)
    }
    let room = max(1, area.rows - 3)
    // A number far from its path would belong to none.
    let narrow = below.split(left: 48).left
    let sum = [
      Span(paths.count > 1 ? "added up" : "the gradient", style: .strong),
      Span(
        reading.isKnown ? number(reading.sum) : "·", style: reading.isKnown ? .focus : .faint),
    ]
    var rows = paths.prefix(room).map { path in
      let name = names.text(of: path.neurons, columns: narrow.columns - 10)
      return [Span(name), Span(reading.isKnown ? number(path.product) : "·")]
    }
    if paths.count > room {
      rows.append([Span("… and \(paths.count - room) more", style: .faint)])
    }
    Table(
      [Table.Column("", .left), Table.Column("")], rows: rows + [sum], fills: true,
      glyphs: look.glyphs
    ).draw(in: narrow, on: &grid)
  }

  private func number(_ value: Double) -> String {
    NumberFormat(.exact, sign: .always, minus: look.notation.minus).text(value)
  }
}
