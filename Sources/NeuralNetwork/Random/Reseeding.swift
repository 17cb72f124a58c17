extension Network {
  /// The same layers with new first weights, drawn from a seed; biases begin at 0 again.
  package func reseeded(_ seed: UInt64, scheme: InitialWeights = .automatic) -> Network {
    var generator = SeededGenerator(seed: seed)
    var network = self
    var inputs = self.inputs
    for index in layers.indices {
      let layer = layers[index]
      network.layers[index].weights = scheme.weights(
        inputs: inputs, units: layer.units, activation: layer.activation, using: &generator)
      network.layers[index].biases = Array(repeating: 0, count: layer.units)
      inputs = layer.units
    }
    return network
  }
}
