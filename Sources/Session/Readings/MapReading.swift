import NeuralNetwork
import Walkthrough

/// What a neuron answers over the square that the examples lie in: all that a map is made of.
package struct MapReading {
  /// An example's place on the map, from the left and from the bottom, 0 … 1.
  package struct Point: Hashable {
    /// From the left.
    package let x: Double
    /// From the bottom.
    package let y: Double
    /// Whether its target is on the positive side.
    package let isPositive: Bool
    /// The class that it belongs to, from 0; nil where targets are measurements.
    package let classIndex: Int?
    /// False for one that is only tested.
    package let isLearned: Bool
  }

  /// The network that answers, with its examples.
  let experiment: Experiment
  /// The output, or the neuron that is selected.
  package private(set) var neuron: Neuron
  /// Where one side ends and the other begins: half-way between two classes; of measurements the
  /// middle of what the neuron can say or of its targets.
  package private(set) var middle: Double
  /// How the outputs are read as classes, here as everywhere; nil for measurements.
  let classification: Classification?
  /// From the left to the right side of the square, and from the bottom to the top.
  package let bounds: ClosedRange<Double>
  /// True where the map is of all classes: the one that wins at each place.
  package let showsClasses: Bool
  /// Of which output the examples' targets are told: the neuron's own, else the first.
  private let output: Int
  private let targetMiddle: Double
  let data: DrawnData
  let shape: NetworkShape

  /// Reads this run or, by its experiment, the one beside it.
  package init(_ walk: LessonWalk, of experiment: Experiment) {
    self.init(walk, of: experiment, neuron: walk.selection?.neuron)
  }

  /// Reads what one neuron answers; nil and an input stand for the output.
  package init(_ walk: LessonWalk, of experiment: Experiment, neuron: Neuron?) {
    self.experiment = experiment
    shape = NetworkShape(experiment.network)
    let chosen = shape.summing(neuron)
    let told = chosen ?? .output(1)
    self.neuron = told
    data = DrawnData(walk, of: experiment)
    bounds = data.bounds
    classification = experiment.classification
    var output = 0
    if case .output(let number) = told { output = number - 1 }
    self.output = output
    targetMiddle = Self.targetMiddle(experiment, output, classification)
    middle = Self.middle(of: told, shape, experiment.network, targetMiddle, classification)
    showsClasses = chosen == nil && classification?.isOfSeveralOutputs == true
  }

  /// The same of another hidden neuron; what it takes from the examples is known already.
  package func ofHidden(_ neuron: Neuron) -> MapReading {
    var reading = self
    reading.neuron = neuron
    reading.middle = Self.middle(
      of: neuron, shape, experiment.network, targetMiddle, classification)
    return reading
  }

  /// What the neuron is called; nil when nobody said.
  package var neuronName: String? { experiment.names[neuron] }

  private static func middle(
    of neuron: Neuron, _ shape: NetworkShape, _ network: Network, _ targetMiddle: Double,
    _ classification: Classification?
  ) -> Double {
    guard let (layer, _) = shape.position(of: neuron) else { return 0 }
    if layer == shape.lastLayer, classification != nil { return targetMiddle }
    switch network.layers[layer - 1].activation {
    case .sigmoid, .softmax, .step: return 0.5
    case .relu, .tanh, .linear, .leakyRelu, .softplus, .elu, .gelu, .silu, .sine:
      return layer == shape.lastLayer ? targetMiddle : 0
    }
  }

  /// Half-way between two classes, or between the smallest and the largest target of an output.
  private static func targetMiddle(
    _ experiment: Experiment, _ output: Int, _ classification: Classification?
  ) -> Double {
    switch classification {
    case .threshold(let threshold)?: return threshold
    case .largest?: return 0.5
    case nil:
      let targets = experiment.examples.sample.map { $0.target[output] }
      return ((targets.min() ?? 0) + (targets.max() ?? 0)) / 2
    }
  }

  /// The neuron's activation at places all over the square, row after row from the top: the layers
  /// behind it do not matter.
  func answers(columns: Int, rows: Int) -> [Double] {
    answers(of: neuron, columns: columns, rows: rows)
  }

  /// The same of any neuron.
  func answers(of neuron: Neuron, columns: Int, rows: Int) -> [Double] {
    guard let (layer, index) = shape.position(of: neuron) else { return [] }
    var network = experiment.network
    network.layers.removeSubrange(layer...)
    let places = InputGrid(horizontal: bounds, vertical: bounds, columns: columns, rows: rows)
    return network.outputs(forGrid: places, features: data.features, output: index)
  }

  /// How far each of the answers is above the middle; 1 or −1 where only the winner is shown.
  package func heights(columns: Int, rows: Int) -> [Double] {
    if data.isDiscrete, case .output(let number) = neuron,
      classification?.isOfSeveralOutputs == true
    {
      return winners(columns: columns, rows: rows).map { $0.classIndex == number - 1 ? 1 : -1 }
    }
    let heights = answers(columns: columns, rows: rows).map { $0 - middle }
    return data.isDiscrete ? heights.map { $0 > 0 ? 1 : $0 < 0 ? -1 : $0 } : heights
  }

  /// The examples that are shown, those that are learned from last.
  package var points: [Point] {
    let width = bounds.upperBound - bounds.lowerBound
    func point(_ example: Example, isLearned: Bool) -> Point {
      Point(
        x: (example.input[0] - bounds.lowerBound) / width,
        y: (example.input[1] - bounds.lowerBound) / width,
        isPositive: example.target[output] > targetMiddle,
        classIndex: classification?.classIndex(of: example.target), isLearned: isLearned)
    }
    return (data.showsTested ? data.tested : []).map { point($0, isLearned: false) }
      + data.learned.map { point($0, isLearned: true) }
  }
}

extension MapReading {
  /// Where the answers change sides along an axis: x1 with x2 held at 0, or x2 with x1 at 0.
  ///
  /// At most six values, from the lowest, each found by halving the stretch it lies in.
  package func crossings(along axis: Int) -> [Double] {
    let pieces = 200
    func place(_ piece: Int) -> Double {
      let part = Double(piece) / Double(pieces)
      return bounds.lowerBound + (bounds.upperBound - bounds.lowerBound) * part
    }
    var found: [Double] = []
    for piece in 0..<pieces where found.count < 6 {
      let (left, right) = (place(piece), place(piece + 1))
      if isAbove(left, axis) != isAbove(right, axis) { found.append(crossing(left, right, axis)) }
    }
    return found
  }

  private func crossing(_ left: Double, _ right: Double, _ axis: Int) -> Double {
    var (left, right) = (left, right)
    let side = isAbove(left, axis)
    for _ in 0..<40 {
      let half = (left + right) / 2
      if isAbove(half, axis) == side { left = half } else { right = half }
    }
    return (left + right) / 2
  }

  private func isAbove(_ value: Double, _ axis: Int) -> Bool {
    guard let (layer, index) = shape.position(of: neuron) else { return false }
    let point = axis == 1 ? [value, 0] : [0, value]
    let states = experiment.network.forward(data.features.inputs(for: point))
    return states[layer - 1].activations[index] > middle
  }
}

extension NetworkShape {
  /// A neuron that sums; nil for an input and for one that the network does not have.
  func summing(_ neuron: Neuron?) -> Neuron? {
    neuron.flatMap { (layer(of: $0) ?? 0) > 0 ? $0 : nil }
  }
}
