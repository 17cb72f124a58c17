/// Numbers that were not computed otherwise, but taken from elsewhere or written otherwise.
extension Trace {
  /// What stands near a step, with its numbers: all that was computed before it, and what is of the
  /// same kind behind it.
  ///
  /// Few digits tell little: what comes later is only named for three of them, and for a single
  /// one just what is of the same kind and exactly that. What the step itself is made of has a
  /// mistake's name.
  func neighbours(of step: Step, typed: String) -> [Diagnosis] {
    guard let index = index(of: step.quantity), let value = TypedNumber.value(typed) else {
      return []
    }
    let digits = TypedNumber.significantDigits(of: typed)
    let operands = Set(step.formula.operands)
    let kind = step.quantity.unmarked.kind
    let last = digits >= 3 ? steps.count : index
    return (0..<last).compactMap { other in
      guard other != index, steps.value(at: other) != step.value else { return nil }
      let neighbour = steps[other]
      let isSameKind = neighbour.quantity.unmarked.kind == kind
      guard neighbour.example == step.example, !operands.contains(neighbour.quantity),
        other < index || isSameKind,
        digits >= 2 || isSameKind && abs(neighbour.value - value) <= abs(value) * 1e-9
      else { return nil }
      return diagnosis(.neighbour(neighbour.quantity), neighbour.value, of: step)
    }
  }

  /// The right number with its point elsewhere, or as so many in a hundred.
  func otherwiseWritten(_ step: Step, typed: String) -> [Diagnosis] {
    let right = step.value
    guard right != 0, right.isFinite else { return [] }
    let isShare = abs(right) <= 1
    return [100, 10, 0.1, 0.01, 1000, 0.001].map { factor in
      let isPercent = factor == 100 && isShare
      return diagnosis(isPercent ? .percent : .decimalPlace, right * factor, of: step)
    }
  }

  private func diagnosis(_ mutation: Mutation, _ value: Double, of step: Step) -> Diagnosis {
    Diagnosis(
      mutation: mutation, example: isMarked ? step.example : nil, formula: .number(value),
      value: value)
  }
}

extension Quantity {
  /// What kind of number it is, whichever neuron, weight or output it belongs to: `dL/dw`.
  var kind: Substring { key.prefix { $0 != "(" } }
}
