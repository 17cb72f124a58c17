import NeuralNetwork

/// Steps whose formula depends on the numbers in them, as it is for somebody with other numbers.
extension LearnerNumbers {
  /// How the step may be computed: as the person's own numbers ask for it, and the other way too
  /// where their rounding does not tell.
  ///
  /// Huber's loss bends where an error is 1, and theirs may lie on the other side of it.
  func forms(of step: Step) -> [Step] {
    let quantity = step.own.quantity
    guard trace.experiment.loss == .huber, case .output(let number)? = quantity.neuron else {
      return [step]
    }
    let error = Formula.difference(.activation(.output(number)), .target(number))
    let marked = step.quantity.example.map(error.at) ?? error
    let (own, slack) = (abs(value(of: marked)), result(of: marked).slack)
    return (abs(own - 1) <= slack ? [own > 1, own <= 1] : [own > 1]).map { isBeyond in
      if case .lossShare = quantity {
        return step.computed(by: .huber(of: error, isBeyond: isBeyond))
      }
      if case .lossByActivation = quantity {
        return step.computed(by: .huberSlope(of: error, isBeyond: isBeyond))
      }
      return step
    }
  }

  private func value(of formula: Formula) -> Double { formula.value(value) }
}

extension Step {
  /// The same step by another formula; both name no example.
  fileprivate func computed(by formula: Formula) -> Step {
    Step(
      rule: rule, example: example, value: value, own: (own.quantity, formula), examples: examples)
  }
}
