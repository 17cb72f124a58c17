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
    if learningRate != other.learningRate {
      parts.append("\(notation.text(.learningRate)) \(NumberFormat.short(learningRate))")
    }
    if settings.batchSize != other.settings.batchSize {
      parts.append("batch \(settings.batchSize)")
    }
    if settings.optimizer != other.settings.optimizer {
      parts.append(OptimizerName(settings.optimizer).rawValue)
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
}
