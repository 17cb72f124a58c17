/// The place of one number that training changes.
///
/// Layers and neurons are counted from 0.
package enum Parameter: Hashable, Sendable {
  /// `layers[layer].weights[to][from]`
  case weight(layer: Int, to: Int, from: Int)
  /// `layers[layer].biases[neuron]`
  case bias(layer: Int, neuron: Int)

  /// The layer that it belongs to.
  package var layer: Int {
    switch self {
    case .weight(let layer, _, _), .bias(let layer, _): layer
    }
  }

  /// The neuron that it belongs to: that which a weight leads into.
  package var neuron: Int {
    switch self {
    case .weight(_, let to, _): to
    case .bias(_, let neuron): neuron
    }
  }

  /// True for a bias, false for a weight.
  package var isBias: Bool {
    switch self {
    case .weight: false
    case .bias: true
    }
  }
}

extension Network {
  /// Every weight and bias: layer by layer, neuron by neuron, a neuron's bias after its weights.
  ///
  /// A layer without biases has weights only.
  package var parameters: [Parameter] {
    layers.enumerated().flatMap { index, layer in
      layer.weights.enumerated().flatMap { to, row in
        row.indices.map { Parameter.weight(layer: index, to: to, from: $0) }
          + (layer.hasBiases ? [.bias(layer: index, neuron: to)] : [])
      }
    }
  }

  /// A weight or bias.
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
