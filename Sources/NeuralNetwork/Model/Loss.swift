#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

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
  /// L = Σ (a − t)²
  case sumOfSquares = "sum-of-squares"
  /// L = Σ |a − t|
  case absoluteError = "absolute-error"
  /// L = Σ ½(a − t)² up to an error of 1, and |a − t| − ½ beyond it.
  case huber
  /// L = Σ max(0, 1 − t · a), with targets −1 and 1.
  case hinge
}

extension Loss {
  /// The only output activation that the loss works with; nil when any will do.
  package var neededActivation: Activation? {
    switch self {
    case .squaredError, .meanSquaredError, .sumOfSquares, .absoluteError, .huber, .hinge: nil
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
    case .sumOfSquares: (a - t) * (a - t)
    case .absoluteError: abs(a - t)
    case .huber: abs(a - t) <= 1 ? 0.5 * (a - t) * (a - t) : abs(a - t) - 0.5
    case .hinge: max(0, 1 - t * a)
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
  /// A cross-entropy divides by a or by a·(1 − a); both are kept at 2⁻¹⁰²² or more. At its corner
  /// the slope of the absolute error is 0, and so is that of the hinge. NaN stays NaN.
  package func slope(output a: Double, target t: Double, count n: Int) -> Double {
    switch self {
    case .squaredError: a - t
    case .meanSquaredError: 2 * (a - t) / Double(n)
    case .crossEntropy: -t / max(a, .leastNormalMagnitude)
    case .binaryCrossEntropy: (a - t) / max(a * (1 - a), .leastNormalMagnitude)
    case .sumOfSquares: 2 * (a - t)
    case .absoluteError: a > t ? 1 : a < t ? -1 : a - t
    case .huber: abs(a - t) <= 1 ? a - t : a > t ? 1 : a < t ? -1 : a - t
    case .hinge: t * a < 1 ? -t : t * a >= 1 ? 0 : a
    }
  }

  /// Whether an output can have this target: the cross-entropies read targets as shares, and the
  /// hinge as sides.
  package func allows(target: Double) -> Bool {
    switch self {
    case .squaredError, .meanSquaredError, .sumOfSquares, .absoluteError, .huber: true
    case .crossEntropy, .binaryCrossEntropy: 0 <= target && target <= 1
    case .hinge: abs(target) == 1
    }
  }

  /// The natural logarithm of a share, finite at 0.
  private static func safeLogarithm(_ share: Double) -> Double {
    log(max(share, .leastNormalMagnitude))
  }
}
