/// A network of dense layers: hidden layers first, the output layer last.
package struct Network: Hashable, Sendable {
  /// How many inputs the first layer sees.
  package var inputs: Int
  package var layers: [Layer]

  package init(inputs: Int, layers: [Layer]) {
    self.inputs = inputs
    self.layers = layers
  }
}

extension Network {
  /// How many weights and biases the network has.
  package var parameterCount: Int {
    layers.reduce(0) { $0 + $1.units * (($1.weights.first?.count ?? 0) + 1) }
  }
}
