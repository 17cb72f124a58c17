import Lessons
import Walkthrough

/// What Tab and `w` have picked out: a neuron, or one given number that belongs to it.
package enum Selection: Hashable, Sendable {
  case neuron(Neuron)
  /// A weight, a bias, an input, a target or the learning rate.
  case given(Quantity)

  /// The neuron that is selected, or that the selected number belongs to.
  package var neuron: Neuron? {
    switch self {
    case .neuron(let neuron): neuron
    case .given(let quantity): quantity.neuron
    }
  }

  /// The number that `e` edits: for a neuron its bias, for an input its value.
  package var editable: Quantity {
    switch self {
    case .neuron(.input(let index)): .activation(.input(index))
    case .neuron(let neuron): .bias(neuron)
    case .given(let quantity): quantity
    }
  }

  /// The connection whose weight is selected.
  package var connection: Connection? {
    switch self {
    case .neuron: nil
    case .given(let quantity): quantity.connection
    }
  }
}

extension NetworkShape {
  /// The next neuron in reading order; from the last one back to none.
  package func selection(after selection: Selection?) -> Selection? {
    guard let neuron = selection?.neuron else { return neurons.first.map { .neuron($0) } }
    guard let index = neurons.firstIndex(of: neuron), index + 1 < neurons.count else { return nil }
    return .neuron(neurons[index + 1])
  }

  /// The neuron before in reading order; from none to the last one.
  package func selection(before selection: Selection?) -> Selection? {
    guard let neuron = selection?.neuron else { return neurons.last.map { .neuron($0) } }
    guard let index = neurons.firstIndex(of: neuron), index > 0 else { return nil }
    return .neuron(neurons[index - 1])
  }

  /// The next number of a neuron: its weights in, its bias, and an output's target.
  ///
  /// An input has its weights out. `nil` when the selection is none of the neuron's numbers.
  package func walk(weightsOf neuron: Neuron, from selection: Selection) -> Selection? {
    let numbers = givenNumbers(of: neuron)
    guard case .given(let current) = selection else { return numbers.first.map { .given($0) } }
    return numbers.firstIndex(of: current).map { .given(numbers[($0 + 1) % numbers.count]) }
  }

  /// The numbers that a person can change at a neuron.
  package func givenNumbers(of neuron: Neuron) -> [Quantity] {
    guard let (layer, index) = position(of: neuron) else { return [] }
    guard layer > 0 else {
      return neurons(layer: 1).map { .weight(from: neuron, to: $0) }
    }
    let weights = neurons(layer: layer - 1).map { Quantity.weight(from: $0, to: neuron) }
    let target: [Quantity] = layer == lastLayer ? [.target(index + 1)] : []
    return weights + (hasBias(neuron) ? [.bias(neuron)] : []) + target
  }
}

extension Selection {
  /// The selection that a scene asks for; a computed quantity selects its neuron or weight.
  package init?(_ focus: Scene.Focus) {
    switch focus {
    case .neuron(let neuron): self = .neuron(neuron)
    case .quantity(let quantity):
      if let connection = quantity.connection {
        self = .given(connection.weight)
      } else {
        switch quantity {
        case .target, .bias, .learningRate, .penaltyL1, .penaltyL2: self = .given(quantity)
        case .loss, .cost: return nil
        case .weight, .preActivation, .activation, .lossShare, .lossByActivation,
          .activationSlope, .outputSlope, .lossByPreActivation, .lossByWeight, .lossByBias,
          .costByWeight, .costByBias, .weightMemory, .biasMemory, .updatedWeight, .updatedBias,
          .marked:
          guard let neuron = quantity.neuron else { return nil }
          self = .neuron(neuron)
        }
      }
    }
  }
}
