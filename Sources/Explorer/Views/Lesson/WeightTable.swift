import Drawing
import Session
import Walkthrough

/// Every weight and bias with its gradient and its new value.
struct WeightTable: Widget {
  let walk: LessonWalk
  let look: ScreenLook

  func draw(in area: Rect, on grid: inout Grid) {
    let emphasis = Emphasis(walk)
    let columns = self.columns
    let rows = self.rows
    let table = Table(
      [Table.Column("", .left, minimum: walk.trace.shape.lastLayer > 2 ? 11 : 8)]
        + columns.map { Table.Column($0.heading, minimum: 7, rank: $0.rank) },
      rows: rows.map { row in
        let isSelected = walk.selection == .given(row.given)
        return [Span(look.notation.shortName(of: row.given), style: Style(reverse: isSelected))]
          + columns.map { column in
            let quantity = column.quantity(row)
            // No dot, which says that it is still to come.
            if quantity != row.given, !walk.trace.trains(row.given) {
              return Span("held", style: .faint)
            }
            return emphasis.span(of: quantity, walk, look.notation)
          }
      }, focus: focus(in: rows), tellsLeftOut: false, glyphs: look.glyphs)
    table.draw(in: area.inset(left: 1), on: &grid)
  }

  /// A weight, or a bias where no neuron leads in.
  private struct Row {
    let from: Neuron?
    let to: Neuron

    var given: Quantity { from.map { .weight(from: $0, to: to) } ?? .bias(to) }
    var gradient: Quantity { from.map { .lossByWeight(from: $0, to: to) } ?? .lossByBias(to) }
    var updated: Quantity { from.map { .updatedWeight(from: $0, to: to) } ?? .updatedBias(to) }
  }

  private typealias Column = (heading: String, rank: Int, quantity: (Row) -> Quantity)

  /// On a narrow screen those stay that the phase is about.
  private var columns: [Column] {
    let isSymbolic = look.notation == .symbols
    let ranks =
      switch walk.currentStep?.phase ?? .forward {
      case .forward, .loss: (given: 0, gradient: 1, updated: 2)
      case .backward: (given: 1, gradient: 0, updated: 2)
      case .update: (given: 1, gradient: 2, updated: 0)
      }
    return [
      ("w", ranks.given, \.given), (isSymbolic ? "∂L/∂w" : "dL/dw", ranks.gradient, \.gradient),
      (isSymbolic ? "w′" : "w'", ranks.updated, \.updated),
    ]
  }

  private var rows: [Row] {
    let shape = walk.trace.shape
    return (1...shape.lastLayer).flatMap { layer in
      let sources = shape.neurons(layer: layer - 1)
      return shape.neurons(layer: layer).flatMap { neuron in
        sources.map { Row(from: $0, to: neuron) }
          + (shape.hasBias(neuron) ? [Row(from: nil, to: neuron)] : [])
      }
    }
  }

  /// The row that the step is about; else the selected one.
  private func focus(in rows: [Row]) -> Int {
    let current = walk.currentStep?.quantity
    let selected = walk.selection?.editable
    return rows.firstIndex { [$0.given, $0.gradient, $0.updated].contains { $0 == current } }
      ?? rows.firstIndex { $0.given == selected } ?? 0
  }
}
