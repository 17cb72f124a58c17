import Drawing
import Session
import Walkthrough

/// One layer as a matrix: weights times what comes in, plus biases, gives every z at once.
struct MatrixView {
  let walk: LessonWalk
  let notation: Notation
  private let emphasis: Emphasis

  init(walk: LessonWalk, notation: Notation) {
    self.walk = walk
    self.notation = notation
    emphasis = Emphasis(walk)
  }

  /// The layer of the step or the selection; the first one otherwise.
  private var layer: Int {
    let neuron = walk.selection?.neuron ?? walk.currentStep?.quantity.neuron
    return max(1, neuron.flatMap { walk.trace.shape.layer(of: $0) } ?? 1)
  }

  func draw(in area: Rect, on grid: inout Grid) {
    let shape = walk.trace.shape
    let sources = shape.neurons(layer: layer - 1)
    let heading = "z = W · \(layer == 1 ? "x" : "a") + b"
    grid.write(
      heading, at: Point(row: area.row, column: area.column + 1), style: .faint, within: area)
    let shown = max(1, min(sources.count, (area.columns - 18) / 7))
    for (index, neuron) in shape.neurons(layer: layer).prefix(area.rows - 1).enumerated() {
      var cells = sources.prefix(shown).map { cell(.weight(from: $0, to: neuron)) }
      if shown < sources.count { cells.append((" …", .faint)) }
      draw(
        cells, neuron, source: index < sources.count ? sources[index] : nil,
        row: area.row + 1 + index, in: area, on: &grid)
    }
  }

  private typealias Cell = (text: String, style: Style)

  private func cell(_ quantity: Quantity) -> Cell {
    let value = walk.known(quantity)
    let text = value.map { fixed($0) } ?? "·"
    return (text, emphasis.style(of: quantity, value: value))
  }

  /// Two decimals, six columns: a matrix is for its shape; the table has the digits.
  private func fixed(_ value: Double) -> String {
    let size = NumberFormat.fixed(abs(value), decimals: abs(value) < 100 ? 2 : 0)
    return (value < 0 ? notation.minus : "") + size
  }

  private func draw(
    _ cells: [Cell], _ neuron: Neuron, source: Neuron?, row: Int, in area: Rect,
    on grid: inout Grid
  ) {
    var column = area.column + 1
    func put(_ cell: Cell, width: Int) {
      let lead = max(0, width - TextWidth.columns(cell.text))
      grid.write(
        cell.text, at: Point(row: row, column: column + lead), style: cell.style, within: area)
      column += width
    }
    put((neuron.key, .plain), width: 4)
    put(("│", .faint), width: 2)
    for cell in cells { put(cell, width: 6) }
    put(("│", .faint), width: 2)
    put(source.map { self.cell(.activation($0)) } ?? ("", .plain), width: 6)
    put(("+", .faint), width: 2)
    put(cell(.bias(neuron)), width: 6)
  }
}
