/// The numbers that one update needs, worked out once for all parameters.
struct UpdateRule {
  let learningRate: Double
  let optimizer: Optimizer
  let penalty: Penalty
  let trainsBiases: Bool
  /// 1 / (1 − β₁ᵗ) and 1 / (1 − β₂ᵗ): Adam's corrections for moments that began at 0.
  let firstCorrection: Double
  let secondCorrection: Double
}

extension BatchPass {
  /// Changes every parameter along the gradient that the backward pass left.
  ///
  /// At the places of held parameters the gradient is 0 and so is what the optimizer keeps: what is
  /// taken away from them is exactly 0.
  @inline(__always)
  func update(_ rule: UpdateRule, held: [Int]) {
    if rule.penalty != .none { addPenalties(rule.penalty) }
    for place in held { gradient[place] = 0 }
    if rule.trainsBiases {
      update(rule, from: 0, count: parameterPlaces)
    } else {
      for layer in layers { update(rule, from: layer.weights, count: layer.weightPlaces) }
    }
  }

  /// Changes `count` parameters; the places between them hold 0 and keep it.
  @inline(__always)
  private func update(_ rule: UpdateRule, from start: Int, count: Int) {
    switch rule.optimizer {
    case .gradientDescent:
      descend(from: start, count: count, by: rule.learningRate) { gradient.load($0) }
    case .momentum(let friction):
      descend(from: start, count: count, by: rule.learningRate) { place in
        let velocity: WideLanes = friction * firstMoment.load(place) + gradient.load(place)
        firstMoment.store(velocity, place)
        return velocity
      }
    case .adam(let beta1, let beta2, let epsilon):
      descend(from: start, count: count, by: rule.learningRate) { place in
        let slope: WideLanes = gradient.load(place)
        let mean = beta1 * firstMoment.load(place) + (1 - beta1) * slope
        let square = beta2 * secondMoment.load(place) + (1 - beta2) * (slope * slope)
        firstMoment.store(mean, place)
        secondMoment.store(square, place)
        let size = (square * rule.secondCorrection).squareRoot() + epsilon
        return mean * rule.firstCorrection / size
      }
    }
  }

  /// w ← w − η · (the step for w).
  @inline(__always)
  private func descend(
    from start: Int, count: Int, by learningRate: Double, _ step: (Int) -> WideLanes
  ) {
    var place = start
    while place < start &+ count {
      numbers.store(numbers.load(place) - learningRate * step(place), place)
      place &+= WideLanes.scalarCount
    }
  }

  /// λ₁·sign(w) + λ₂·w joins the gradient of every weight.
  private func addPenalties(_ penalty: Penalty) {
    for layer in layers {
      let (weights, slopes) = (numbers + layer.weights, gradient + layer.weights)
      var place = 0
      while place < layer.weightPlaces {
        let weight: WideLanes = weights.load(place)
        let sign = WideLanes().replacing(with: 1, where: weight .> 0)
          .replacing(with: -1, where: weight .< 0)
        slopes.store(slopes.load(place) + penalty.l2 * weight + penalty.l1 * sign, place)
        place &+= WideLanes.scalarCount
      }
    }
  }
}
