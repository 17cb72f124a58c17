import Drawing
import Session
import Walkthrough

/// One number nudged by hand: L before, the nudge, L after and their ratio, beside the gradient.
///
/// The nudges become smaller from row to row, and the ratio comes closer to the gradient.
struct NudgeCard {
  let quantity: Quantity
  let walk: LessonWalk
  let look: ScreenLook

  func card(on size: Size) -> Card {
    let name = look.notation.text(quantity)
    return Card(
      title: "Nudge \(name)", lines: lines(name, Card.textColumns(on: size)),
      footer: "g checks all · esc closes")
  }

  private func lines(_ name: String, _ columns: Int) -> [TextLine] {
    let before = walk.trace.value(of: .loss) ?? .nan
    let value = walk.trace.value(of: quantity) ?? .nan
    let rows = [0.1, 0.01, 0.001, 0.0001].map { nudge in
      let after = walk.trace.loss(with: quantity, at: value + nudge)
      return [
        short(nudge), number(after), signed(after - before), signed((after - before) / nudge),
      ]
    }
    let width = min(15, columns / 4)
    let table = Table(
      [Table.Column("nudge", minimum: width)]
        + ["L after", "change of L", "change/nudge"].map { Table.Column($0, minimum: width - 1) },
      rows: rows.map { cells in cells.map { Span($0) } }, glyphs: look.glyphs)
    let now = "\(name) = \(short(value)), and the loss is L = \(number(before))."
    return [TextLine(), TextLine(now), TextLine()] + table.lines(columns: columns)
      + [TextLine(), TextLine(verdict(name), style: .strong)]
  }

  /// What the backward pass says of the same number.
  private func verdict(_ name: String) -> String {
    guard let gradient = quantity.gradient, let value = walk.trace.value(of: gradient) else {
      return "The backward pass computes no gradient for \(name)."
    }
    return "The backward pass says: \(look.notation.text(gradient)) = \(signed(value))."
  }

  private func short(_ value: Double) -> String {
    NumberFormat.short(value, minus: look.notation.minus)
  }

  /// More digits than elsewhere: a small nudge changes only the last ones.
  private func number(_ value: Double) -> String {
    value.isFinite ? NumberFormat.fixed(value, decimals: 8) : NumberFormat().text(value)
  }

  private func signed(_ value: Double) -> String {
    NumberFormat(.exact, sign: .always, minus: look.notation.minus).text(value)
  }
}
