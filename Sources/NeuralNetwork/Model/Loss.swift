import CLibrary

/// How far the outputs a are from the targets t, as one number L.
///
/// n is the number of outputs.
package enum Loss: String, CaseIterable, Sendable {
  /// L = ½ Σ (a − t)²
  case squaredError = "squared-error"
  /// L = Σ (a − t)² / n
  case meanSquaredError = "mean-squared-error"
  /// L = −Σ t · ln a, for a softmax output.
  case crossEntropy = "cross-entropy"
  /// L = −Σ (t · ln a + (1 − t) · ln(1 − a)), for a sigmoid output.
  case binaryCrossEntropy = "binary-cross-entropy"
}

extension Loss {
  /// The only output activation that the loss works with; nil when any will do.
  package var neededActivation: Activation? {
    switch self {
    case .squaredError, .meanSquaredError: nil
    case .crossEntropy: .softmax
    case .binaryCrossEntropy: .sigmoid
    }
  }

  /// What one output adds to L.
  ///
  /// Logarithms are taken of no less than 2⁻¹⁰²², the smallest normal number, so the result is
  /// finite even for an output that has been rounded to 0 or 1. `value(sums:targets:)` is exact
  /// there.
  package func share(output a: Double, target t: Double, count n: Int) -> Double {
    switch self {
    case .squaredError: 0.5 * (a - t) * (a - t)
    case .meanSquaredError: (a - t) * (a - t) / Double(n)
    case .crossEntropy: -t * Loss.safeLogarithm(a)
    case .binaryCrossEntropy:
      -(t * Loss.safeLogarithm(a) + (1 - t) * Loss.safeLogarithm(1 - a))
    }
  }

  /// L, from the outputs alone.
  package func value<Values: RandomAccessCollection<Double>>(
    outputs: Values, targets: Values
  ) -> Double {
    zip(outputs, targets).reduce(0) {
      $0 + share(output: $1.0, target: $1.1, count: outputs.count)
    }
  }

  /// The slope ∂L/∂a for one output.
  ///
  /// A cross-entropy divides by a or by a·(1 − a); both are kept at 2⁻¹⁰²² or more.
  package func slope(output a: Double, target t: Double, count n: Int) -> Double {
    switch self {
    case .squaredError: a - t
    case .meanSquaredError: 2 * (a - t) / Double(n)
    case .crossEntropy: -t / max(a, .leastNormalMagnitude)
    case .binaryCrossEntropy: (a - t) / max(a * (1 - a), .leastNormalMagnitude)
    }
  }

  /// The natural logarithm of a share, finite at 0.
  private static func safeLogarithm(_ share: Double) -> Double {
    log(max(share, .leastNormalMagnitude))
  }
}
