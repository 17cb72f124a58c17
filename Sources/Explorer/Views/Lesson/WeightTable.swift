import Drawing
import Lessons
import NeuralNetwork
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
        + columns.flatMap { column -> [Table.Column] in
          let number = Table.Column(column.heading, minimum: 7, rank: column.rank)
          // Where room is scarce, shades go before numbers.
          return column.scale == nil ? [number] : [number, Table.Column("", .left, rank: 9)]
        },
      rows: rows.map { row in
        let isSelected = walk.selection == .given(row.given)
        return [Span(label(of: row), style: Style(reverse: isSelected))]
          + columns.flatMap { column -> [Span] in
            let quantity = column.quantity(row)
            // No dot, which says that it is still to come.
            if quantity != row.given, !walk.trace.trains(row.given) {
              return [Span("held", style: .faint)] + (column.scale == nil ? [] : [Span("")])
            }
            return [emphasis.span(of: quantity, walk, look.notation)]
              + (column.scale.map { [shade(of: quantity, largest: $0)] } ?? [])
          }
      }, focus: focus(in: rows), tellsLeftOut: false, glyphs: look.glyphs)
    table.draw(in: area.inset(left: 1), on: &grid)
  }

  /// A weight, or a bias where no neuron leads in.
  private struct Row {
    let from: Neuron?
    let to: Neuron

    var given: Quantity { from.map { .weight(from: $0, to: to) } ?? .bias(to) }
  }

  /// A weight by the names of its ends, as far as they fit.
  private func label(of row: Row) -> String {
    ParameterName(names: walk.experiment.names, notation: look.notation)
      .label(of: row.given, columns: Self.labelColumns)
  }

  private static let labelColumns = 11

  /// A scale is the size of the number that has the darkest shade; nil keeps no shades.
  private typealias Column = (
    heading: String, rank: Int, quantity: (Row) -> Quantity, scale: Double?
  )

  /// A number's size and sign beside it, as on a map.
  private func shade(of quantity: Quantity, largest: Double) -> Span {
    guard let value = walk.known(quantity), largest > 0 else { return Span("") }
    return Heatmap.strip(value / largest, texture: look.texture, glyphs: look.glyphs)
  }

  /// The largest of the known numbers of a column.
  private func largest(_ quantity: (Row) -> Quantity) -> Double {
    rows.reduce(0) { most, row in
      let size = walk.known(quantity(row)).map { abs($0) } ?? 0
      return size.isFinite ? max(most, size) : most
    }
  }

  /// The weight, its gradients, what the optimizer keeps, and the new weight; on a narrow screen
  /// those stay that the phase is about.
  private var columns: [Column] {
    let isSymbolic = look.notation == .symbols
    let trace = walk.trace
    let step = walk.currentStep
    let (phase, isOfBatch) = (step?.phase ?? .forward, step != nil && step?.example == nil)
    func rank(_ ranks: (forward: Int, backward: Int, mean: Int, update: Int)) -> Int {
      switch phase {
      case .forward, .loss: ranks.forward
      case .backward: isOfBatch ? ranks.mean : ranks.backward
      case .update: ranks.update
      }
    }
    var columns: [Column] = [("w", rank((0, 1, 2, 2)), \.given, largest(\.given))]
    guard walk.shows(.delta) else { return columns }
    columns.append(
      (
        (isSymbolic ? "∂L/∂w" : "dL/dw") + (trace.isMarked ? "@\(trace.exampleNumber)" : ""),
        rank((1, 0, 1, 4)), { $0.given.lossGradient }, largest { $0.given.lossGradient }
      ))
    if trace.hasCost {
      columns.append(
        (
          isSymbolic ? "∂J/∂w" : "dJ/dw", rank((2, 2, 0, 3)), { $0.given.costGradient },
          largest { $0.given.costGradient }
        ))
    }
    for memory in trace.optimizer.memories {
      let name = memory.rawValue
      let isCorrected = memory == .correctedMean || memory == .correctedSquare
      columns.append(
        (
          isSymbolic ? name.replacing("'", with: "′") : name,
          memory.isGiven ? 6 : rank((4, 4, 4, isCorrected || memory == .newVelocity ? 1 : 5)),
          { $0.given.memory(memory) }, nil
        ))
    }
    if walk.shows(.update) {
      columns.append((isSymbolic ? "w′" : "w'", rank((3, 3, 3, 0)), { $0.given.updated }, nil))
    }
    return columns
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
    return rows.firstIndex { current != nil && $0.given == current?.parameter }
      ?? rows.firstIndex { $0.given == selected } ?? 0
  }
}

extension OptimizerState {
  /// What stands in a table of weights: what was kept before the update, and what it computes.
  fileprivate var memories: [OptimizerMemory] {
    switch self {
    case .none: []
    case .velocity: [.velocity, .newVelocity]
    case .moments: [.newMean, .newSquare, .correctedMean, .correctedSquare]
    }
  }
}
