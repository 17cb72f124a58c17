import NeuralNetwork

extension Trace {
  /// Each output's share of the loss, then the loss itself: their sum.
  mutating func recordLoss() {
    let outputs = shape.neurons(layer: shape.lastLayer)
    for (index, output) in outputs.enumerated() {
      record(.lossShare(output), .loss, share(of: output, number: index + 1, among: outputs))
    }
    record(.loss, .loss, .sum(outputs.map { .quantity(.lossShare($0)) }))
  }

  func share(of output: Neuron, number: Int, among outputs: [Neuron]) -> Formula {
    let error = Formula.difference(.activation(output), .target(number))
    switch experiment.loss {
    case .squaredError:
      return .product([.number(0.5), .squared(error)])
    case .meanSquaredError:
      return .quotient(.squared(error), .number(Double(outputs.count)))
    case .crossEntropy:
      return crossEntropy(output, target: .quantity(.target(number)), among: outputs)
    case .binaryCrossEntropy:
      return binaryCrossEntropy(output, target: .quantity(.target(number)))
    case .sumOfSquares:
      return .squared(error)
    case .absoluteError:
      return .function(.magnitude, error)
    case .huber:
      return .huber(of: error, isBeyond: !isWithinOne(output, number: number))
    case .hinge:
      let product = Formula.product(.target(number), .activation(output))
      return .atLeast(0, .difference(.number(1), product))
    }
  }

  /// Whether an output is no further than 1 from its target.
  func isWithinOne(_ output: Neuron, number: Int) -> Bool {
    abs((known(.activation(output)) ?? 0) - (known(.target(number)) ?? 0)) <= 1
  }

  /// −t·ln a; where a is too small for its logarithm to be exact, the same thing written with z:
  /// t·(ln Σ exp(z) − z).
  private func crossEntropy(
    _ output: Neuron, target: Formula, among outputs: [Neuron]
  ) -> Formula {
    guard (known(.activation(output)) ?? 0) < LossLimit.tiny else {
      let logarithm = Formula.function(.ln, .quantity(.activation(output)))
      return .negated(.product([target, logarithm]))
    }
    let all = Formula.logSumExp(outputs.map { .quantity(.preActivation($0)) })
    return .product([target, .difference(all, .quantity(.preActivation(output)))])
  }

  /// −(t·ln a + (1−t)·ln(1−a)); where a is too close to 0 or 1 for that, the same thing written
  /// with z: ln(1 + exp(z)) − t·z.
  private func binaryCrossEntropy(_ output: Neuron, target: Formula) -> Formula {
    let a = Formula.quantity(.activation(output))
    let number = known(.activation(output)) ?? 0
    guard min(number, 1 - number) < LossLimit.close else {
      let whenOne = Formula.product([target, .function(.ln, a)])
      let whenZero = Formula.product([
        .difference(.number(1), target), .function(.ln, .difference(.number(1), a)),
      ])
      return .negated(.sum([whenOne, whenZero]))
    }
    let z = Formula.quantity(.preActivation(output))
    return .difference(.function(.softplus, z), .product([target, z]))
  }
}

/// Where the textbook formulas of the cross-entropies lose their digits.
enum LossLimit {
  /// Below this the logarithm of an activation is taken from z instead.
  static let tiny = 1e-300
  /// Closer to 0 or 1 than this, 1 − a has lost too many digits.
  static let close = 1e-6
  /// The smallest number that is divided by.
  static let floor = 0x1p-1022
}
