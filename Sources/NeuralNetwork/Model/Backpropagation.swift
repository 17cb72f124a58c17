extension Network {
  /// The gradient of L for one example: the loss's slopes, carried back layer by layer.
  ///
  /// δ of the output layer comes from the loss; δ of an earlier layer is the sum over the paths
  /// forward, Σ w·δ, times the slope f′(z). Then ∂L/∂w = δ · (what came in), and ∂L/∂b = δ.
  /// The plain way, for reading and for checking the trainer against.
  package func backward(_ example: Example, loss: Loss) -> Gradient {
    backward(example, loss: loss, states: forward(example.input))
  }

  /// The same from the states that `forward` gave for this example.
  package func backward(
    _ example: Example, loss: Loss, states: [LayerState]
  ) -> Gradient {
    var gradient = Gradient(zeroLike: self)
    guard let output = states.last else { return gradient }
    var deltas = loss.deltas(
      sums: output.sums, outputs: output.activations, targets: example.target,
      activation: layers[layers.count - 1].activation)
    for index in layers.indices.reversed() {
      let input = index == 0 ? example.input : states[index - 1].activations
      gradient.layers[index].weights = deltas.map { delta in input.map { delta * $0 } }
      gradient.layers[index].biases = deltas
      guard index > 0 else { break }
      deltas = deltasBefore(layer: index, deltas: deltas, state: states[index - 1])
    }
    return gradient
  }

  /// The mean of the examples' gradients: what one batch teaches.
  package func backward(_ batch: some Collection<Example>, loss: Loss) -> Gradient {
    let places = parameters
    var mean = Gradient(zeroLike: self)
    for example in batch {
      let gradient = backward(example, loss: loss)
      for place in places { mean[place] += gradient[place] }
    }
    for place in places { mean[place] /= Double(max(batch.count, 1)) }
    return mean
  }

  /// The deltas of the layer before `layer`: δ(from) = Σ w(from→to)·δ(to) · f′(z(from)).
  private func deltasBefore(layer: Int, deltas: [Double], state: LayerState) -> [Double] {
    state.activations.indices.map { from in
      let paths = zip(layers[layer].weights, deltas).reduce(0) { $0 + $1.0[from] * $1.1 }
      return paths
        * layers[layer - 1].activation.slope(z: state.sums[from], a: state.activations[from])
    }
  }
}
