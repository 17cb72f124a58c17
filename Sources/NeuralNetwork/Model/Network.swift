/// A network of dense layers: hidden layers first, the output layer last.
package struct Network: Hashable, Sendable {
  /// How many inputs the first layer sees.
  package var inputs: Int
  /// The layers in order, the output layer last.
  package var layers: [Layer]

  /// A network of given layers; `validate` says whether they fit together.
  package init(inputs: Int, layers: [Layer]) {
    self.inputs = inputs
    self.layers = layers
  }
}

extension Network {
  /// How many weights and biases the network has.
  package var parameterCount: Int {
    layers.reduce(0) { $0 + $1.units * (($1.weights.first?.count ?? 0) + ($1.hasBiases ? 1 : 0)) }
  }

  /// How many neurons each layer has, the inputs first.
  package var sizes: [Int] { [inputs] + layers.map(\.units) }

  /// The forward pass: what every layer computes, the first hidden layer first.
  package func forward(_ input: [Double]) -> [LayerState] {
    var states: [LayerState] = []
    states.reserveCapacity(layers.count)
    for layer in layers {
      states.append(layer.state(states.last?.activations ?? input))
    }
    return states
  }

  /// The forward pass for another input, or from a layer on, in the memory of an earlier one.
  ///
  /// Layers before the first keep what they have.
  package func renew(_ states: inout [LayerState], for input: [Double], from first: Int = 0) {
    for index in first..<layers.count {
      layers[index].renew(&states[index], for: index == 0 ? input : states[index - 1].activations)
    }
  }

  /// What the output layer passes on.
  package func outputs(for input: [Double]) -> [Double] {
    layers.reduce(input) { $1.state($0).activations }
  }

  /// L for one example, without penalties.
  package func loss(_ loss: Loss, on example: Example) -> Double {
    guard let output = forward(example.input).last else { return 0 }
    return loss.value(sums: output.sums, outputs: output.activations, targets: example.target)
  }

  /// The mean of L over the examples; 0 when there are none.
  package func loss(_ loss: Loss, on examples: [Example]) -> Double {
    guard !examples.isEmpty else { return 0 }
    return examples.reduce(0) { $0 + self.loss(loss, on: $1) } / Double(examples.count)
  }
}
