import Foundation
import NeuralNetwork

/// A network, an example and how to learn from it, as `nn101 trace` reads them from a file.
///
/// This reader is kept apart from the program's own, so that a mistake there cannot hide here.
package struct NetworkFile: Decodable, Sendable {
  package let network: Network
  package let loss: Loss
  package let example: Example
  package let learningRate: Double
  package let trainsBiases: Bool

  private enum CodingKeys: String, CodingKey {
    case network, loss, example
    case learningRate = "learning-rate"
    case trainsBiases = "train-biases"
  }

  private struct ExampleEntry: Decodable {
    var input: [Double]
    var target: [Double]
  }

  package init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    network = try values.decode(NetworkEntry.self, forKey: .network).network()
    loss = try Loss(named: values.decode(String.self, forKey: .loss))
    let entry = try values.decode(ExampleEntry.self, forKey: .example)
    example = Example(input: entry.input, target: entry.target)
    learningRate = try values.decode(Double.self, forKey: .learningRate)
    trainsBiases = try values.decode(Bool.self, forKey: .trainsBiases)
  }
}

/// The layers of a network, the inputs first.
struct NetworkEntry: Decodable {
  struct LayerEntry: Decodable {
    var inputs: Int?
    var activation: String?
    var weights: [[Double]]?
    var biases: [Double]?
  }

  var layers: [LayerEntry]

  func network() throws -> Network {
    guard let inputs = layers.first?.inputs else { throw ReferenceProblem("no inputs") }
    return Network(
      inputs: inputs,
      layers: try layers.dropFirst().map { entry in
        guard let weights = entry.weights, let biases = entry.biases,
          let activation = entry.activation.flatMap(Activation.init(rawValue:))
        else { throw ReferenceProblem("a layer without weights, biases or a known activation") }
        return Layer(weights: weights, biases: biases, activation: activation)
      })
  }
}

extension Loss {
  init(named name: String) throws {
    guard let loss = Loss(rawValue: name) else { throw ReferenceProblem("no loss \(name)") }
    self = loss
  }
}

/// The data files and this reader no longer fit together: run generate.py again.
struct ReferenceProblem: Error, CustomStringConvertible {
  let description: String

  init(_ what: String) {
    description = "Tests/Reference: \(what); write the data again with generate.py"
  }
}
