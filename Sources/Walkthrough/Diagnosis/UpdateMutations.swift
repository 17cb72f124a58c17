/// The mistakes that means, penalties, optimizers and updates invite.
extension Trace {
  // MARK: The whole batch

  /// A sum for the mean, or the price of the weights left out.
  func costMutations(_ step: Step) -> [(Mutation, Formula)] {
    let terms = if case .sum(let terms) = step.formula { terms } else { [step.formula] }
    guard let mean = terms.first else { return [] }
    let penalties = terms.dropFirst()
    var found: [(Mutation, Formula)] = []
    if let count = mean.meanOverExamples?.count, case .quotient(let total, _) = mean {
      found.append((.examplesNotDivided(count), .sum([total] + penalties)))
    }
    if !penalties.isEmpty { found.append((.penaltyForgotten, mean)) }
    for (index, term) in terms.enumerated() {
      guard case .product(let factors) = term, factors.first == .number(0.5) else { continue }
      var whole = terms
      whole[index] = .product(Array(factors.dropFirst()))
      found.append((.halfForgotten, .sum(whole)))
    }
    return found
  }

  // MARK: What an optimizer keeps

  /// The gradient without what was kept, or without its square.
  func memoryMutations(_ step: Step) -> [(Mutation, Formula)] {
    guard case .sum(let terms) = step.formula, terms.count == 2,
      case .product(let kept) = terms[0], case .quantity(let old)? = kept.last
    else { return [] }
    var found: [(Mutation, Formula)] = [(.oldVelocityForgotten(old), terms[1])]
    if case .product(let factors) = terms[1], case .squared(let root)? = factors.last {
      found.append((.squareForgotten, .sum([terms[0], .product(factors.dropLast() + [root])])))
    }
    return found
  }

  /// The mean as it is, with its beginning at 0 still in it.
  func correctionMutations(_ step: Step) -> [(Mutation, Formula)] {
    guard case .quotient(let mean, _) = step.formula else { return [] }
    return [(.correctionForgotten, mean)]
  }

  // MARK: The update

  func descentMutations(_ step: Step) -> [(Mutation, Formula)] {
    guard case .difference(let old, let change) = step.formula else { return [] }
    let withoutRate = change.substituting { $0 == .learningRate ? .number(1) : nil }
    return [
      (.wrongDirection, .sum([old, change])),
      (.learningRateForgotten, .difference(old, withoutRate)),
      (.changeOnly, change),
    ] + gradientForgotten(old, change) + optimizerMutations(step, old, change)
      + gradientMutations(step)
  }

  /// w − η, without the gradient.
  private func gradientForgotten(_ old: Formula, _ change: Formula) -> [(Mutation, Formula)] {
    guard case .product(let factors) = change, factors.count == 2,
      factors[0] == .quantity(.learningRate), let gradient = factors[1].copied
    else { return [] }
    return [(.factorDropped(gradient), .difference(old, factors[0]))]
  }

  /// g for v; the means without their correction; the mean square without its root.
  private func optimizerMutations(
    _ step: Step, _ old: Formula, _ change: Formula
  ) -> [(Mutation, Formula)] {
    guard let parameter = step.quantity.parameter, let first = change.remembered
    else { return [] }
    let plain = Formula.product(.learningRate, gradient(of: parameter))
    let slip = Mutation.gradientForVelocity(first)
    guard case .quotient(let top, .sum(let size)) = change else {
      return [(slip, .difference(old, plain))]
    }
    let uncorrected = change.substituting { quantity in
      switch quantity {
      case parameter.memory(.correctedMean): .quantity(parameter.memory(.newMean))
      case parameter.memory(.correctedSquare): .quantity(parameter.memory(.newSquare))
      case _: nil
      }
    }
    let rootless = size.map { part in
      if case .function(.squareRoot, let square) = part { square } else { part }
    }
    return [
      (.correctionForgotten, .difference(old, uncorrected)),
      (.rootForgotten, .difference(old, .quotient(top, .sum(rootless)))),
      (slip, .difference(old, plain)),
    ]
  }

  /// The update with a mistake in the mean gradient that it takes.
  private func gradientMutations(_ step: Step) -> [(Mutation, Formula)] {
    guard hasCost, let parameter = step.quantity.parameter,
      let gradient = self.step(of: parameter.costGradient)
    else { return [] }
    return costMutations(gradient).map { mutation, wrong in
      (mutation, step.formula.substituting { $0 == gradient.quantity ? wrong : nil })
    }
  }
}

extension Formula {
  /// What an optimizer keeps that a step is made with; nil for plain gradient descent.
  fileprivate var remembered: Quantity? {
    operands.first { quantity in
      if case .weightMemory = quantity { return true }
      if case .biasMemory = quantity { return true }
      return false
    }
  }
}
