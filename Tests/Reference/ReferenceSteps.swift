import Foundation
import NeuralNetwork

/// Three training steps in batches, with every common number as PyTorch computes it.
package struct ReferenceSteps: Decodable, Sendable, CustomStringConvertible {
  package struct Step: Decodable, Sendable {
    /// J, its gradients, what the optimizer keeps, and every new weight, by key.
    package let values: [String: Double]
    /// The batch's mean L, and its J, after the update.
    package let lossAfter, costAfter: Double

    private enum CodingKeys: String, CodingKey {
      case values
      case lossAfter = "loss-after"
      case costAfter = "cost-after"
    }
  }

  package let name: String
  package let network: Network
  package let loss: Loss
  package let examples: [Example]
  package let settings: TrainingSettings
  /// The keys of the weights and biases that are held.
  package let held: [String]
  package let steps: [Step]

  package var description: String { name }

  private enum CodingKeys: String, CodingKey { case name, file, steps }

  private struct File: Decodable {
    struct Pair: Decodable { var input, target: [Double] }

    var network: NetworkEntry
    var loss, optimizer: String
    var examples: [Pair]
    var batch: Int
    var l1, l2, learningRate: Double
    var trainsBiases: Bool
    var hold: [String]?

    enum CodingKeys: String, CodingKey {
      case network, loss, optimizer, examples, batch, l1, l2, hold
      case learningRate = "learning-rate"
      case trainsBiases = "train-biases"
    }
  }

  package init(from decoder: any Decoder) throws {
    let entries = try decoder.container(keyedBy: CodingKeys.self)
    name = try entries.decode(String.self, forKey: .name)
    steps = try entries.decode([Step].self, forKey: .steps)
    let file = try entries.decode(File.self, forKey: .file)
    network = try file.network.network()
    loss = try Loss(named: file.loss)
    held = file.hold ?? []
    examples = file.examples.map { Example(input: $0.input, target: $0.target) }
    let optimizers: [String: Optimizer] = [
      "gradient-descent": .gradientDescent, "momentum": .momentum(0.9),
      "adam": .adam(beta1: 0.9, beta2: 0.999, epsilon: 1e-8),
    ]
    guard let optimizer = optimizers[file.optimizer] else {
      throw ReferenceProblem("no optimizer \(file.optimizer)")
    }
    settings = TrainingSettings(
      learningRate: file.learningRate, batchSize: file.batch, optimizer: optimizer,
      penalty: Penalty(l1: file.l1, l2: file.l2), trainsBiases: file.trainsBiases)
  }

  /// All cases of steps.json.
  package static func all() throws -> [ReferenceSteps] {
    try JSONDecoder().decode([ReferenceSteps].self, from: referenceData("steps.json"))
  }
}
