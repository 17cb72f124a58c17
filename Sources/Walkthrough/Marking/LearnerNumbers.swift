/// All numbers of a training step as somebody has them: what they wrote, and what comes out of it
/// by the step's own formula where they wrote nothing.
///
/// With each goes how far off it may be because it was rounded, or made from rounded ones.
struct LearnerNumbers {
  struct Number {
    let value: Double
    let slack: Double
  }

  let trace: Trace
  private var numbers: [Quantity: Number] = [:]

  /// Goes through the steps in order; weights and what the optimizer keeps go on from the training
  /// step before.
  init(_ trace: Trace, written: [Quantity: WrittenValue], after before: LearnerNumbers?) {
    self.trace = trace
    if let before { numbers = before.carriedOn }
    for (quantity, written) in written { numbers[quantity] = Number(written) }
    for step in trace.steps where written[step.quantity] == nil {
      numbers[step.quantity] = result(of: forms(of: step)[0].formula)
    }
  }

  /// What the person has for a quantity.
  func value(of quantity: Quantity) -> Double {
    numbers[quantity]?.value ?? trace.value(of: quantity) ?? .nan
  }

  /// What a formula gives with the person's own numbers.
  ///
  /// Each operand's rounding moves the result by so much; all of them together by the sum. Where
  /// rounding takes the formula to where it has no value, such as ln 0, nobody can tell.
  func result(of formula: Formula) -> Number {
    let center = formula.value(value)
    let slack = Set(formula.operands).reduce(0) { sum, operand in
      guard let number = numbers[operand], number.slack > 0 else { return sum }
      let ends = [number.value - number.slack, number.value + number.slack].map { end in
        abs(formula.value { $0 == operand ? end : value(of: $0) } - center)
      }
      return sum + (ends.allSatisfy(\.isFinite) ? max(ends[0], ends[1]) : .infinity)
    }
    return Number(value: center, slack: slack)
  }

  /// What the next training step begins with.
  private var carriedOn: [Quantity: Number] {
    var carried = numbers.filter { quantity, _ in
      !quantity.belongsToExample && trace.index(of: quantity) == nil
    }
    for step in trace.steps.common {
      guard let now = step.own.quantity.standsFor else { continue }
      carried[now] = numbers[step.own.quantity]
    }
    return carried
  }
}

extension LearnerNumbers.Number {
  fileprivate init(_ written: WrittenValue) {
    self.init(value: written.value, slack: written.unit / 2)
  }
}
