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
}

extension Layer {
  /// How many neurons the layer has.
  package var units: Int { biases.count }

  /// The weighted sums z = Σ w·a + b, one for each neuron, added up in the order of the inputs.
  package func weightedSums(_ input: [Double]) -> [Double] {
    zip(weights, biases).map { row, bias in
      zip(row, input).reduce(0) { $0 + $1.0 * $1.1 } + bias
    }
  }

  /// What the layer makes of its input: every z, and every a = f(z).
  package func state(_ input: [Double]) -> LayerState {
    let sums = weightedSums(input)
    return LayerState(sums: sums, activations: activation.values(sums))
  }
}

/// What a layer computed for one input.
package struct LayerState: Hashable, Sendable {
  /// The weighted sums z, one for each neuron.
  package var sums: [Double]
  /// What the neurons passed on, a = f(z).
  package var activations: [Double]

  package init(sums: [Double], activations: [Double]) {
    self.sums = sums
    self.activations = activations
  }
}
