import Drawing
import Session
import Walkthrough

/// One layer as a matrix: weights times what comes in, plus biases, gives every z at once.
struct MatrixView: Widget {
  let walk: LessonWalk
  let look: ScreenLook

  /// The layer of the step or the selection; the first one otherwise.
  private var layer: Int {
    let neuron = walk.selection?.neuron ?? walk.currentStep?.quantity.neuron
    return max(1, neuron.flatMap { walk.trace.shape.layer(of: $0) } ?? 1)
  }

  func draw(in area: Rect, on grid: inout Grid) {
    let shape = walk.trace.shape
    let (sources, neurons) = (shape.neurons(layer: layer - 1), shape.neurons(layer: layer))
    let emphasis = Emphasis(walk)
    func cell(_ quantity: Quantity) -> Span {
      let value = walk.known(quantity)
      return Span(value.map(fixed) ?? "·", style: emphasis.style(of: quantity, value: value))
    }
    let bar = Span("│", style: .faint)
    let rows = neurons.enumerated().map { index, neuron in
      [Span(neuron.key), bar] + sources.map { cell(.weight(from: $0, to: neuron)) }
        + [bar, index < sources.count ? cell(.activation(sources[index])) : Span("")]
        + (shape.hasBias(neuron) ? [Span("+", style: .faint), cell(.bias(neuron))] : [])
    }
    let (sign, number) = (Table.Column("", minimum: 2), Table.Column("", minimum: 6))
    let below = grid.writeHeading(
      "z = W · \(layer == 1 ? "x" : "a") + b", in: area.inset(left: 1))
    let table = Table(
      [Table.Column("", minimum: 4), sign]
        + sources.map { _ in Table.Column("", minimum: 6, rank: 1) } + [
          sign, number, sign, number,
        ],
      rows: rows, gap: 0, glyphs: look.glyphs)
    guard table.size.columns > below.columns else { return table.draw(in: below, on: &grid) }
    stacked(sources, neurons, cell).draw(in: below, on: &grid)
  }

  /// Where the matrix and its vectors have no room side by side: W, below it a row of what comes in
  /// and one of the biases.
  private func stacked(
    _ sources: [Neuron], _ neurons: [Neuron], _ cell: (Quantity) -> Span
  ) -> Table {
    let shape = walk.trace.shape
    let name = Span(layer == 1 ? "x" : "a", style: .faint)
    let columns = max(sources.count, neurons.count)
    return Table(
      [Table.Column("", .left, minimum: 2)]
        + (0..<columns).map { _ in Table.Column("", minimum: 5, rank: 1) },
      rows: neurons.map { neuron in
        [Span(neuron.key)] + sources.map { cell(.weight(from: $0, to: neuron)) }
      } + [
        [name] + sources.map { cell(.activation($0)) },
        [Span("b", style: .faint)]
          + neurons.map { shape.hasBias($0) ? cell(.bias($0)) : Span("") },
      ], glyphs: look.glyphs)
  }

  /// Two decimals, six columns: a matrix is for its shape; the table has the digits.
  private func fixed(_ value: Double) -> String {
    let size = NumberFormat.fixed(abs(value), decimals: abs(value) < 100 ? 2 : 0)
    return (value < 0 ? look.notation.minus : "") + size
  }
}
