import NeuralNetwork
import Walkthrough

/// The loss over two weights at once, with the way that descent has taken over it.
///
/// Every cell is the mean loss of the examples with these two weights changed and all else held.
package struct SurfaceReading {
  /// The weight that grows to the right.
  package let across: Connection
  /// The weight that grows upward.
  package let upward: Connection
  /// The two weights now.
  package let here: SIMD2<Double>
  /// The surface goes this far to each side.
  package let reach: Double
  /// So many examples the loss is the mean of, when not of all, where all would take too long.
  package let examples: Int?
  /// The mean loss now.
  package let now: Double
  /// False before the loss is computed: then it may be asked for, and must not be told.
  package let tellsLoss: Bool
  /// The mean loss of every cell, row after row from the top.
  package private(set) var losses: [Double] = []
  /// Where the weights have been.
  package let path: [SIMD2<Double>]
  /// Where those of the runs beside have been, their places now last.
  package let others: [(name: String, path: [SIMD2<Double>])]

  /// More cells or examples than this would keep a key waiting.
  package static let columns = 36
  /// The same from the top.
  package static let rows = 24
  /// So many multiplications are soon done.
  private static let work = 30_000_000
  private static let maximumPath = 40

  /// nil for a network without two weights.
  package init?(_ walk: LessonWalk, notation: Notation = .symbols) {
    guard let (across, upward) = Self.weights(walk) else { return nil }
    let (experiment, example, cells) = (
      walk.experiment, walk.trace.example, Self.columns * Self.rows
    )
    func place(_ experiment: Experiment) -> SIMD2<Double> {
      func value(_ line: Connection) -> Double {
        experiment.value(of: line.weight, in: example) ?? 0
      }
      return SIMD2(value(across), value(upward))
    }
    (self.across, self.upward) = (across, upward)
    let here = place(experiment)
    self.here = here
    path = walk.run.path(maximum: Self.maximumPath).map(place)
    others = walk.runsBeside.compactMap { run in
      run.present.map { present in
        let name = present.difference(from: walk.present, notation: notation)
        return (name, run.path(maximum: Self.maximumPath).map(place))
      }
    }
    let far =
      (path + others.flatMap(\.path)).map { max(abs($0.x - here.x), abs($0.y - here.y)) }.filter(
        \.isFinite
      ).max() ?? 0
    reach = max(2, far * 1.2)
    tellsLoss = walk.known(.loss) != nil || walk.isEndless || walk.isTrainingPage
    let most = max(16, Self.work / (cells * 2 * experiment.network.parameterCount))
    let shown = Array(experiment.examples.sample.prefix(most))
    examples = shown.count < experiment.examples.count ? shown.count : nil
    now =
      Evaluation(
        experiment.network, loss: experiment.loss, examples: shown, classification: nil
      ).loss
    let shape = walk.trace.shape
    guard let first = shape.parameter(across.weight), let second = shape.parameter(upward.weight)
    else { return nil }
    losses = experiment.network.meanLosses(
      experiment.loss, on: shown, varying: (first, second), over: (0..<cells).map(self.place))
  }

  /// The selected weight, or the first of the network, and the next one into the same neuron, in
  /// their order: two weights have their axes whichever of them is in view.
  private static func weights(_ walk: LessonWalk) -> (Connection, Connection)? {
    let shape = walk.trace.shape
    guard let first = walk.connectionInView, let layer = shape.layer(of: first.from) else {
      return nil
    }
    let sources = shape.neurons(layer: layer)
    if sources.count > 1, let index = sources.firstIndex(of: first.from) {
      let pair = [index, (index + 1) % sources.count].sorted()
      return (
        Connection(from: sources[pair[0]], to: first.to),
        Connection(from: sources[pair[1]], to: first.to)
      )
    }
    // With one input the second weight is the one that leads on.
    let next = shape.layer(of: first.to).map { $0 + 1 } ?? 0
    guard next <= shape.lastLayer, let to = shape.neurons(layer: next).first else { return nil }
    return (first, Connection(from: first.to, to: to))
  }

  /// The lowest loss in sight, of all cells and of where the weights are now.
  package var lowest: (place: SIMD2<Double>, loss: Double)? {
    let finite = losses.indices.filter { losses[$0].isFinite }
    guard let index = finite.min(by: { losses[$0] < losses[$1] }) else { return nil }
    return now < losses[index] ? (here, now) : (place(of: index), losses[index])
  }

  /// The weights in the middle of a cell.
  private func place(of index: Int) -> SIMD2<Double> {
    let (row, column) = index.quotientAndRemainder(dividingBy: Self.columns)
    let right = (Double(column) + 0.5) / Double(Self.columns)
    let down = (Double(row) + 0.5) / Double(Self.rows)
    return here + reach * SIMD2(2 * right - 1, 1 - 2 * down)
  }
}

extension LessonWalk {
  /// The selected weight's place; else that of the weight the step is about; else the first of all.
  var connectionInView: Connection? {
    selection?.connection ?? currentStep?.quantity.connection
      ?? trace.shape.neurons(layer: 1).first.map { Connection(from: .input(1), to: $0) }
  }
}
