import NeuralNetwork

extension Experiment {
  /// What a given quantity is, for one example; nil for what is computed or does not exist.
  package func value(of quantity: Quantity, in example: Example) -> Double? {
    value(of: quantity, in: example, shape: NetworkShape(network))
  }

  /// The same for callers that ask often and know the network's shape already.
  func value(of quantity: Quantity, in example: Example, shape: NetworkShape) -> Double? {
    switch quantity {
    case .target(let index): return example.target.element(index - 1)
    case .activation(.input(let index)): return example.input.element(index - 1)
    case .learningRate: return learningRate
    case .penaltyL1: return settings.penalty.l1
    case .penaltyL2: return settings.penalty.l2
    case .weight(let from, let to):
      guard let (source, column) = shape.position(of: from),
        let (layer, row) = shape.position(of: to), layer == source + 1
      else { return nil }
      return network.layers[layer - 1].weights[row][column]
    case .bias(let neuron):
      guard shape.hasBias(neuron), let (layer, row) = shape.position(of: neuron) else {
        return nil
      }
      return network.layers[layer - 1].biases[row]
    case .preActivation, .activation, .lossShare, .loss, .cost, .lossByActivation,
      .activationSlope, .outputSlope, .lossByPreActivation, .lossByWeight, .lossByBias,
      .costByWeight, .costByBias, .weightMemory, .biasMemory, .updatedWeight, .updatedBias,
      .marked:
      return nil
    }
  }

  /// The experiment with one given number changed; nil when the quantity is not given here.
  package func setting(
    _ quantity: Quantity, to value: Double, example index: Int = 0
  ) -> Experiment? {
    guard examples.indices.contains(index), self.value(of: quantity, in: examples[index]) != nil
    else { return nil }
    let shape = NetworkShape(network)
    var changed = self
    switch quantity {
    case .target(let number): changed.examples[index].target[number - 1] = value
    case .activation(.input(let number)): changed.examples[index].input[number - 1] = value
    case .learningRate: changed.learningRate = value
    case .penaltyL1: changed.settings.penalty.l1 = value
    case .penaltyL2: changed.settings.penalty.l2 = value
    case .weight(let from, let to):
      guard let (_, column) = shape.position(of: from), let (layer, row) = shape.position(of: to)
      else { return nil }
      changed.network.layers[layer - 1].weights[row][column] = value
    case .bias(let neuron):
      guard let (layer, row) = shape.position(of: neuron) else { return nil }
      changed.network.layers[layer - 1].biases[row] = value
    case .preActivation, .activation, .lossShare, .loss, .cost, .lossByActivation,
      .activationSlope, .outputSlope, .lossByPreActivation, .lossByWeight, .lossByBias,
      .costByWeight, .costByBias, .weightMemory, .biasMemory, .updatedWeight, .updatedBias,
      .marked:
      return nil
    }
    return changed
  }
}

extension Array {
  fileprivate func element(_ index: Int) -> Element? {
    indices.contains(index) ? self[index] : nil
  }
}
