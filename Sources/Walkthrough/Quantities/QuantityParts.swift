extension Quantity {
  /// The neuron that a quantity belongs to; a weight belongs to the neuron that it leads into.
  package var neuron: Neuron? {
    switch self {
    case .weight(_, let to), .lossByWeight(_, let to), .costByWeight(_, let to),
      .weightMemory(_, _, let to), .updatedWeight(_, let to):
      to
    case .bias(let neuron), .preActivation(let neuron), .activation(let neuron),
      .lossShare(let neuron), .lossByActivation(let neuron), .activationSlope(let neuron),
      .outputSlope(let neuron, _), .lossByPreActivation(let neuron), .lossByBias(let neuron),
      .costByBias(let neuron), .biasMemory(_, let neuron), .updatedBias(let neuron):
      neuron
    case .target(let index): .output(index)
    case .marked(let own, _): own.neuron
    case .learningRate, .penaltyL1, .penaltyL2, .loss, .cost: nil
    }
  }

  /// The connection that a quantity belongs to; nil when it belongs to none.
  package var connection: Connection? {
    switch self {
    case .weight(let from, let to), .lossByWeight(let from, let to),
      .costByWeight(let from, let to), .weightMemory(_, let from, let to),
      .updatedWeight(let from, let to):
      Connection(from: from, to: to)
    case .marked(let own, _): own.connection
    case .bias, .preActivation, .activation, .lossShare, .lossByActivation, .activationSlope,
      .outputSlope, .lossByPreActivation, .lossByBias, .costByBias, .biasMemory, .updatedBias,
      .target, .learningRate, .penaltyL1, .penaltyL2, .loss, .cost:
      nil
    }
  }

  /// The weight or bias that a quantity is about: its gradient, its memory, its new value.
  package var parameter: Quantity? {
    switch self {
    case .weight, .bias: self
    case .lossByWeight(let from, let to), .costByWeight(let from, let to),
      .weightMemory(_, let from, let to), .updatedWeight(let from, let to):
      .weight(from: from, to: to)
    case .lossByBias(let neuron), .costByBias(let neuron), .biasMemory(_, let neuron),
      .updatedBias(let neuron):
      .bias(neuron)
    case .marked(let own, _): own.parameter
    case .target, .learningRate, .penaltyL1, .penaltyL2, .preActivation, .activation, .lossShare,
      .loss, .cost, .lossByActivation, .activationSlope, .outputSlope, .lossByPreActivation:
      nil
    }
  }
}

/// The numbers that belong to a weight or bias; itself for every other quantity.
extension Quantity {
  /// ∂L/∂w or ∂L/∂b of one example.
  package var lossGradient: Quantity {
    ofParameter({ .lossByWeight(from: $0, to: $1) }, { .lossByBias($0) })
  }

  /// The same; nil for all but a weight or bias.
  package var gradient: Quantity? { lossGradient == self ? nil : lossGradient }

  /// ∂J/∂w or ∂J/∂b of the whole batch.
  package var costGradient: Quantity {
    ofParameter({ .costByWeight(from: $0, to: $1) }, { .costByBias($0) })
  }

  /// w′ or b′.
  package var updated: Quantity {
    ofParameter({ .updatedWeight(from: $0, to: $1) }, { .updatedBias($0) })
  }

  /// What the optimizer keeps of its gradients.
  package func memory(_ memory: OptimizerMemory) -> Quantity {
    ofParameter({ .weightMemory(memory, from: $0, to: $1) }, { .biasMemory(memory, $0) })
  }

  private func ofParameter(
    _ weight: (Neuron, Neuron) -> Quantity, _ bias: (Neuron) -> Quantity
  ) -> Quantity {
    switch self {
    case .weight(let from, let to): weight(from, to)
    case .bias(let neuron): bias(neuron)
    case .target, .learningRate, .penaltyL1, .penaltyL2, .preActivation, .activation, .lossShare,
      .loss, .cost, .lossByActivation, .activationSlope, .outputSlope, .lossByPreActivation,
      .lossByWeight, .lossByBias, .costByWeight, .costByBias, .weightMemory, .biasMemory,
      .updatedWeight, .updatedBias, .marked:
      self
    }
  }
}

extension Quantity {
  /// What the quantity is called before the next update: w for w′, v for v′; nil for all others.
  var standsFor: Quantity? {
    guard let parameter else { return nil }
    if parameter.updated == self { return parameter }
    let renewed: [(OptimizerMemory, OptimizerMemory)] = [
      (.newVelocity, .velocity), (.newMean, .mean), (.newSquare, .square),
    ]
    let old = renewed.first { parameter.memory($0.0) == self }?.1
    return old.map(parameter.memory)
  }
}

/// A line between two neurons: the place of a weight.
package struct Connection: Hashable, Sendable {
  /// The neuron that passes its activation on.
  package let from: Neuron
  /// The neuron that takes it in.
  package let to: Neuron

  /// A connection between neurons of neighbouring layers.
  package init(from: Neuron, to: Neuron) {
    self.from = from
    self.to = to
  }

  /// Its weight.
  package var weight: Quantity { .weight(from: from, to: to) }
  /// The slope of the loss by its weight.
  package var gradient: Quantity { .lossByWeight(from: from, to: to) }
}
