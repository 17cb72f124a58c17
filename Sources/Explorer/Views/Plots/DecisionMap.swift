import Drawing
import NeuralNetwork
import Walkthrough

/// What the network answers for every pair of inputs, with the examples drawn over it.
struct DecisionMap {
  let walk: LessonWalk
  let look: ScreenLook
  let experiment: Experiment
  /// What is different about this run; nil when it is the only one.
  let label: String?

  /// The map of the walk; with a run beside, its map beside it.
  ///
  /// A single input has a curve instead.
  static func draw(_ walk: LessonWalk, _ look: ScreenLook, in area: Rect, on grid: inout Grid) {
    guard walk.experiment.network.inputs != 1 else {
      FitCurve(walk: walk, look: look).draw(in: area, on: &grid)
      return
    }
    let own = DecisionMap(walk: walk, look: look, experiment: walk.experiment, label: nil)
    guard let other = walk.besideExperiment, area.columns >= 24 else {
      own.draw(in: area, on: &grid)
      return
    }
    let halves = area.split(left: area.columns / 2)
    DecisionMap(
      walk: walk, look: look, experiment: walk.experiment,
      label: walk.experiment.difference(from: other, notation: look.notation)
    ).draw(in: halves.left.inset(right: 1), on: &grid)
    DecisionMap(
      walk: walk, look: look, experiment: other,
      label: other.difference(from: walk.experiment, notation: look.notation)
    ).draw(in: halves.rest, on: &grid)
  }

  func draw(in area: Rect, on grid: inout Grid) {
    let (heading, below) = area.split(top: 1)
    guard experiment.network.inputs == 2 else {
      grid.write(
        "a map needs one input or two", at: Point(row: heading.row, column: heading.column),
        style: .faint, within: area)
      return
    }
    grid.write(
      title, at: Point(row: heading.row, column: heading.column), style: .faint, within: area)
    map(in: below).draw(in: below, on: &grid)
  }

  private var title: String {
    label ?? "\(name) for every x1 and x2"
  }

  /// The output, or the neuron that is selected.
  private var neuron: Neuron {
    guard let selected = walk.selection?.neuron, (shape.layer(of: selected) ?? 0) > 0
    else { return .output(1) }
    return selected
  }

  private var shape: NetworkShape { NetworkShape(experiment.network) }

  private var name: String { look.notation.text(.activation(neuron)) }

  /// The corner values of the map: all examples, with a little room around them.
  private var bounds: (low: Double, high: Double) {
    let inputs = (experiment.examples + experiment.test).flatMap(\.input)
    let low = inputs.min() ?? 0
    let high = inputs.max() ?? 1
    let room = max(0.25, (high - low) * 0.15)
    return (low - room, high + room)
  }

  private func map(in area: Rect) -> Heatmap {
    let resolution = Heatmap.resolution(for: area)
    let (low, high) = bounds
    let middle = self.middle
    var values: [Double] = []
    values.reserveCapacity(resolution.columns * resolution.rows)
    for row in 0..<resolution.rows {
      let y = high - (high - low) * (Double(row) + 0.5) / Double(max(1, resolution.rows))
      for column in 0..<resolution.columns {
        let x = low + (high - low) * (Double(column) + 0.5) / Double(max(1, resolution.columns))
        values.append(answer([x, y]) - middle)
      }
    }
    let limit = values.lazy.map { abs($0) }.filter(\.isFinite).max() ?? 1
    return Heatmap(
      values, resolution: resolution, limit: max(limit, 1e-9), points: points(low, high),
      texture: look.hasHues ? .hue : .sign, glyphs: look.glyphs)
  }

  private func answer(_ input: [Double]) -> Double {
    guard let (layer, index) = shape.position(of: neuron) else { return 0 }
    return experiment.network.forward(input)[layer - 1].activations[index]
  }

  /// What counts as neither: 0.5 between the classes 0 and 1, else 0.
  private var middle: Double {
    guard let (layer, _) = shape.position(of: neuron) else { return 0 }
    switch experiment.network.layers[layer - 1].activation {
    case .sigmoid, .softmax: return 0.5
    case .relu, .tanh, .linear, .leakyRelu:
      return layer == shape.lastLayer ? targetMiddle : 0
    }
  }

  private var targetMiddle: Double {
    let targets = experiment.examples.compactMap(\.target.first)
    return ((targets.min() ?? 0) + (targets.max() ?? 0)) / 2
  }

  private func points(_ low: Double, _ high: Double) -> [Heatmap.DataPoint] {
    let middle = targetMiddle
    return experiment.examples.map { example in
      Heatmap.DataPoint(
        x: (example.input[0] - low) / (high - low), y: (example.input[1] - low) / (high - low),
        isPositive: (example.target.first ?? 0) > middle)
    }
  }
}
