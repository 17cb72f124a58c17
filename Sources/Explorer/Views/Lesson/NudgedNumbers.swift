import Drawing
import Session
import Walkthrough

/// A number that is nudged, what others do meanwhile, and how many times as far they go.
struct NudgedNumbers: Widget {
  let walk: LessonWalk
  let look: ScreenLook

  func draw(in area: Rect, on grid: inout Grid) {
    let room = area.inset(left: 1)
    guard let reading = NudgeReading(walk) else {
      _ = grid.writeHeading("select a weight: it is nudged here", in: room)
      return
    }
    let by = "by \(reading.nudgeInDigits)"
    let size = "\(look.notation.text(reading.rows[0].quantity)) \(by)"
    let below = grid.writeHeading(
      "nudge \(size)   d smaller, D larger", "nudge \(size)", size, by, in: room)
    let (top, rest) = below.split(top: min(below.rows, reading.rows.count + 1))
    table(reading).draw(in: top, on: &grid)
    let lines = reading.rows.dropFirst().flatMap { [slope($0, reading)] + formula($0, reading) }
    Paragraph(lines.map { TextLine($0) })
      .draw(in: rest.inset(top: rest.rows > lines.count ? 1 : 0), on: &grid)
  }

  private func table(_ reading: NudgeReading) -> Table {
    Table(
      [
        Table.Column("", .left, minimum: 5), Table.Column("before", minimum: 8, rank: 2),
        Table.Column("after", minimum: 8, rank: 1), Table.Column("change", minimum: 9),
      ],
      rows: reading.rows.map { row in
        [
          Span(name(row.quantity)), number(row.before), number(row.after),
          Span(change(row).map { signed($0) } ?? "·", style: change(row) == nil ? .faint : .strong),
        ]
      }, tellsLeftOut: false, glyphs: look.glyphs)
  }

  /// How many times as far a number goes as the one that is nudged: `L moves +6.0450 times as far`.
  private func slope(_ row: NudgeReading.Row, _ reading: NudgeReading) -> [Span] {
    let times = row.tellsSlope ? change(row).map { $0 / reading.nudge } : nil
    let format = NumberFormat(.exact, sign: .always, minus: look.notation.minus)
    return [
      Span("\(name(row.quantity)) moves "),
      Span(times.map(format.text) ?? "·", style: times == nil ? .faint : .focus),
      Span(" times as far"),
    ]
  }

  /// What the backward pass has found of the same slope, and how far off the nudge is.
  private func formula(_ row: NudgeReading.Row, _ reading: NudgeReading) -> [[Span]] {
    guard row.tellsSlope, let slope = row.formula, let change = change(row) else { return [] }
    let number = NumberFormat(.exact, sign: .always, minus: look.notation.minus)
    let off = NumberFormat().power(abs(change / reading.nudge - slope))
    return [
      [Span("by formula "), Span(number.text(slope), style: .strong), Span(", off by \(off)")]
    ]
  }

  private func change(_ row: NudgeReading.Row) -> Double? { row.change(of: walk.nudgePower) }

  private func name(_ quantity: Quantity) -> String {
    quantity.parameter == quantity
      ? look.notation.shortName(of: quantity) : look.notation.text(quantity)
  }

  private func number(_ value: Double?) -> Span {
    guard let value else { return Span("·", style: .faint) }
    return Span((value < 0 ? look.notation.minus : "") + decimal(abs(value)))
  }

  private func signed(_ value: Double) -> String {
    guard walk.nudgePower <= NudgeReading.Row.mostPower else {
      return NumberFormat(.exact, sign: .always, minus: look.notation.minus).text(value)
    }
    return (value < 0 ? look.notation.minus : "+") + decimal(abs(value))
  }

  private func decimal(_ value: Double) -> String {
    value < 1e6
      ? NumberFormat.fixed(value, decimals: walk.nudgePower + 4) : NumberFormat().text(value)
  }
}
