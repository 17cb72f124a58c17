import NeuralNetwork

extension Trace {
  /// Every weight and bias takes a step downhill, as the optimizer makes it.
  ///
  /// Always from the weights that the gradients were computed with.
  mutating func recordUpdate() {
    for layer in 1...shape.lastLayer {
      for neuron in shape.neurons(layer: layer) {
        for parameter in learningParameters(of: neuron, layer: layer) {
          recordUpdate(of: parameter)
        }
      }
    }
  }

  private mutating func recordUpdate(of parameter: Quantity) {
    let gradient = Formula.quantity(self.gradient(of: parameter))
    let step: Formula
    switch experiment.settings.optimizer {
    case .gradientDescent: step = .product([.quantity(.learningRate), gradient])
    case .momentum(let friction):
      step = recordVelocity(of: parameter, gradient, friction: friction)
    case .adam(let beta1, let beta2, let epsilon):
      step = recordMoments(of: parameter, gradient, beta1, beta2, epsilon)
    }
    record(
      parameter.updated, .gradientDescent, .difference(.quantity(parameter), step))
  }

  /// v′ = μ·v + g; the step is η·v′.
  private mutating func recordVelocity(
    of parameter: Quantity, _ gradient: Formula, friction: Double
  ) -> Formula {
    let (old, new) = (parameter.memory(.velocity), parameter.memory(.newVelocity))
    record(
      new, .optimizerMemory, .sum([.product([.number(friction), .quantity(old)]), gradient]))
    return .product(.learningRate, new)
  }

  /// m′ = β₁·m + (1 − β₁)·g and s′ = β₂·s + (1 − β₂)·g², both corrected for their beginning at 0;
  /// the step is η·m̂ / (√ŝ + ε).
  private mutating func recordMoments(
    of parameter: Quantity, _ gradient: Formula, _ beta1: Double, _ beta2: Double,
    _ epsilon: Double
  ) -> Formula {
    recordMean(parameter.memory(.newMean), from: parameter.memory(.mean), gradient, beta1)
    recordMean(
      parameter.memory(.newSquare), from: parameter.memory(.square), .squared(gradient), beta2)
    let (mean, square) = (parameter.memory(.correctedMean), parameter.memory(.correctedSquare))
    recordCorrection(mean, of: parameter.memory(.newMean), beta1)
    recordCorrection(square, of: parameter.memory(.newSquare), beta2)
    let size = Formula.sum([.function(.squareRoot, .quantity(square)), .number(epsilon)])
    return .quotient(.product(.learningRate, mean), size)
  }

  private mutating func recordMean(
    _ new: Quantity, from old: Quantity, _ gradient: Formula, _ beta: Double
  ) {
    record(
      new, .optimizerMemory,
      .sum([
        .product([.number(beta), .quantity(old)]),
        .product([.difference(.number(1), .number(beta)), gradient]),
      ]))
  }

  private mutating func recordCorrection(_ new: Quantity, of mean: Quantity, _ beta: Double) {
    let updates = optimizer.updates + 1
    let power = updates == 2 ? Formula.squared(.number(beta)) : .power(.number(beta), updates)
    record(
      new, .biasCorrection, .quotient(.quantity(mean), .difference(.number(1), power)))
  }
}
