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
