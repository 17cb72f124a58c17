import NeuralNetwork

/// An expression over quantities and numbers: what one step computes.
///
/// The same tree is evaluated, printed with symbols, printed with numbers and read aloud, so that
/// what the learner reads is what the engine did.
package indirect enum Formula: Hashable, Sendable {
  case number(Double)
  case quantity(Quantity)
  case sum([Formula])
  case difference(Formula, Formula)
  case product([Formula])
  case quotient(Formula, Formula)
  case negated(Formula)
  case squared(Formula)
  /// A whole power from 0 up: βᵗ.
  case power(Formula, Int)
  case function(Function, Formula)
  /// The share of one value among all: exp(zₖ) / Σ exp(zⱼ), with `index` counted from 0.
  case softmax(index: Int, of: [Formula])
  /// ln Σ exp(zⱼ), computed without overflow.
  case logSumExp([Formula])
  /// A value kept away from zero, so that dividing by it stays finite.
  case atLeast(Double, Formula)
}

/// A function of one number.
package enum Function: String, CaseIterable, Sendable {
  case sigmoid, relu, tanh
  case leakyRelu = "leaky_relu"
  /// The slope of ReLU: 1 above zero, 0 at zero and below.
  case step
  /// The slope of leaky ReLU: 1 above zero, 0.01 at zero and below.
  case leakyStep = "leaky_step"
  case elu
  /// The slope of ELU: 1 above zero, eᶻ at zero and below.
  case eluSlope = "elu_slope"
  /// Φ, the share of normally distributed numbers that are below.
  case normalShare = "normal_share"
  /// φ, how densely normally distributed numbers lie.
  case normalDensity = "normal_density"
  /// 1 above zero, 0 at zero and below: an activation of its own.
  case unitStep = "unit_step"
  case sine = "sin"
  case cosine = "cos"
  case ln
  /// ln(1 + exp(z)), computed without overflow.
  case softplus
  case squareRoot = "sqrt"
  /// The size without the sign.
  case magnitude = "abs"
  /// 1 above zero, −1 below, and 0 at zero.
  case sign
  /// eᶻ: only in formulas that people write; the walk itself uses what cannot overflow.
  case exp
}

extension Formula {
  /// One quantity minus another.
  package static func difference(_ left: Quantity, _ right: Quantity) -> Formula {
    .difference(.quantity(left), .quantity(right))
  }

  /// Quantities multiplied.
  package static func product(_ factors: Quantity...) -> Formula {
    .product(factors.map { .quantity($0) })
  }

  /// The quantities in the formula, in the order they are read; one may come more than once.
  package var operands: [Quantity] {
    var found: [Quantity] = []
    collectOperands(into: &found)
    return found
  }

  private func collectOperands(into found: inout [Quantity]) {
    switch self {
    case .number: break
    case .quantity(let quantity): found.append(quantity)
    case .sum(let parts), .product(let parts), .softmax(_, let parts), .logSumExp(let parts):
      for part in parts { part.collectOperands(into: &found) }
    case .difference(let left, let right), .quotient(let left, let right):
      left.collectOperands(into: &found)
      right.collectOperands(into: &found)
    case .negated(let part), .squared(let part), .power(let part, _), .function(_, let part),
      .atLeast(_, let part):
      part.collectOperands(into: &found)
    }
  }
}
