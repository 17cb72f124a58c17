import Lessons
import NeuralNetwork
import Walkthrough

extension Experiment {
  /// What is different where all that has a name is the same.
  package static let otherWeights = "other weights"

  /// What is different from another experiment, in a few words: `linear`, `2-8-1`, `L2 0.01`.
  package func difference(from other: Experiment, notation: Notation) -> String {
    var parts: [String] = []
    let shape = NetworkShape(network)
    if shape != NetworkShape(other.network) {
      parts.append(shape.sizes.map(String.init).joined(separator: "-"))
    }
    if network.layers[0].activation != other.network.layers[0].activation {
      parts.append(network.layers[0].activation.rawValue)
    }
    if settings.optimizer != other.settings.optimizer {
      // Each has a learning rate that suits it, which says nothing besides.
      parts.append(OptimizerName(settings.optimizer).inWords)
    } else if learningRate != other.learningRate {
      parts.append("\(notation.text(.learningRate)) \(NumberFormat.short(learningRate))")
    }
    if settings.batchSize != other.settings.batchSize {
      parts.append("batch \(settings.batchSize)")
    }
    if loss != other.loss { parts.append(loss.rawValue) }
    if settings.penalty.l2 != other.settings.penalty.l2 {
      parts.append("L2 \(NumberFormat.short(settings.penalty.l2))")
    }
    if settings.penalty.l1 != other.settings.penalty.l1 {
      parts.append("L1 \(NumberFormat.short(settings.penalty.l1))")
    }
    if examples.count != other.examples.count { parts.append("\(examples.count) examples") }
    return parts.isEmpty ? Self.otherWeights : parts.joined(separator: ", ")
  }

  /// The one or two weights and biases that are others, `b h2 −3`, or what all of them are,
  /// `weights 0.5`; nil where that is more than a name can say.
  func weightsThatDiffer(from other: Experiment, notation: Notation) -> String? {
    let shape = NetworkShape(network)
    let numbers = (1...shape.lastLayer).flatMap { layer in
      shape.neurons(layer: layer).flatMap { to in
        shape.neurons(layer: layer - 1).map { Quantity.weight(from: $0, to: to) } + [.bias(to)]
      }
    }
    func value(_ experiment: Experiment, _ quantity: Quantity) -> Double? {
      experiment.value(of: quantity, in: experiment.examples[0])
    }
    let different = numbers.filter { value(self, $0) != value(other, $0) }
    let weights = Set(network.layers.flatMap { $0.weights.joined() })
    if (1...2).contains(different.count) {
      return different.map {
        "\(notation.shortName(of: $0)) \(NumberFormat.short(value(self, $0) ?? .nan, minus: notation.minus))"
      }.joined(separator: ", ")
    }
    guard !different.isEmpty, weights.count == 1, let weight = weights.first else { return nil }
    return "weights \(NumberFormat.short(weight, minus: notation.minus))"
  }
}
