/// A way from a weight to the loss: the neurons it passes, and the product along it.
package struct Path: Hashable, Sendable {
  /// The neurons passed, from the weight's input to an output.
  package let neurons: [Neuron]
  /// What is multiplied: slopes and weights, from the weight's input to the output's error.
  package let factors: [Quantity]
  /// The factors multiplied.
  package let product: Double
}

extension Trace {
  /// All the paths from a weight to the loss; their products add up to the weight's gradient.
  ///
  /// For a softmax output the last factor of a path is the output's whole δ. `limit` bounds the
  /// number of paths that are followed; nil comes back when there are more.
  package func paths(from connection: Connection, limit: Int = 256) -> [Path]? {
    guard let layer = shape.layer(of: connection.to) else { return [] }
    let count = shape.sizes[(layer + 1)...].reduce(1) {
      $0.multipliedReportingOverflow(by: $1).overflow ? .max : $0 * $1
    }
    guard count <= limit else { return nil }
    return tails(from: connection.to).map { tail in
      let factors = [.activation(connection.from)] + tail.factors
      return Path(
        neurons: [connection.from] + tail.neurons, factors: factors, product: product(factors))
    }
  }

  private func tails(from neuron: Neuron) -> [(neurons: [Neuron], factors: [Quantity])] {
    guard let layer = shape.layer(of: neuron), layer < shape.lastLayer else {
      return [([neuron], [.lossByPreActivation(neuron)])]
    }
    return shape.neurons(layer: layer + 1).flatMap { next in
      tails(from: next).map { tail in
        (
          [neuron] + tail.neurons,
          [.activationSlope(neuron), .weight(from: neuron, to: next)] + tail.factors
        )
      }
    }
  }

  private func product(_ factors: [Quantity]) -> Double {
    factors.reduce(1) { $0 * (value(of: $1) ?? .nan) }
  }
}
