import Drawing
import Lessons
import Session
import Walkthrough

/// z, a, ∂L/∂a and δ of every neuron, as they stand at this moment.
struct NeuronTable {
  let walk: LessonWalk
  let notation: Notation

  /// A narrow screen shows only the two columns that the phase is about.
  static let wideColumns = 37
  static let narrowColumns = 21

  static func columns(in available: Int) -> Int {
    available >= 76 ? wideColumns : narrowColumns
  }

  private typealias Column = (heading: String, quantity: (Neuron) -> Quantity)

  private var allColumns: [Column] {
    let derivative = notation == .symbols ? "∂L/∂a" : "dL/da"
    let delta = notation == .symbols ? "δ" : "delta"
    return [
      ("z", { .preActivation($0) }), ("a", { .activation($0) }),
      (derivative, { .lossByActivation($0) }), (delta, { .lossByPreActivation($0) }),
    ]
  }

  func draw(in area: Rect, on grid: inout Grid) {
    let isForward = (walk.currentStep?.phase ?? .forward) <= .loss
    let columns =
      area.columns >= Self.wideColumns
      ? allColumns : Array(isForward ? allColumns.prefix(2) : allColumns.suffix(2))
    drawHeadings(columns, in: area, on: &grid)
    let emphasis = Emphasis(walk)
    let window = window(in: area)
    window.drawCount(columns: 13 - TextWidth.columns(columns[0].heading), in: area, on: &grid)
    for (index, neuron) in walk.trace.shape.neurons[window.rows].enumerated() {
      draw(
        neuron, columns, emphasis, row: area.row + 1 + index, in: area, on: &grid)
    }
    let footerRow = min(area.row + window.rows.count + 2, area.endRow - 1)
    drawFooter(row: footerRow, in: area, emphasis, on: &grid)
  }

  private func window(in area: Rect) -> RowWindow {
    let neurons = walk.trace.shape.neurons
    let focus = walk.selection?.neuron ?? walk.stepInView?.quantity.neuron
    let index = focus.flatMap { neurons.firstIndex(of: $0) } ?? 0
    return RowWindow(count: neurons.count, room: area.rows - 3, around: index)
  }

  /// The neuron whose row is at a cell.
  func neuron(at point: Point, in area: Rect) -> Neuron? {
    let rows = walk.trace.shape.neurons[window(in: area).rows]
    let index = rows.startIndex + point.row - area.row - 1
    return rows.indices.contains(index) ? rows[index] : nil
  }

  private func drawHeadings(_ columns: [Column], in area: Rect, on grid: inout Grid) {
    for (index, column) in columns.enumerated() {
      let end = area.column + 5 + (index + 1) * 8
      let width = TextWidth.columns(column.heading)
      grid.write(
        column.heading, at: Point(row: area.row, column: end - width), style: .faint, within: area)
    }
  }

  private func draw(
    _ neuron: Neuron, _ columns: [Column], _ emphasis: Emphasis, row: Int, in area: Rect,
    on grid: inout Grid
  ) {
    let isSelected = walk.selection?.neuron == neuron
    let isActive = walk.stepInView?.quantity.neuron == neuron
    if isActive || isSelected {
      grid.write("▸", at: Point(row: row, column: area.column), style: .focus, within: area)
    }
    var style: Style = emphasis.isActive(neuron) ? .strong : .plain
    style.reverse = isSelected
    grid.write(neuron.key, at: Point(row: row, column: area.column + 1), style: style, within: area)
    for (index, column) in columns.enumerated() {
      let quantity = column.quantity(neuron)
      let value = walk.known(quantity)
      let text = value.map { number($0, of: quantity) } ?? "·"
      let end = area.column + 5 + (index + 1) * 8
      grid.write(
        text, at: Point(row: row, column: end - TextWidth.columns(text)),
        style: emphasis.style(of: quantity, value: value), within: area)
    }
  }

  private func number(_ value: Double, of quantity: Quantity) -> String {
    NumberFormat(
      .compact, sign: quantity.showsSign ? .always : .whenNegative, minus: notation.minus
    ).text(value)
  }

  /// The loss, the learning rate and how much was trained.
  private func drawFooter(
    row: Int, in area: Rect, _ emphasis: Emphasis, on grid: inout Grid
  ) {
    let loss = walk.known(.loss)
    let lossText = "L \(loss.map { number($0, of: .loss) } ?? "·")"
    var column = area.column + 1
    column += grid.write(
      lossText, at: Point(row: row, column: column),
      style: emphasis.style(of: .loss, value: loss), within: area)
    let isRateSelected = walk.selection == .given(.learningRate)
    let rate = NumberFormat.short(walk.experiment.learningRate, minus: notation.minus)
    let rateText = "\(notation == .symbols ? "η" : "eta") \(rate)"
    var style = emphasis.style(of: .learningRate, value: walk.experiment.learningRate)
    style.reverse = isRateSelected
    column = max(column + 3, area.column + 13)
    column += grid.write(rateText, at: Point(row: row, column: column), style: style, within: area)
    let epoch = "epoch \(walk.trace.trainingStep / walk.experiment.stepsPerEpoch)"
    if column + 2 + TextWidth.columns(epoch) <= area.endColumn {
      grid.write(
        epoch, at: Point(row: row, column: area.endColumn - TextWidth.columns(epoch)),
        style: .faint,
        within: area)
    }
  }
}
