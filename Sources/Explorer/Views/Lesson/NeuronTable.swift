import Drawing
import Lessons
import Session
import Walkthrough

/// z, a, ∂L/∂a and δ of every neuron, as they stand at this moment.
struct NeuronTable: Widget {
  let walk: LessonWalk
  let look: ScreenLook

  private typealias Column = (heading: String, isOfForward: Bool, quantity: (Neuron) -> Quantity)

  private var columns: [Column] {
    let isSymbolic = look.notation == .symbols
    return [
      ("z", true, { .preActivation($0) }), ("a", true, { .activation($0) }),
      (isSymbolic ? "∂L/∂a" : "dL/da", false, { .lossByActivation($0) }),
      (isSymbolic ? "δ" : "delta", false, { .lossByPreActivation($0) }),
    ]
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
    let isForward = (walk.currentStep?.phase ?? .forward) <= .loss
    let columns = columns
    let marked = neurons.indices.filter {
      walk.selection?.neuron == neurons[$0] || walk.stepInView?.quantity.neuron == neurons[$0]
    }
    return Table(
      [Table.Column("", .left, minimum: 4)]
        + columns.map {
          Table.Column($0.heading, minimum: 7, rank: $0.isOfForward == isForward ? 0 : 1)
        },
      rows: neurons.map { neuron in
        var style: Style = emphasis.isActive(neuron) ? .strong : .plain
        style.reverse = walk.selection?.neuron == neuron
        return [Span(neuron.key, style: style)]
          + columns.map { emphasis.span(of: $0.quantity(neuron), walk, look.notation) }
      }, marked: Set(marked), focus: walk.neuronInView, tellsLeftOut: false, glyphs: look.glyphs)
  }

  /// The loss, the learning rate and how much was trained.
  private func drawFooter(
    row: Int, in area: Rect, _ emphasis: Emphasis, on grid: inout Grid
  ) {
    let loss = emphasis.span(of: .loss, walk, look.notation)
    var column = area.column + 1
    column += grid.write(
      TextLine([Span("L \(loss.text)", style: loss.style)]),
      at: Point(row: row, column: column), within: area)
    let rate = walk.experiment.learningRate
    var style = emphasis.style(of: .learningRate, value: rate)
    style.reverse = walk.selection == .given(.learningRate)
    column = max(column + 3, area.column + 13)
    column += grid.write(
      "\(look.notation.text(.learningRate)) \(NumberFormat.short(rate, minus: look.notation.minus))",
      at: Point(row: row, column: column), style: style, within: area)
    let rest = Rect(row: row, column: column + 2, columns: area.endColumn - column - 2, rows: 1)
    let begun = Moment(trainingStep: walk.trace.trainingStep)
    let epoch = "epoch \(walk.run.epochs(at: begun))"
    guard TextWidth.columns(epoch) <= rest.columns else { return }
    Caption(epoch, alignment: .right).draw(in: rest, on: &grid)
  }
}
