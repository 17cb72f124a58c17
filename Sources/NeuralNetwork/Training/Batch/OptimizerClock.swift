/// Counts Adam's updates, as the powers β₁ᵗ and β₂ᵗ that its corrections need.
struct OptimizerClock: Hashable, Sendable {
  private var firstPower = 1.0
  private var secondPower = 1.0

  init() {}

  /// The clock after so many updates.
  init(_ optimizer: Optimizer, updates: Int) {
    guard case .adam(let beta1, let beta2, _) = optimizer else { return }
    firstPower = Self.power(beta1, updates)
    secondPower = Self.power(beta2, updates)
  }

  /// βᵗ to the last bit as `tick` multiplies it up; it stands still where it can get no smaller.
  private static func power(_ base: Double, _ exponent: Int) -> Double {
    var power = 1.0
    for _ in 0..<exponent {
      let next = power * base
      if next == power { break }
      power = next
    }
    return power
  }

  /// Goes on by one update, and says how that update is made.
  @inline(__always)
  mutating func tick(_ settings: TrainingSettings) -> UpdateRule {
    var corrections = (first: 1.0, second: 1.0)
    switch settings.optimizer {
    case .gradientDescent, .momentum: break
    case .adam(let beta1, let beta2, _):
      firstPower *= beta1
      secondPower *= beta2
      corrections = (1 / (1 - firstPower), 1 / (1 - secondPower))
    }
    return UpdateRule(
      learningRate: settings.learningRate, optimizer: settings.optimizer,
      penalty: settings.penalty, trainsBiases: settings.trainsBiases,
      firstCorrection: corrections.first, secondCorrection: corrections.second)
  }
}
