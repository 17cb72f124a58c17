import Foundation
import NeuralNetwork

/// Fifty epochs of training on a small table, and the network that PyTorch ends with.
package struct ReferenceRun: Sendable, CustomStringConvertible {
  package enum Method: Hashable, Sendable {
    case gradientDescent
    /// v ← μv + g, w ← w − ηv
    case momentum(Double)
    case adam(beta1: Double, beta2: Double, epsilon: Double)
  }

  package let name: String
  package let network: Network
  package let loss: Loss
  /// In the order in which they are seen, in every epoch.
  package let examples: [Example]
  package let method: Method
  package let learningRate: Double
  /// λ of λ·sign(w), added to the gradient of every weight but of no bias.
  package let l1: Double
  /// λ of λ·w, likewise.
  package let l2: Double
  package let batchSize: Int
  package let epochs: Int
  package let finalNetwork: Network
  /// The mean of the examples' L at the end, without penalties.
  package let finalLoss: Double

  package var description: String { name }

  /// All runs of training.json.
  package static func all() throws -> [ReferenceRun] {
    let file = try JSONDecoder().decode(TrainingFile.self, from: referenceData("training.json"))
    return try file.runs.map { try ReferenceRun($0, datasets: file.datasets) }
  }

  private init(_ entry: RunEntry, datasets: [String: [[Double]]]) throws {
    name = entry.name
    network = try entry.network.network()
    loss = try Loss(named: entry.loss)
    guard let rows = datasets[entry.dataset] else {
      throw ReferenceProblem("no dataset \(entry.dataset)")
    }
    let inputs = network.inputs
    examples = rows.map {
      Example(input: Array($0.prefix(inputs)), target: Array($0.dropFirst(inputs)))
    }
    method = try entry.optimizer.method()
    learningRate = entry.optimizer.learningRate
    (l1, l2) = (entry.l1, entry.l2)
    (batchSize, epochs) = (entry.batchSize, entry.epochs)
    var learned = network
    for (index, layer) in entry.layers.enumerated() {
      learned.layers[index].weights = layer.weights
      learned.layers[index].biases = layer.biases
    }
    finalNetwork = learned
    finalLoss = entry.finalLoss
  }
}

private struct TrainingFile: Decodable {
  var datasets: [String: [[Double]]]
  var runs: [RunEntry]
}

private struct RunEntry: Decodable {
  struct Parameters: Decodable {
    var weights: [[Double]]
    var biases: [Double]
  }

  var name, dataset, loss: String
  var network: NetworkEntry
  var optimizer: OptimizerEntry
  var l1, l2: Double
  var batchSize, epochs: Int
  var layers: [Parameters]
  var finalLoss: Double

  enum CodingKeys: String, CodingKey {
    case name, dataset, loss, network, optimizer, l1, l2, epochs, layers
    case batchSize = "batch-size"
    case finalLoss = "final-loss"
  }
}

private struct OptimizerEntry: Decodable {
  var name: String
  var learningRate: Double
  var momentum, beta1, beta2, epsilon: Double?

  enum CodingKeys: String, CodingKey {
    case name, momentum, beta1, beta2, epsilon
    case learningRate = "learning-rate"
  }

  func method() throws -> ReferenceRun.Method {
    switch (name, momentum, beta1, beta2, epsilon) {
    case ("gradient-descent", nil, nil, nil, nil): .gradientDescent
    case ("momentum", let momentum?, nil, nil, nil): .momentum(momentum)
    case ("adam", nil, let beta1?, let beta2?, let epsilon?):
      .adam(beta1: beta1, beta2: beta2, epsilon: epsilon)
    default: throw ReferenceProblem("no optimizer \(name) with these settings")
    }
  }
}
