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
    let width = min(15, columns / 4)
    let before = walk.trace.value(of: .loss) ?? .nan
    let value = walk.trace.value(of: quantity) ?? .nan
    var lines = [
      TextLine(), TextLine("\(name) = \(short(value)), and the loss is L = \(number(before))."),
      TextLine(),
      TextLine(row(["nudge", "L after", "change of L", "change/nudge"], width), style: .faint),
    ]
    for nudge in [0.1, 0.01, 0.001, 0.0001] {
      let after = walk.trace.loss(with: quantity, at: value + nudge)
      lines.append(
        TextLine(
          row(
            [
              short(nudge), number(after), signed(after - before), signed((after - before) / nudge),
            ],
            width)))
    }
    lines.append(TextLine())
    lines.append(TextLine(verdict(name), style: .strong))
    return lines
  }

  /// What the backward pass says of the same number.
  private func verdict(_ name: String) -> String {
    guard let gradient = quantity.gradient, let value = walk.trace.value(of: gradient) else {
      return "The backward pass computes no gradient for \(name)."
    }
    return "The backward pass says: \(look.notation.text(gradient)) = \(signed(value))."
  }

  private func row(_ cells: [String], _ width: Int) -> String {
    cells.map { String(repeating: " ", count: max(1, width - TextWidth.columns($0))) + $0 }.joined()
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

extension Quantity {
  /// The gradient that belongs to a weight or bias; nil for all else.
  var gradient: Quantity? {
    switch self {
    case .weight(let from, let to): .lossByWeight(from: from, to: to)
    case .bias(let neuron): .lossByBias(neuron)
    case .target, .learningRate, .penaltyL1, .penaltyL2, .preActivation, .activation, .lossShare,
      .loss, .cost, .lossByActivation, .activationSlope, .outputSlope, .lossByPreActivation,
      .lossByWeight, .lossByBias, .costByWeight, .costByBias, .weightMemory, .biasMemory,
      .updatedWeight, .updatedBias, .marked:
      nil
    }
  }
}
