import NeuralNetwork

extension Trace {
  /// J: the mean of the examples' losses, and the price of large weights.
  ///
  /// J = Σ L / n + ½·λ₂·Σw² + λ₁·Σ|w|. Biases cost nothing. Here and below L, ∂L/∂w and ∂L/∂b stand
  /// for their means over the batch.
  mutating func recordCost() {
    let weights = connections.map { Formula.quantity($0.weight) }
    var terms = [Formula.quantity(.loss)]
    if experiment.settings.penalty.l2 != 0 {
      terms.append(
        .product([.number(0.5), .quantity(.penaltyL2), .sum(weights.map { .squared($0) })]))
    }
    if experiment.settings.penalty.l1 != 0 {
      terms.append(
        .product([.quantity(.penaltyL1), .sum(weights.map { .function(.magnitude, $0) })]))
    }
    record(.cost, .cost, terms.count == 1 ? terms[0] : .sum(terms))
  }

  /// ∂J/∂w = Σ ∂L/∂w / n + λ₂·w + λ₁·sign(w), and ∂J/∂b = Σ ∂L/∂b / n, from the outputs back.
  mutating func recordCostGradients() {
    for layer in (1...shape.lastLayer).reversed() {
      for neuron in shape.neurons(layer: layer) {
        for parameter in learningParameters(of: neuron, layer: layer) {
          recordCostGradient(of: parameter)
        }
      }
    }
  }

  /// A neuron's weights and its bias, without those that are held.
  func learningParameters(of neuron: Neuron, layer: Int) -> [Quantity] {
    let weights = shape.neurons(layer: layer - 1).map { Quantity.weight(from: $0, to: neuron) }
    return (weights + [.bias(neuron)]).filter(trains)
  }

  private mutating func recordCostGradient(of parameter: Quantity) {
    var terms = [Formula.quantity(parameter.lossGradient)]
    if case .weight = parameter {
      if experiment.settings.penalty.l2 != 0 { terms.append(.product(.penaltyL2, parameter)) }
      if experiment.settings.penalty.l1 != 0 {
        terms.append(.product([.quantity(.penaltyL1), .function(.sign, .quantity(parameter))]))
      }
    }
    record(parameter.costGradient, .meanGradient, terms.count == 1 ? terms[0] : .sum(terms))
  }

  private var connections: [Connection] {
    (1...shape.lastLayer).flatMap { layer in
      shape.neurons(layer: layer).flatMap { neuron in
        shape.neurons(layer: layer - 1).map { Connection(from: $0, to: neuron) }
      }
    }
  }
}
