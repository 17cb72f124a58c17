/// A dense layer: every neuron sees every value of the layer before it.
package struct Layer: Hashable, Sendable {
  /// `weights[to][from]`: one row for each neuron of this layer.
  package var weights: [[Double]]
  /// One bias for each neuron.
  package var biases: [Double]
  package var activation: Activation

  package init(weights: [[Double]], biases: [Double], activation: Activation) {
    self.weights = weights
    self.biases = biases
    self.activation = activation
  }

  /// How many neurons the layer has.
  package var units: Int { biases.count }
}
