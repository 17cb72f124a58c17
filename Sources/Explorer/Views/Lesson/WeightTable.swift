import Drawing
import Session
import Walkthrough

/// Every weight and bias with its gradient and its new value.
struct WeightTable {
  let walk: LessonWalk
  let notation: Notation

  func draw(in area: Rect, on grid: inout Grid) {
    let emphasis = Emphasis(walk)
    let rows = self.rows
    let columns = columns(in: area.columns)
    for (index, column) in columns.enumerated() {
      write(column.heading, index, row: area.row, style: .faint, in: area, on: &grid)
    }
    let window = window(of: rows, room: area.rows - 1)
    window.drawCount(columns: nameColumns + 7, in: area, on: &grid)
    for (index, row) in rows[window.rows].enumerated() {
      draw(row, columns, emphasis, row: area.row + 1 + index, in: area, on: &grid)
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

  private typealias Column = (heading: String, quantity: (Row) -> Quantity)

  /// Those that fit whole, on a narrow screen what the phase is about.
  private func columns(in width: Int) -> [Column] {
    let isSymbolic = notation == .symbols
    let given: Column = ("w", \.given)
    let gradient: Column = (isSymbolic ? "∂L/∂w" : "dL/dw", \.gradient)
    let updated: Column = (isSymbolic ? "w′" : "w'", \.updated)
    let room = (width - nameColumns) / 8
    if room >= 3 { return [given, gradient, updated] }
    switch walk.currentStep?.phase ?? .forward {
    case .forward, .loss: return room == 2 ? [given, gradient] : [given]
    case .backward: return room == 2 ? [given, gradient] : [gradient]
    case .update: return room == 2 ? [given, updated] : [updated]
    }
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
    _ row: Row, _ columns: [Column], _ emphasis: Emphasis, row line: Int, in area: Rect,
    on grid: inout Grid
  ) {
    var style: Style = .plain
    style.reverse = walk.selection == .given(row.given)
    grid.write(name(row), at: Point(row: line, column: area.column + 1), style: style, within: area)
    for (index, column) in columns.enumerated() {
      let quantity = column.quantity(row)
      let value = walk.known(quantity)
      let sign: NumberFormat.Sign = quantity.showsSign ? .always : .whenNegative
      let text =
        value.map { NumberFormat(.compact, sign: sign, minus: notation.minus).text($0) } ?? "·"
      let style = emphasis.style(of: quantity, value: value)
      write(text, index, row: line, style: style, in: area, on: &grid)
    }
  }

  private func write(
    _ text: String, _ index: Int, row: Int, style: Style, in area: Rect, on grid: inout Grid
  ) {
    let end = area.column + nameColumns + (index + 1) * 8
    grid.write(
      text, at: Point(row: row, column: end - TextWidth.columns(text)), style: style, within: area)
  }
}
