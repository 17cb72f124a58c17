import Drawing
import Lessons
import Session
import Walkthrough

/// z, a, ∂L/∂a and δ of every neuron, as they stand at this moment.
///
/// On the way back the slope stands between ∂L/∂a and δ, which is their product.
struct NeuronTable: Widget {
  let walk: LessonWalk
  let look: ScreenLook

  private typealias Column = (heading: String, rank: Int, quantity: (Neuron) -> Quantity)

  private var columns: [Column] {
    let isSymbolic = look.notation == .symbols
    let isForward = (walk.currentStep?.phase ?? .forward) <= .loss
    let needsSum = walk.needsSum
    var columns: [Column] = [
      ("z", isForward ? 0 : needsSum ? 2 : 3, { .preActivation($0) }),
      ("a", isForward ? 0 : needsSum ? 3 : 2, { .activation($0) }),
    ]
    if walk.shows(.gradient) {
      columns.append(
        (isSymbolic ? "∂L/∂a" : "dL/da", isForward ? 1 : 0, { .lossByActivation($0) }))
    }
    if walk.shows(.slope), !isForward {
      columns.append(("slope", 1, { .activationSlope($0) }))
    }
    if walk.shows(.delta) {
      columns.append(
        (isSymbolic ? "δ" : "delta", isForward ? 1 : 0, { .lossByPreActivation($0) }))
    }
    return columns
  }

  func draw(in area: Rect, on grid: inout Grid) {
    let emphasis = Emphasis(walk)
    let shown = walk.neuronRows(in: area)
    let (top, rest) = area.split(top: shown.count + 1)
    table(emphasis).draw(in: top, on: &grid)
    drawFooter(row: min(rest.row + 1, area.endRow - 1), in: area, emphasis, on: &grid)
  }

  private func table(_ emphasis: Emphasis) -> Table {
    let neurons = walk.trace.shape.neurons
    let columns = columns
    let marked = neurons.indices.filter {
      walk.selection?.neuron == neurons[$0] || walk.stepInView?.quantity.neuron == neurons[$0]
    }
    return Table(
      [Table.Column(walk.trace.isMarked ? "@\(walk.trace.exampleNumber)" : "", .left, minimum: 3)]
        + columns.map {
          Table.Column($0.heading, minimum: 7, rank: $0.rank)
        },
      rows: neurons.map { neuron in
        var style: Style = emphasis.isActive(neuron) ? .strong : .plain
        style.reverse = walk.selection?.neuron == neuron
        return [Span(neuron.key, style: style)]
          + columns.map { column in
            // An input has no weighted sum: there is room for its name.
            if case .preActivation(.input) = column.quantity(neuron),
              let name = walk.experiment.names[neuron]
            {
              return Span(TextWidth.clipped(name, columns: 7, mark: "…"), style: style)
            }
            return emphasis.span(of: column.quantity(neuron), walk, look.notation)
          }
      }, marked: Set(marked), focus: walk.neuronInView, tellsLeftOut: false, glyphs: look.glyphs)
  }

  /// L of the example, J of the batch, the learning rate and how much was trained; after the update
  /// the loss or cost before it and with the new weights.
  private func drawFooter(
    row: Int, in area: Rect, _ emphasis: Emphasis, on grid: inout Grid
  ) {
    guard walk.shows(.loss) else { return }
    let line = Rect(row: row, column: area.column + 1, columns: area.columns - 1, rows: 1)
    let rate = walk.experiment.learningRate
    var style = emphasis.style(of: .learningRate, value: rate)
    style.reverse = walk.selection == .given(.learningRate)
    let eta =
      "\(look.notation.text(.learningRate)) \(NumberFormat.short(rate, minus: look.notation.minus))"
    let column = drawLosses(
      in: line, most: line.columns - TextWidth.columns(eta) - 2, emphasis, on: &grid)
    let start = max(column + 2, area.column + 13)
    guard walk.shows(.update), start + TextWidth.columns(eta) <= area.endColumn else { return }
    let end =
      start
      + grid.write(
        eta, at: Point(row: row, column: start), style: style, within: area)
    let rest = Rect(row: row, column: end + 2, columns: area.endColumn - end - 2, rows: 1)
    let begun = Moment(trainingStep: walk.trace.trainingStep)
    let epoch = "epoch \(walk.run.epochs(at: begun))"
    guard walk.shows(.training), TextWidth.columns(epoch) <= rest.columns else { return }
    Caption(epoch, alignment: .right).draw(in: rest, on: &grid)
  }

  /// Gives the column behind them; where there is not room for both, what the update is for stays.
  private func drawLosses(
    in line: Rect, most: Int, _ emphasis: Emphasis, on grid: inout Grid
  ) -> Int {
    let cost = CostReading(walk)
    let known = emphasis.span(of: cost.quantity, walk, look.notation)
    var texts = [(look.notation.text(cost.quantity) + " \(known.text)", known.style)]
    if let after = cost.after {
      let number = NumberFormat(.compact, minus: look.notation.minus).text(after)
      texts[0].0 += (look.notation == .symbols ? " → " : " -> ") + number
    }
    if cost.quantity == .cost {
      let loss = emphasis.span(of: .loss, walk, look.notation)
      let own = (look.notation.text(walk.trace.resolved(.loss)) + " \(loss.text)", loss.style)
      if TextWidth.columns(own.0) + TextWidth.columns(texts[0].0) + 2 <= most {
        texts.insert(own, at: 0)
      }
    }
    var column = line.column
    for (index, (text, style)) in texts.enumerated() {
      column += index > 0 ? 2 : 0
      column += grid.write(
        text, at: Point(row: line.row, column: column), style: style, within: line)
    }
    return column
  }
}

extension LessonWalk {
  /// True where the number at hand is made of a sum z, as ReLU's slope is.
  fileprivate var needsSum: Bool {
    let asked = stepsAskedAbout
    return (asked.isEmpty ? [stepInView].compactMap { $0 } : asked).contains { step in
      step.formula.operands.contains { quantity in
        if case .preActivation = quantity.unmarked { true } else { false }
      }
    }
  }
}
