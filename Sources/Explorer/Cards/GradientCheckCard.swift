import Drawing
import Session
import Walkthrough

/// Every gradient beside what a nudge measures; the largest difference comes last.
struct GradientCheckCard {
  let walk: LessonWalk
  let look: ScreenLook

  func card(on size: Size) -> Card {
    let all = NudgeCheck(walk.trace).rows
    let rows = all.filter { row in row.parameter.gradient.map(walk.givesAway) != true }
    let room = max(3, size.rows - 9)
    let columns = Card.textColumns(on: size)
    var lines = TextFlow.wrap(
      "Nudge each number by ±0.00001 and measure what the loss does.", columns: columns)
    var table = table(rows.suffix(room), columns).lines(columns: columns)
    if rows.count > room {
      table.insert(TextLine("… \(rows.count - room) more agree better"), at: 1)
    }
    lines += table + [TextLine()]
    let asked = rows.count < all.count ? " What is asked for is left out." : ""
    lines += TextFlow.wrap(summary(rows) + asked, columns: columns, style: .strong)
    return Card(title: "Gradient check", lines: lines)
  }

  private func table(_ rows: some Sequence<NudgeCheck.Row>, _ columns: Int) -> Table {
    let exact = NumberFormat(.exact, sign: .always, minus: look.notation.minus)
    let width = min(15, (columns - 12) / 3) - 1
    return Table(
      [Table.Column("parameter", .left)]
        + ["backward pass", "by nudging", "difference"].map { Table.Column($0, minimum: width) },
      rows: rows.map { row in
        let numbers = [row.gradient, row.measured, row.difference].map { Span(exact.text($0)) }
        return [Span(look.notation.text(row.parameter))] + numbers
      }, fills: true, glyphs: look.glyphs)
  }

  private func summary(_ rows: [NudgeCheck.Row]) -> String {
    let apart = rows.count { abs($0.difference) > 1e-6 }
    if walk.isSearching {
      return apart == 0
        ? "All \(rows.count) agree." : "\(apart) of \(rows.count) disagree: those are wrong."
    }
    let worst = rows.last.map { abs($0.difference) } ?? 0
    let number = NumberFormat(.exact, minus: look.notation.minus).text(worst)
    return worst < 1e-8
      ? "All \(rows.count) agree; the largest difference is \(number)."
      : "The largest difference is \(number): at a kink, or where numbers run out of digits."
  }
}
