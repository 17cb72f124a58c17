import NeuralNetwork
import Walkthrough

/// What a network with one input answers all along it, and how far it passes the examples.
package struct FitReading {
  /// The output, or the neuron that is selected.
  package let neuron: Neuron
  /// The answers for every x1: x1 and the neuron's activation.
  package let curve: [SIMD2<Double>]
  /// The same of the run beside; nil when there is none, or another neuron is looked at.
  package let besideCurve: [SIMD2<Double>]?
  /// The examples that are learned from: x1 and the target; none for a hidden neuron.
  package let points: [SIMD2<Double>]
  /// What the input is called.
  package let axis: String
  /// nil for a hidden neuron, which has no targets.
  package let fit: Fit?

  /// How far the curve passes the examples that are learned from.
  package struct Fit: Hashable {
    /// The mean distance.
    package let mean: Double
    /// The largest distance, and where.
    package let worst: Double
    /// x1 of the example that is missed most.
    package let x: Double
  }

  /// Reads the network as it stands, and the run beside it.
  package init(_ walk: LessonWalk) {
    let data = DrawnData(walk, of: walk.experiment)
    let places = data.learned.map { $0.input[0] }
    axis = data.axes[0]
    let neuron = walk.trace.shape.summing(walk.selection?.neuron) ?? .output(1)
    let network = walk.experiment.network
    self.neuron = neuron
    let range = min(-1, places.min() ?? -1)...max(1, places.max() ?? 1)
    curve = network.curve(of: neuron, over: range, data.features)
    let other = walk.besideExperiment?.network
    besideCurve = other.flatMap {
      $0.inputs == network.inputs && neuron == .output(1)
        ? $0.curve(of: neuron, over: range, data.features) : nil
    }
    guard neuron == .output(1) else {
      (points, fit) = ([], nil)
      return
    }
    points = zip(places, walk.experiment.examples.sample).map { SIMD2($0, $1.target[0]) }
    fit = Self.fit(of: walk.experiment, at: places)
  }

  /// The curve at five places, for telling it in words.
  package var samples: [SIMD2<Double>] {
    stride(from: 0, to: curve.count, by: max(1, curve.count / 4)).map { curve[$0] }
  }

  private static func fit(of experiment: Experiment, at places: [Double]) -> Fit? {
    let examples = experiment.examples.sample
    let outputs = experiment.network.outputs(for: examples.map(\.input))
    let distances = zip(examples, outputs).map { abs($0.target[0] - $1[0]) }
    guard let worst = distances.indices.max(by: { distances[$0] < distances[$1] }) else {
      return nil
    }
    return Fit(
      mean: distances.reduce(0, +) / Double(distances.count), worst: distances[worst],
      x: places.indices.contains(worst) ? places[worst] : examples[worst].input[0])
  }
}

extension Network {
  /// A neuron's activation at 201 values of x1.
  fileprivate func curve(
    of neuron: Neuron, over range: ClosedRange<Double>, _ features: InputFeatures
  ) -> [SIMD2<Double>] {
    guard let (layer, index) = NetworkShape(self).position(of: neuron) else { return [] }
    var states = forward(features.inputs(for: [range.lowerBound]))
    return (0...200).map { step in
      let x = range.lowerBound + (range.upperBound - range.lowerBound) * Double(step) / 200
      renew(&states, for: features.inputs(for: [x]))
      return SIMD2(x, states[layer - 1].activations[index])
    }
  }
}
