/// What every neuron does over many examples.
struct NeuronHealth {
  /// The largest slope f′(z) of each neuron over the examples, as `[layer][neuron]`.
  private let largestSlopes: [[Double]]
  /// The root mean square of each layer's deltas, over its neurons and the examples.
  private let deltaSizes: [Double]
  /// The largest |a − t| of each output over the examples.
  private let largestErrors: [Double]
  /// Whether the loss undoes the slope of the output's activation, as the cross-entropies do.
  private let lossUndoesSlope: Bool

  init(_ network: Network, loss: Loss, examples: [Example]) {
    var slopes = network.layers.map { $0.biases.map { _ in 0.0 } }
    var squares = network.layers.map { _ in 0.0 }
    var errors = network.layers.last.map { $0.biases.map { _ in 0.0 } } ?? []
    for example in examples {
      let states = network.forward(example.input)
      let gradient = network.backward(example, loss: loss, states: states)
      for (output, target) in example.target.enumerated() {
        let error = abs((states.last?.activations[output] ?? target) - target)
        errors[output] = max(errors[output], error)
      }
      for (index, state) in states.enumerated() {
        // A bias's slope is the delta of its neuron.
        squares[index] += gradient.layers[index].biases.reduce(0) { $0 + $1 * $1 }
        for neuron in state.sums.indices {
          let slope = network.layers[index].activation.slope(
            z: state.sums[neuron], a: state.activations[neuron])
          slopes[index][neuron] = max(slopes[index][neuron], slope)
        }
      }
    }
    largestSlopes = slopes
    largestErrors = errors
    lossUndoesSlope = loss.neededActivation != nil
    deltaSizes = squares.indices.map { index in
      let count = Double(max(examples.count, 1) * max(network.layers[index].units, 1))
      return (squares[index] / count).squareRoot()
    }
  }

  /// Dead ReLUs, and saturated sigmoids and tanhs, layer by layer.
  ///
  /// An output may be saturated because it is sure and right: it counts only when it is off by
  /// more than a half somewhere, and when the loss does not undo its slope.
  func silentNeurons(of network: Network) -> [TrainingHealth.Finding] {
    network.layers.indices.flatMap { index in
      largestSlopes[index].indices.compactMap { neuron in
        let isOutput = index == network.layers.count - 1
        guard !isOutput || (!lossUndoesSlope && largestErrors[neuron] > 0.5) else { return nil }
        return finding(network.layers[index].activation, layer: index, neuron: neuron)
      }
    }
  }

  private func finding(
    _ activation: Activation, layer: Int, neuron: Int
  ) -> TrainingHealth.Finding? {
    let slope = largestSlopes[layer][neuron]
    switch activation {
    case .relu:
      return slope == 0 ? .deadNeuron(layer: layer, neuron: neuron, isForGood: false) : nil
    case .sigmoid, .tanh:
      guard slope < TrainingHealth.saturatedSlope else { return nil }
      return .saturatedNeuron(layer: layer, neuron: neuron, largestSlope: slope)
    case .leakyRelu, .linear, .softmax, .softplus, .elu, .gelu, .silu, .step, .sine: return nil
    }
  }

  /// Layers whose deltas are a small share of the output layer's.
  func vanishingLayers() -> [TrainingHealth.Finding] {
    guard let output = deltaSizes.last, output > 0 else { return [] }
    return deltaSizes.indices.dropLast().compactMap { index in
      let ratio = deltaSizes[index] / output
      return ratio < TrainingHealth.vanishingRatio
        ? .vanishingGradient(layer: index, ratio: ratio) : nil
    }
  }
}
