extension Trace {
  /// Gradient descent: every weight and bias takes a step against its gradient.
  ///
  /// w′ = w − η·∂L/∂w, always from the weights that the gradients were computed with.
  mutating func recordUpdate() {
    for layer in 1...shape.lastLayer {
      for neuron in shape.neurons(layer: layer) {
        for source in shape.neurons(layer: layer - 1) {
          record(
            .updatedWeight(from: source, to: neuron), .gradientDescent,
            descent(
              of: .weight(from: source, to: neuron),
              along: .lossByWeight(from: source, to: neuron)))
        }
        if experiment.trainsBiases {
          record(
            .updatedBias(neuron), .gradientDescent,
            descent(of: .bias(neuron), along: .lossByBias(neuron)))
        }
      }
    }
  }

  private func descent(of parameter: Quantity, along gradient: Quantity) -> Formula {
    .difference(.quantity(parameter), .product(.learningRate, gradient))
  }
}
