/// A dense layer: every neuron sees every value of the layer before it.
package struct Layer: Hashable, Sendable {
  /// `weights[to][from]`: one row for each neuron of this layer.
  package var weights: [[Double]]
  /// One bias for each neuron.
  package var biases: [Double]
  /// What turns z into a.
  package var activation: Activation
  /// False where neurons only add up what comes in: every bias is 0 then, and none is a parameter.
  package var hasBiases: Bool

  /// A layer of given numbers: as many rows of weights as biases.
  package init(
    weights: [[Double]], biases: [Double], activation: Activation, hasBiases: Bool = true
  ) {
    self.weights = weights
    self.biases = biases
    self.activation = activation
    self.hasBiases = hasBiases
  }
}

extension Layer {
  /// How many neurons the layer has.
  package var units: Int { biases.count }

  /// The weighted sums z = Σ w·a + b, one for each neuron, added up in the order of the inputs.
  package func weightedSums(_ input: [Double]) -> [Double] {
    biases.indices.map { weightedSum(of: $0, input) }
  }

  /// The weighted sum of one neuron, counted from 0.
  package func weightedSum(of neuron: Int, _ input: [Double]) -> Double {
    zip(weights[neuron], input).reduce(0) { $0 + $1.0 * $1.1 } + biases[neuron]
  }

  /// What the layer makes of its input: every z, and every a = f(z).
  package func state(_ input: [Double]) -> LayerState {
    let sums = weightedSums(input)
    return LayerState(sums: sums, activations: activation.values(sums))
  }

  /// Makes a state of the layer what it is for another input, in the memory that it has.
  func renew(_ state: inout LayerState, for input: [Double]) {
    for neuron in biases.indices { state.sums[neuron] = weightedSum(of: neuron, input) }
    activation.activate(&state)
  }
}

/// What a layer computed for one input.
package struct LayerState: Hashable, Sendable {
  /// The weighted sums z, one for each neuron.
  package var sums: [Double]
  /// What the neurons passed on, a = f(z).
  package var activations: [Double]

  /// A state of given numbers, one of each for a neuron.
  package init(sums: [Double], activations: [Double]) {
    self.sums = sums
    self.activations = activations
  }
}
