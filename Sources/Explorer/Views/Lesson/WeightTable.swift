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
    let window = window(of: rows, room: area.rows - 1)
    window.drawCount(columns: nameColumns + 7, in: area, on: &grid)
    for (index, row) in rows[window.rows].enumerated() {
      draw(row, emphasis, row: area.row + 1 + index, in: area, on: &grid)
    }
  }

  /// A weight, or a bias where no neuron leads in.
  private struct Row {
    let from: Neuron?
    let to: Neuron

    var given: Quantity { from.map { .weight(from: $0, to: to) } ?? .bias(to) }
    var gradient: Quantity { from.map { .lossByWeight(from: $0, to: to) } ?? .lossByBias(to) }
    var updated: Quantity { from.map { .updatedWeight(from: $0, to: to) } ?? .updatedBias(to) }
  }

  private var nameColumns: Int { walk.trace.shape.lastLayer > 2 ? 12 : 9 }

  private var rows: [Row] {
    let shape = walk.trace.shape
    return (1...shape.lastLayer).flatMap { layer in
      let sources = shape.neurons(layer: layer - 1)
      return shape.neurons(layer: layer).flatMap { neuron in
        sources.map { Row(from: $0, to: neuron) } + [Row(from: nil, to: neuron)]
      }
    }
  }

  private func name(_ row: Row) -> String {
    guard let from = row.from else { return "b \(row.to.key)" }
    return "\(from.key)\(notation == .symbols ? "→" : "->")\(row.to.key)"
  }

  private func window(of rows: [Row], room: Int) -> RowWindow {
    let current = walk.currentStep?.quantity
    let selected = walk.selection?.editable
    let index =
      rows.firstIndex {
        [$0.given, $0.gradient, $0.updated].contains { $0 == current }
      } ?? rows.firstIndex { $0.given == selected } ?? 0
    return RowWindow(count: rows.count, room: room, around: index)
  }

  private func draw(
    _ row: Row, _ emphasis: Emphasis, row line: Int, in area: Rect, on grid: inout Grid
  ) {
    var style: Style = .plain
    style.reverse = walk.selection == .given(row.given)
    grid.write(name(row), at: Point(row: line, column: area.column + 1), style: style, within: area)
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
