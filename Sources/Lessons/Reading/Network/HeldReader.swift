import NeuralNetwork
import Walkthrough

/// Reads `hold: [w(x1->h1), b(o1)]`: weights and biases that stay as they are.
struct HeldReader {
  static let key = "hold"

  let log: ComplaintLog

  /// A weight or bias by its name, and where it is named.
  struct Found {
    let quantity: Quantity
    let spot: SourceSpot
  }

  /// What is named; whether the network has it is only known when the network is.
  func read(_ node: YAMLNode) -> [Found] {
    (node.list(log, Self.key, of: "weights and biases") ?? []).compactMap { item in
      item.quantity(log, Self.key).map { Found(quantity: $0, spot: item.spot) }
    }
  }

  /// Where they stand in a network.
  ///
  /// What it does not have is noted.
  func places(_ found: [Found], in network: Network) -> Set<Parameter> {
    let shape = NetworkShape(network)
    var places: Set<Parameter> = []
    for held in found {
      if let place = shape.parameter(held.quantity) {
        places.insert(place)
      } else {
        log.add(
          "\(held.quantity.key) is no weight or bias of this network",
          "write a key such as w(x1->\(shape.neuron(layer: 1, index: 0).key)) or b(o1)",
          at: held.spot)
      }
    }
    return places
  }
}
