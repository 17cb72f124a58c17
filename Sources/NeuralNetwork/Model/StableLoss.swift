#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The cross-entropies from z instead of from a: exact where a has been rounded to 0 or 1.
extension Loss {
  /// L of an output layer, from its weighted sums z and what the activation made of them.
  ///
  /// Cross-entropy: Σ t · (ln Σ exp(zⱼ) − z). Binary cross-entropy: Σ (ln(1 + exp(z)) − t · z).
  /// Finite for all finite z whose sums do not themselves overflow.
  package func value(
    sums z: [Double], outputs: [Double], targets: [Double]
  ) -> Double {
    total(sums: z, outputs: outputs, targets: targets)
  }

  /// The same for numbers that stand in a batch.
  @inline(__always)
  func total<Values: RandomAccessCollection<Double>>(
    sums z: Values, outputs: Values, targets: Values
  ) -> Double {
    switch self {
    case .squaredError, .meanSquaredError, .sumOfSquares, .absoluteError, .huber, .hinge:
      return value(outputs: outputs, targets: targets)
    case .crossEntropy:
      let all = Loss.logSumExp(z)
      return zip(z, targets).reduce(0) { $0 + $1.1 * (all - $1.0) }
    case .binaryCrossEntropy:
      return zip(z, targets).reduce(0) { $0 + Loss.softplus($1.0) - $1.1 * $1.0 }
    }
  }

  /// The deltas ∂L/∂z of an output layer.
  ///
  /// Where loss and activation belong together their factors cancel: a − t for binary
  /// cross-entropy behind a sigmoid, and a·Σt − t for cross-entropy behind a softmax. Otherwise
  /// ∂L/∂a · f′(z), and for softmax the sum over all outputs k: aⱼ · (∂L/∂aⱼ − Σₖ ∂L/∂aₖ · aₖ).
  package func deltas(
    sums z: [Double], outputs a: [Double], targets t: [Double], activation: Activation
  ) -> [Double] {
    switch (self, activation) {
    case (.binaryCrossEntropy, .sigmoid):
      return zip(a, t).map { $0 - $1 }
    case (.crossEntropy, .softmax):
      let total = t.reduce(0, +)
      return zip(a, t).map { $0 * total - $1 }
    case (_, .softmax):
      let slopes = zip(a, t).map { slope(output: $0, target: $1, count: a.count) }
      let mean = zip(slopes, a).reduce(0) { $0 + $1.0 * $1.1 }
      return zip(slopes, a).map { $1 * ($0 - mean) }
    case (_, .sigmoid), (_, .relu), (_, .tanh), (_, .linear), (_, .leakyRelu), (_, .softplus),
      (_, .elu), (_, .gelu), (_, .silu), (_, .step), (_, .sine):
      return a.indices.map {
        slope(output: a[$0], target: t[$0], count: a.count) * activation.slope(z: z[$0], a: a[$0])
      }
    }
  }

  /// ln Σ exp(zⱼ) = m + ln Σ exp(zⱼ − m), with m the largest z so that nothing overflows.
  package static func logSumExp(_ z: some Collection<Double>) -> Double {
    let largest = z.max() ?? 0
    return largest + log(z.reduce(0) { $0 + exp($1 - largest) })
  }

  /// ln(1 + exp(z)), without overflow.
  package static func softplus(_ z: Double) -> Double {
    max(z, 0) + log1p(exp(-abs(z)))
  }
}
