import NeuralNetwork
import Reference
import Testing
import Walkthrough

/// Compares a walk with numbers recomputed in double precision, key by key, to 1e-9.
func expect(
  _ trace: Trace, has table: KeyValuePairs<String, Double>,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  for (key, expected) in table {
    let value = trace.value(of: key)
    #expect(
      value.agrees(with: expected), "\(key) is \(value), not \(expected)",
      sourceLocation: sourceLocation)
  }
}

/// Compares a walk with what a source prints: to one unit in the last printed digit.
///
/// Some sources round and some cut off; both are within one unit.
func expect(
  _ trace: Trace, prints table: KeyValuePairs<String, String>,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  for (key, text) in table {
    let value = trace.value(of: key)
    #expect(
      value.isPrinted(as: text), "\(key) is \(value), printed \(text)",
      sourceLocation: sourceLocation)
  }
}

extension Trace {
  /// What the quantity with this key is; not a number when the walk has none such.
  func value(of key: String) -> Double {
    Quantity(key: key).flatMap { value(of: $0) } ?? .nan
  }

  /// The step that computes a quantity, by its key.
  func step(of key: String) -> Step? {
    Quantity(key: key).flatMap { step(of: $0) }
  }

  var loss: Double { value(of: .loss) ?? .nan }
}

extension Double {
  /// Whether a source that shows these digits can mean this number.
  func isPrinted(as text: String) -> Bool {
    guard let printed = Double(text) else { return false }
    let decimals = text.firstIndex(of: ".").map { text[$0...].dropFirst().count } ?? 0
    let unit = (0..<decimals).reduce(1.0) { unit, _ in unit / 10 }
    return abs(self - printed) <= unit * (1 + 1e-6)
  }
}

extension Experiment {
  /// The experiment after a number of training steps, and the loss it then has.
  func learned(steps: Int) -> Experiment {
    (0..<steps).reduce(self) { experiment, _ in Trace(experiment).nextExperiment }
  }

  /// A network whose loss has slope 1 by its only output.
  ///
  /// The target is one below the output, so every gradient of the loss is the gradient of the
  /// output itself, which is what examples without a loss print.
  static func slopes(
    of network: Network, input: [Double], learningRate: Double = 0
  ) -> Experiment {
    var experiment = Experiment(
      network: network, loss: .squaredError, examples: [Example(input: input, target: [0])],
      learningRate: learningRate)
    experiment.examples[0].target = [Trace(experiment).value(of: "a(o1)") - 1]
    return experiment
  }
}

extension Layer {
  /// Weights as rows, one for each neuron; without biases they are all 0.
  static func dense(
    _ activation: Activation, _ weights: [[Double]], biases: [Double]? = nil
  ) -> Layer {
    Layer(
      weights: weights, biases: biases ?? weights.map { _ in 0 }, activation: activation)
  }

  /// A linear layer that passes its inputs on, so that their gradients have a name.
  static func identity(_ count: Int) -> Layer {
    dense(.linear, (0..<count).map { row in (0..<count).map { $0 == row ? 1 : 0 } })
  }
}
