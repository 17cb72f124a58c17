import Drawing
import Session
import Walkthrough

/// One number nudged by hand: L, or J of a whole batch, before, the nudge, L after and their ratio,
/// beside the gradient.
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

  private var measure: Quantity { walk.trace.hasCost ? .cost : .loss }
  private var symbol: String { look.notation.text(measure) }

  private func lines(_ name: String, _ columns: Int) -> [TextLine] {
    let trace = walk.trace
    let before = trace.value(of: measure) ?? .nan
    let value = trace.value(of: quantity) ?? .nan
    let nudges = [0.1, 0.01, 0.001, 0.0001]
    let rows = zip(nudges, trace.costs(with: quantity, at: nudges.map { value + $0 })).map {
      nudge, after in
      return [
        short(nudge), number(after), signed(after - before), signed((after - before) / nudge),
      ]
    }
    let width = min(15, columns / 4)
    let table = Table(
      [Table.Column("nudge", minimum: width)]
        + ["\(symbol) after", "change of \(symbol)", "change/nudge"].map {
          Table.Column($0, minimum: width - 1)
        },
      rows: rows.map { cells in cells.map { Span($0) } }, glyphs: look.glyphs)
    let now =
      "\(name) = \(short(value)), and the \(SpokenNotation.name(measure)) is \(symbol) = \(number(before))."
    let named = ParameterName(names: walk.experiment.names, notation: look.notation)
      .text(of: quantity, columns: columns)
    let above = [TextLine(), TextLine(now)] + (named.map { [TextLine("It is \($0).")] } ?? [])
    return above + [TextLine()] + table.lines(columns: columns)
      + [TextLine(), TextLine(verdict(name), style: .strong)]
  }

  /// What the backward pass says of the same number.
  private func verdict(_ name: String) -> String {
    let gradient = walk.trace.gradient(of: quantity)
    guard quantity.gradient != nil, let value = walk.trace.value(of: gradient) else {
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
