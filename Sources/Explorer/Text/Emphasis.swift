import Drawing
import Session
import Walkthrough

/// How strongly each number stands out: what the step is about stands out, the rest recedes.
struct Emphasis {
  /// Where the numbers came from before the last edit.
  private let before: Trace?
  private let result: Quantity?
  private let operands: Set<Quantity>
  /// The connections that a number of the step belongs to.
  private let connections: Set<Connection>

  init(_ walk: LessonWalk) {
    before = walk.run.changedFrom
    // What belongs to another example than the one that is looked at is not on the screen.
    let trace = walk.trace
    let asked = walk.stepsAskedAbout
    let steps = asked.isEmpty ? [walk.stepInView].compactMap { $0 } : asked
    result = steps.count == 1 ? trace.inView(steps[0].quantity) : nil
    operands = Set(steps.flatMap(\.formula.operands).compactMap(trace.inView))
    connections = Set(operands.union(result.map { [$0] } ?? []).compactMap { $0.connection })
  }

  func isResult(_ quantity: Quantity) -> Bool { quantity == result }
  func isOperand(_ quantity: Quantity) -> Bool { operands.contains(quantity) }

  /// The number that the step computes of a connection; nil when it is about another.
  func result(of connection: Connection) -> Quantity? {
    result?.connection == connection ? result : nil
  }

  /// True when the step reads or writes the weight of a connection.
  func isActive(_ connection: Connection) -> Bool { connections.contains(connection) }

  /// True when the step reads or writes a number of a neuron.
  func isActive(_ neuron: Neuron) -> Bool {
    result.map { belongs($0, to: neuron) } == true || operands.contains { belongs($0, to: neuron) }
  }

  private func belongs(_ quantity: Quantity, to neuron: Neuron) -> Bool {
    quantity.connection == nil && quantity.neuron == neuron
  }

  /// The style of a number: focus for the result, bold with the colour of its sign for operands,
  /// underlined when the last edit changed it.
  func style(of quantity: Quantity, value: Double?) -> Style {
    guard let value else { return .faint }
    var style = Style.plain
    if quantity.showsSign { style.ink = value < 0 ? .negative : value > 0 ? .positive : .plain }
    // The equation names its numbers with their marks.
    let own = quantity.unmarked
    if isResult(own) {
      style = .focus
    } else if isOperand(own) {
      style.bold = true
      if style.ink == .plain { style.ink = .accent }
    }
    if hasChanged(quantity, value) { style.underline = true }
    return style
  }

  /// A number as a cell of a table: a dot as long as it is not known.
  func span(of quantity: Quantity, _ walk: LessonWalk, _ notation: Notation) -> Span {
    let value = walk.known(quantity)
    let sign: NumberFormat.Sign = quantity.showsSign ? .always : .whenNegative
    let format = NumberFormat(.compact, sign: sign, minus: notation.minus)
    return Span(value.map(format.text) ?? "·", style: style(of: quantity, value: value))
  }

  private func hasChanged(_ quantity: Quantity, _ value: Double) -> Bool {
    guard let before = before?.value(of: quantity) else { return false }
    return before != value
  }
}
