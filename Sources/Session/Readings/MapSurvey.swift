import NeuralNetwork
import Walkthrough

/// What a neuron answers over the square that the examples lie in: all that a map is made of.
package struct MapSurvey {
  package let walk: LessonWalk
  package let experiment: Experiment
  /// The output, or the neuron that is selected.
  package let neuron: Neuron
  package let shape: NetworkShape
  /// What counts as neither: 0.5 between the classes 0 and 1, else 0.
  package let middle: Double
  /// Half-way between the smallest and the largest target of the first output.
  package let targetMiddle: Double

  package init(_ walk: LessonWalk, of experiment: Experiment) {
    self.walk = walk
    self.experiment = experiment
    let shape = NetworkShape(experiment.network)
    let selected = walk.selection?.neuron.flatMap { (shape.layer(of: $0) ?? 0) > 0 ? $0 : nil }
    neuron = selected ?? .output(1)
    self.shape = shape
    targetMiddle = Self.targetMiddle(experiment)
    middle = Self.middle(of: neuron, shape, experiment.network, targetMiddle)
  }

  package var isOutput: Bool { neuron == .output(1) }

  /// The corner values of the square: all examples, with a little room around them.
  package var bounds: ClosedRange<Double> {
    // Free play shows points before features are made of them.
    let examples = walk.play.map { $0.points.train + $0.points.test }
    let inputs = (examples ?? experiment.examples + experiment.test).lazy.flatMap { $0.input }
    guard let low = inputs.min(), let high = inputs.max() else { return -1...1 }
    let room = examples == nil ? max(0.25, (high - low) * 0.15) : max(0.1, (high - low) * 0.08)
    guard (high - low + 2 * room).isFinite else { return -1...1 }
    return (low - room)...(high + room)
  }

  /// The neuron's activation at every place: the layers behind it do not matter.
  package func answers(_ places: InputGrid) -> [Double] {
    guard let (layer, index) = shape.position(of: neuron) else { return [] }
    var network = experiment.network
    network.layers.removeSubrange(layer...)
    return network.outputs(
      forGrid: places, features: walk.play?.features ?? .coordinates, output: index)
  }

  private static func middle(
    of neuron: Neuron, _ shape: NetworkShape, _ network: Network, _ targetMiddle: Double
  ) -> Double {
    guard let (layer, _) = shape.position(of: neuron) else { return 0 }
    switch network.layers[layer - 1].activation {
    case .sigmoid, .softmax: return 0.5
    case .relu, .tanh, .linear, .leakyRelu:
      return layer == shape.lastLayer ? targetMiddle : 0
    }
  }

  private static func targetMiddle(_ experiment: Experiment) -> Double {
    let targets = experiment.examples.compactMap { $0.target.first }
    return ((targets.min() ?? 0) + (targets.max() ?? 0)) / 2
  }
}

/// The numbers that stand beside a map.
package struct MapNumbers: Hashable {
  /// How many examples of one side of the map lie there.
  package struct Side: Hashable {
    package let right: Int
    package let count: Int
  }

  /// The neuron answers more than this on the positive side.
  package let middle: Double
  /// The part of the square where it does, 0 … 1.
  package let share: Double
  /// The smallest and the largest answer.
  package let range: ClosedRange<Double>?
  /// The examples above the middle and those below; nil for measurements and hidden neurons.
  package let sides: (above: Side, below: Side)?

  /// As fine as a share is worth telling.
  private static let resolution = 48

  package init(_ survey: MapSurvey) {
    let bounds = survey.bounds
    middle = survey.middle
    let answers = survey.answers(
      InputGrid(
        horizontal: bounds, vertical: bounds, columns: Self.resolution, rows: Self.resolution)
    ).filter(\.isFinite)
    let middle = middle
    let above = answers.count { $0 > middle }
    share = answers.isEmpty ? 0 : Double(above) / Double(answers.count)
    range = answers.min().flatMap { low in answers.max().map { low...$0 } }
    sides = Self.sides(survey)
  }

  private static func sides(_ survey: MapSurvey) -> (above: Side, below: Side)? {
    let examples = survey.experiment.examples
    guard survey.isOutput, examples[0].target.count == 1, Classification(examples) != nil else {
      return nil
    }
    let outputs = survey.experiment.network.outputs(for: examples.map(\.input))
    let (middle, targetMiddle) = (survey.middle, survey.targetMiddle)
    let told = zip(examples, outputs).map { example, output in
      (isAbove: example.target[0] > targetMiddle, isToldAbove: output[0] > middle)
    }
    let (above, below) = (told.filter(\.isAbove), told.filter { !$0.isAbove })
    return (
      Side(right: above.count(where: \.isToldAbove), count: above.count),
      Side(right: below.count { !$0.isToldAbove }, count: below.count)
    )
  }

  package static func == (left: MapNumbers, right: MapNumbers) -> Bool {
    left.middle == right.middle && left.share == right.share && left.range == right.range
      && left.sides?.above == right.sides?.above && left.sides?.below == right.sides?.below
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(middle)
    hasher.combine(share)
  }
}

extension MapSurvey {
  /// Where the answers change sides along an axis: x1 with x2 held at 0, or x2 with x1 at 0.
  ///
  /// At most six values, from the lowest, each found by halving the stretch it lies in.
  package func crossings(along axis: Int) -> [Double] {
    let (bounds, pieces) = (bounds, 200)
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
    let features = walk.play?.features ?? .coordinates
    let states = experiment.network.forward(features.inputs(for: point))
    return states[layer - 1].activations[index] > middle
  }
}
