/// How the loss depends on each weight and bias: numbers in the shape of a network.
package struct Gradient: Hashable, Sendable {
  /// The slopes of one layer's weights and biases.
  package struct Layer: Hashable, Sendable {
    /// ∂L/∂w, as `weights[to][from]`.
    package var weights: [[Double]]
    /// ∂L/∂b, one for each neuron.
    package var biases: [Double]
  }

  /// One part for each layer, the first hidden layer first.
  package var layers: [Layer]

  /// All slopes 0, in the shape of a network.
  package init(zeroLike network: Network) {
    layers = network.layers.map { layer in
      Layer(
        weights: layer.weights.map { $0.map { _ in 0 } },
        biases: layer.biases.map { _ in 0 })
    }
  }
}

extension Gradient {
  /// The slope of the loss by a weight or bias.
  package subscript(parameter: Parameter) -> Double {
    get {
      switch parameter {
      case .weight(let layer, let to, let from): layers[layer].weights[to][from]
      case .bias(let layer, let neuron): layers[layer].biases[neuron]
      }
    }
    set {
      switch parameter {
      case .weight(let layer, let to, let from): layers[layer].weights[to][from] = newValue
      case .bias(let layer, let neuron): layers[layer].biases[neuron] = newValue
      }
    }
  }
}
