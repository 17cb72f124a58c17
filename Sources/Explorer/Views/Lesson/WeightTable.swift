import Drawing
import Walkthrough

/// Every weight and bias with its gradient and its new value.
struct WeightTable {
  let walk: LessonWalk
  let notation: Notation

  func draw(in area: Rect, on grid: inout Grid) {
    let emphasis = Emphasis(walk)
    let rows = self.rows
    let headings = notation == .symbols ? ["w", "∂L/∂w", "w′"] : ["w", "dL/dw", "w'"]
    for (index, heading) in headings.enumerated() {
      let end = area.column + nameColumns + (index + 1) * 8
      grid.write(
        heading, at: Point(row: area.row, column: end - Text.columns(heading)), style: .faint,
        within: area)
    }
    let room = area.rows - 1
    for (index, row) in visible(rows, room: room).enumerated() {
      draw(row, emphasis, row: area.row + 1 + index, in: area, on: &grid)
    }
  }

  private typealias Row = (name: String, given: Quantity, gradient: Quantity, updated: Quantity)

  private var nameColumns: Int { walk.trace.shape.lastLayer > 2 ? 12 : 9 }

  private var rows: [Row] {
    let shape = walk.trace.shape
    let arrow = notation == .symbols ? "→" : "->"
    return shape.neurons.flatMap { neuron -> [Row] in
      guard let layer = shape.layer(of: neuron), layer > 0 else { return [] }
      let weights = shape.neurons(layer: layer - 1).map { source -> Row in
        let line = Connection(from: source, to: neuron)
        return ("\(source.key)\(arrow)\(neuron.key)", line.weight, line.gradient, line.updated)
      }
      return weights
        + [("b \(neuron.key)", .bias(neuron), .lossByBias(neuron), .updatedBias(neuron))]
    }
  }

  /// As many rows as there is room for, around the one that matters now.
  private func visible(_ rows: [Row], room: Int) -> ArraySlice<Row> {
    guard rows.count > room else { return rows[...] }
    let current = walk.currentStep?.quantity
    let selected = walk.selection?.editable
    let index =
      rows.firstIndex {
        [$0.given, $0.gradient, $0.updated].contains { $0 == current }
      } ?? rows.firstIndex { $0.given == selected } ?? 0
    let start = min(max(0, index - room / 2), rows.count - max(0, room))
    return rows[start..<(start + max(0, room))]
  }

  private func draw(
    _ row: Row, _ emphasis: Emphasis, row line: Int, in area: Rect, on grid: inout Grid
  ) {
    var style: Style = .plain
    style.reverse = walk.selection == .given(row.given)
    grid.write(row.name, at: Point(row: line, column: area.column + 1), style: style, within: area)
    for (index, quantity) in [row.given, row.gradient, row.updated].enumerated() {
      let value = walk.known(quantity)
      let sign: NumberText.Sign = quantity.showsSign ? .always : .whenNegative
      let text =
        value.map { NumberText(.compact, sign: sign, minus: notation.minus).text($0) } ?? "·"
      let end = area.column + nameColumns + (index + 1) * 8
      grid.write(
        text, at: Point(row: line, column: end - Text.columns(text)),
        style: emphasis.style(of: quantity, value: value), within: area)
    }
  }
}
