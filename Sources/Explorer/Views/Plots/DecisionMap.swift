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
    guard !walk.hasCurve else {
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
    guard walk.canBeMapped else {
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
    if let bounds = playBounds { return bounds }
    let inputs = (experiment.examples + experiment.test).flatMap(\.input)
    let low = inputs.min() ?? 0
    let high = inputs.max() ?? 1
    let room = max(0.25, (high - low) * 0.15)
    guard (high - low + 2 * room).isFinite else { return (-1, 1) }
    return (low - room, high + room)
  }

  private func map(in area: Rect) -> Heatmap {
    let resolution = Heatmap.resolution(for: area)
    let (low, high) = bounds
    let middle = self.middle
    let places = InputGrid(
      horizontal: low...high, vertical: low...high, columns: resolution.columns,
      rows: resolution.rows)
    var values = answers(places).map { $0 - middle }
    if walk.play?.settings.discretises == true {
      values = values.map { $0 > 0 ? 1 : $0 < 0 ? -1 : $0 }
    }
    let limit = values.lazy.map { abs($0) }.filter(\.isFinite).max() ?? 1
    return Heatmap(
      values, resolution: resolution, limit: max(limit, 1e-9), points: points(low, high),
      texture: look.hasHues ? .hue : .sign, glyphs: look.glyphs)
  }

  /// The neuron's activation at every place: the layers behind it do not matter.
  private func answers(_ places: InputGrid) -> [Double] {
    guard let (layer, index) = shape.position(of: neuron) else { return [] }
    var network = experiment.network
    network.layers.removeSubrange(layer...)
    let features = walk.play?.features ?? .coordinates
    return network.outputs(forGrid: places, features: features, output: index)
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
    func point(_ example: Example, _ style: Style) -> Heatmap.DataPoint {
      Heatmap.DataPoint(
        x: (example.input[0] - low) / (high - low), y: (example.input[1] - low) / (high - low),
        isPositive: (example.target.first ?? 0) > middle, style: style)
    }
    guard let play = walk.play else { return experiment.examples.map { point($0, .strong) } }
    let test = play.settings.showsTest ? play.points.test : []
    return test.map { point($0, .plain) } + play.points.train.map { point($0, .strong) }
  }

  /// Free play shows points before features are made of them.
  private var playBounds: (low: Double, high: Double)? {
    guard let points = walk.play?.points else { return nil }
    let numbers = (points.train + points.test).lazy.flatMap(\.input)
    guard let low = numbers.min(), let high = numbers.max() else { return nil }
    let room = max(0.1, (high - low) * 0.08)
    return (low - room, high + room)
  }
}
