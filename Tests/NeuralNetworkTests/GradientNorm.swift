import NeuralNetwork

extension Gradient {
  /// The length √Σg² of the gradient, over all weights and biases.
  var norm: Double { layers.map(\.norm).reduce(0) { $0 + $1 * $1 }.squareRoot() }
}

extension Gradient.Layer {
  /// The length √Σg² of the layer's part of the gradient.
  var norm: Double {
    (weights.joined() + biases).reduce(0) { $0 + $1 * $1 }.squareRoot()
  }
}
