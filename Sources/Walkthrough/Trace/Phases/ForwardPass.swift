import NeuralNetwork

extension Trace {
  /// Layer by layer, each neuron adds up what reaches it and passes its activation on.
  ///
  /// z = Σ w·a + b, then a = f(z). A softmax layer needs all its z before its first a.
  mutating func recordForwardPass() {
    for layer in 1...shape.lastLayer {
      let activation = experiment.network.layers[layer - 1].activation
      let neurons = shape.neurons(layer: layer)
      if activation == .softmax {
        for neuron in neurons { recordWeightedSum(neuron, layer: layer) }
        let sums = neurons.map { Formula.quantity(.preActivation($0)) }
        for (index, neuron) in neurons.enumerated() {
          record(.activation(neuron), .activation, .softmax(index: index, of: sums))
        }
      } else {
        for neuron in neurons {
          recordWeightedSum(neuron, layer: layer)
          record(
            .activation(neuron), .activation, activation.formula(of: .preActivation(neuron)))
        }
      }
    }
  }

  private mutating func recordWeightedSum(_ neuron: Neuron, layer: Int) {
    let terms = shape.neurons(layer: layer - 1).map { source in
      Formula.product(.weight(from: source, to: neuron), .activation(source))
    }
    record(.preActivation(neuron), .weightedSum, .sum(terms + [.quantity(.bias(neuron))]))
  }
}

extension Activation {
  /// f(z) as a formula.
  fileprivate func formula(of sum: Quantity) -> Formula {
    switch self {
    case .sigmoid: .function(.sigmoid, .quantity(sum))
    case .relu: .function(.relu, .quantity(sum))
    case .tanh: .function(.tanh, .quantity(sum))
    case .leakyRelu: .function(.leakyRelu, .quantity(sum))
    case .linear: .quantity(sum)
    case .softplus: .function(.softplus, .quantity(sum))
    case .elu: .function(.elu, .quantity(sum))
    case .gelu: .product([.quantity(sum), .function(.normalShare, .quantity(sum))])
    case .silu: .product([.quantity(sum), .function(.sigmoid, .quantity(sum))])
    case .step: .function(.unitStep, .quantity(sum))
    case .sine: .function(.sine, .quantity(sum))
    case .softmax: .softmax(index: 0, of: [.quantity(sum)])
    }
  }
}
