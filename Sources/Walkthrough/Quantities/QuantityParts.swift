extension Quantity {
  /// The neuron that a quantity belongs to; a weight belongs to the neuron that it leads into.
  package var neuron: Neuron? {
    switch self {
    case .weight(_, let to), .lossByWeight(_, let to), .updatedWeight(_, let to): to
    case .bias(let neuron), .preActivation(let neuron), .activation(let neuron),
      .lossShare(let neuron), .lossByActivation(let neuron), .activationSlope(let neuron),
      .lossByPreActivation(let neuron), .lossByBias(let neuron), .updatedBias(let neuron):
      neuron
    case .target(let index): .output(index)
    case .learningRate, .loss: nil
    }
  }

  /// The connection that a quantity belongs to; nil when it belongs to none.
  package var connection: Connection? {
    switch self {
    case .weight(let from, let to), .lossByWeight(let from, let to),
      .updatedWeight(let from, let to):
      Connection(from: from, to: to)
    case .bias, .preActivation, .activation, .lossShare, .lossByActivation, .activationSlope,
      .lossByPreActivation, .lossByBias, .updatedBias, .target, .learningRate, .loss:
      nil
    }
  }
}

/// A line between two neurons: the place of a weight.
package struct Connection: Hashable, Sendable {
  package let from: Neuron
  package let to: Neuron

  package init(from: Neuron, to: Neuron) {
    self.from = from
    self.to = to
  }

  package var weight: Quantity { .weight(from: from, to: to) }
  package var gradient: Quantity { .lossByWeight(from: from, to: to) }
  package var updated: Quantity { .updatedWeight(from: from, to: to) }
}
