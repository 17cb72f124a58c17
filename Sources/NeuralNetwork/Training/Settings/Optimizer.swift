/// How a gradient g changes a weight w, with the learning rate η.
///
/// g is the mean over the batch, with penalties added: see `Penalty`.
package enum Optimizer: Hashable, Sendable {
  /// w ← w − η·g
  case gradientDescent
  /// v ← μ·v + g, then w ← w − η·v. The velocity v begins at 0.
  case momentum(Double)
  /// Adam, by Kingma and Ba, 2015: steps of about η whatever the size of the gradient.
  ///
  /// m ← β₁·m + (1 − β₁)·g and s ← β₂·s + (1 − β₂)·g², both from 0; after step t,
  /// w ← w − η · m̂ / (√ŝ + ε) with m̂ = m / (1 − β₁ᵗ) and ŝ = s / (1 − β₂ᵗ).
  case adam(beta1: Double, beta2: Double, epsilon: Double)

  /// Momentum with μ = 0.9.
  package static let usualMomentum = Optimizer.momentum(0.9)
  /// Adam with β₁ = 0.9, β₂ = 0.999 and ε = 10⁻⁸.
  package static let usualAdam = Optimizer.adam(beta1: 0.9, beta2: 0.999, epsilon: 1e-8)
}

/// What is added to a weight's gradient so that large weights cost something; never to a bias's.
package struct Penalty: Hashable, Sendable {
  /// λ of L1: adds λ·sign(w), with sign(0) = 0.
  ///
  /// It drives small weights to 0.
  package var l1: Double
  /// λ of L2: adds λ·w.
  ///
  /// It shrinks every weight in proportion.
  package var l2: Double

  /// No penalty, unless told otherwise; neither λ is negative.
  package init(l1: Double = 0, l2: Double = 0) {
    self.l1 = l1
    self.l2 = l2
  }

  /// Large weights cost nothing.
  package static let none = Penalty()

  /// ½·λ₂·Σw² + λ₁·Σ|w|: what a network's weights add to the cost.
  package func price(of network: Network) -> Double {
    guard self != .none else { return 0 }
    let weights = network.layers.lazy.flatMap { $0.weights.joined() }
    return weights.reduce(0) { $0 + price(ofWeight: $1) }
  }

  /// What one weight adds to the cost: ½·λ₂·w² + λ₁·|w|.
  package func price(ofWeight weight: Double) -> Double {
    0.5 * l2 * weight * weight + l1 * weight.magnitude
  }
}
