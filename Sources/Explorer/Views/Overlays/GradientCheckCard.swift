import Drawing
import Session
import Walkthrough

/// Every gradient beside what a nudge measures; the largest difference comes last.
struct GradientCheckCard {
  let walk: LessonWalk
  let look: ScreenLook

  func card(on size: Size) -> Card {
    let rows = NudgeCheck(walk.trace).rows
    let room = max(3, size.rows - 9)
    let columns = Card.textColumns(on: size)
    var lines = TextFlow.wrap(
      "Nudge each number by ±0.00001 and measure what the loss does.", columns: columns)
    lines.append(
      line("parameter", ["backward pass", "by nudging", "difference"], columns, style: .faint))
    if rows.count > room { lines.append(TextLine("… \(rows.count - room) more agree better")) }
    lines += rows.suffix(room).map { line($0, columns) }
    lines.append(TextLine())
    lines += TextFlow.wrap(summary(rows), columns: columns, style: .strong)
    return Card(title: "Gradient check", lines: lines)
  }

  private func line(_ row: NudgeCheck.Row, _ columns: Int) -> TextLine {
    let exact = NumberFormat(.exact, sign: .always, minus: look.notation.minus)
    let cells = [exact.text(row.gradient), exact.text(row.measured), exact.text(row.difference)]
    return line(look.notation.text(row.parameter), cells, columns, style: .plain)
  }

  /// A name and three cells, as wide as the card allows.
  private func line(
    _ name: String, _ cells: [String], _ columns: Int, style: Style
  ) -> TextLine {
    let width = min(15, (columns - 12) / 3)
    let pad = String(repeating: " ", count: max(0, columns - 3 * width - TextWidth.columns(name)))
    let padded = cells.map {
      String(repeating: " ", count: max(1, width - TextWidth.columns($0))) + $0
    }
    return TextLine(name + pad + padded.joined(), style: style)
  }

  private func summary(_ rows: [NudgeCheck.Row]) -> String {
    let worst = rows.last.map { abs($0.difference) } ?? 0
    let number = NumberFormat(.exact, minus: look.notation.minus).text(worst)
    return worst < 1e-8
      ? "All \(rows.count) agree; the largest difference is \(number)."
      : "The largest difference is \(number): at a kink, or where numbers run out of digits."
  }
}
