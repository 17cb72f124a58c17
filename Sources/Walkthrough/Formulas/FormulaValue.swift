import CLibrary
import NeuralNetwork

extension Formula {
  /// What the formula comes to, given the value of each of its quantities.
  package func value(_ value: (Quantity) -> Double) -> Double {
    switch self {
    case .number(let number): number
    case .quantity(let quantity): value(quantity)
    case .sum(let terms): terms.reduce(0) { $0 + $1.value(value) }
    case .product(let factors): factors.reduce(1) { $0 * $1.value(value) }
    case .difference(let left, let right): left.value(value) - right.value(value)
    case .quotient(let top, let bottom): top.value(value) / bottom.value(value)
    case .negated(let part): -part.value(value)
    case .squared(let part):
      {
        let root = part.value(value)
        return root * root
      }()
    case .power(let part, let exponent): pow(part.value(value), Double(exponent))
    case .function(let function, let part): function.value(part.value(value))
    case .softmax(let index, let parts): Activation.softmax(parts.map { $0.value(value) })[index]
    case .logSumExp(let parts): Self.logSumExp(parts.map { $0.value(value) })
    case .atLeast(let floor, let part): max(floor, part.value(value))
    }
  }

  /// Evaluates the formula where some quantities may not be known; nil when one of its own is not.
  package func valueIfKnown(_ value: (Quantity) -> Double?) -> Double? {
    var isKnown = true
    let result = self.value { quantity -> Double in
      guard let known = value(quantity) else {
        isKnown = false
        return .nan
      }
      return known
    }
    return isKnown ? result : nil
  }

  /// ln Σ exp(vⱼ) = m + ln Σ exp(vⱼ − m) with m the largest v, so that no exponential overflows.
  private static func logSumExp(_ values: [Double]) -> Double {
    let largest = values.max() ?? 0
    return largest + log(values.reduce(0) { $0 + exp($1 - largest) })
  }
}

extension Function {
  /// The function at z; what overflows is infinite, and of NaN comes NaN.
  package func value(_ z: Double) -> Double {
    switch self {
    case .sigmoid: Activation.sigmoid.value(z)
    case .relu: Activation.relu.value(z)
    case .tanh: Activation.tanh.value(z)
    case .leakyRelu: Activation.leakyRelu.value(z)
    case .step: Activation.relu.slope(z: z, a: 0)
    case .leakyStep: Activation.leakyRelu.slope(z: z, a: 0)
    case .elu: Activation.elu.value(z)
    case .eluSlope: Activation.elu.slope(z: z, a: 0)
    case .normalShare: Activation.normalShare(z)
    case .normalDensity: Activation.normalDensity(z)
    case .unitStep: Activation.step.value(z)
    case .sine: Activation.sine.value(z)
    case .cosine: Activation.sine.slope(z: z, a: 0)
    case .ln: log(z)
    case .softplus: max(z, 0) + log1p(exponential(-abs(z)))
    case .squareRoot: z.squareRoot()
    case .magnitude: z.magnitude
    case .sign: z > 0 ? 1 : z < 0 ? -1 : 0
    case .exp: exponential(z)
    }
  }
}

/// The library's exp, under a name that the enum's own case does not hide.
private func exponential(_ z: Double) -> Double { exp(z) }
