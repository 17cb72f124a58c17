import Drawing
import Walkthrough

/// Every gradient beside what a nudge measures; the largest difference comes last.
struct GradientCheckCard {
  let walk: LessonWalk
  let look: ScreenLook

  func draw(on grid: inout Grid) {
    let rows = NudgeCheck(walk.trace).rows
    let room = max(3, grid.size.rows - 9)
    var lines = [
      TextLine("Nudge each number by ±0.00001 and measure what the loss does."),
      TextLine("parameter       backward pass     by nudging     difference", style: .faint),
    ]
    if rows.count > room { lines.append(TextLine("… \(rows.count - room) more agree better")) }
    lines += rows.suffix(room).map(line)
    lines.append(TextLine())
    lines.append(TextLine(summary(rows), style: .strong))
    Card(title: "Gradient check", lines: lines).draw(on: &grid)
  }

  private func line(_ row: NudgeCheck.Row) -> TextLine {
    let name = look.notation.text(row.parameter)
    let exact = NumberText(.exact, sign: .always, minus: look.notation.minus)
    let cells = [exact.text(row.gradient), exact.text(row.measured), exact.text(row.difference)]
    let pad = String(repeating: " ", count: max(1, 14 - Text.columns(name)))
    let padded = cells.map { String(repeating: " ", count: max(1, 15 - Text.columns($0))) + $0 }
    return TextLine(name + pad + padded.joined())
  }

  private func summary(_ rows: [NudgeCheck.Row]) -> String {
    let worst = rows.last.map { abs($0.difference) } ?? 0
    let number = NumberText(.exact, minus: look.notation.minus).text(worst)
    return worst < 1e-8
      ? "All \(rows.count) agree; the largest difference is \(number)."
      : "The largest difference is \(number): at a kink, or where numbers run out of digits."
  }
}
