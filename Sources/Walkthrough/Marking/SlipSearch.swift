/// Looks for the known slip that a wrong number shows.
///
/// A formula gone wrong is tried with the person's own numbers, and then with the right ones.
struct SlipSearch {
  /// What was found: a slip by name, and what there is to say about it.
  struct Finding {
    let slip: Slip?
    let diagnosis: Diagnosis?
  }

  let learner: LearnerNumbers
  let step: Step
  /// What the step's formula gives with the person's own numbers.
  let expected: Double
  let written: WrittenValue

  private var trace: Trace { learner.trace }

  /// nil for a number that no known slip explains.
  func find() -> Finding? {
    if isTooCoarse { return Finding(slip: .rounding, diagnosis: nil) }
    let found = mutation ?? writtenOtherwise ?? neighbour
    if let found { return Finding(slip: found.mutation.slip, diagnosis: found) }
    return isClose ? Finding(slip: .rounding, diagnosis: nil) : nil
  }

  // MARK: Rounding

  /// The number itself, with fewer than two digits.
  private var isTooCoarse: Bool {
    written.digits < 2 && [expected, step.value].contains { written.isRounded(from: $0) }
  }

  /// The same to two digits, and written with more.
  private var isClose: Bool {
    [expected, step.value].contains {
      abs(written.value - $0) <= Trace.halfUnit(of: $0, digits: 2)
    }
  }

  // MARK: A formula gone wrong

  /// The likeliest mistake that rounds to the digits written; else the nearest within a unit.
  private var mutation: Diagnosis? {
    let own = trace.diagnoses(of: step, right: expected, values: learner.value)
    let right = trace.diagnoses(of: step)
    if let exact = (own + right).first(where: { written.isRounded(from: $0.value) }) {
      return exact
    }
    if let near = nearest(of: (own + right).filter { written.agrees(with: $0.value) }) {
      return near
    }
    return nearest(
      of: own.filter {
        written.agrees(with: $0.value, slack: learner.result(of: $0.formula).slack)
      })
  }

  private func nearest(of diagnoses: [Diagnosis]) -> Diagnosis? {
    diagnoses.min { abs($0.value - written.value) < abs($1.value - written.value) }
  }

  /// The number with its point elsewhere, or as so many in a hundred.
  private var writtenOtherwise: Diagnosis? {
    guard written.digits >= 2 || written.unit == 0 else { return nil }
    for right in [expected, step.value] {
      for factor in [10, 0.1, 100, 0.01, 1000, 0.001]
      where right != 0 && written.isRounded(from: right * factor) {
        let isPercent = factor == 100 && abs(right) <= 1
        return diagnosis(isPercent ? .percent : .decimalPlace, right * factor)
      }
    }
    return nil
  }

  // MARK: Another number

  /// A number that stands nearby: of the same kind first, and few digits tell of no others.
  private var neighbour: Diagnosis? {
    let operands = Set(step.formula.operands + [step.quantity])
    let near = trace.steps.filter { other in
      guard written.digits >= 2, other.example == step.example,
        written.digits >= 3 || other.quantity.kind == step.quantity.kind,
        !operands.contains(other.quantity)
      else { return false }
      return [learner.value(of: other.quantity), other.value].contains {
        written.isRounded(from: $0)
      }
    }
    let found = near.first { $0.quantity.kind == step.quantity.kind } ?? near.first
    return found.map { diagnosis(.neighbour($0.quantity.unmarked), written.value) }
  }

  private func diagnosis(_ mutation: Mutation, _ value: Double) -> Diagnosis {
    Diagnosis(
      mutation: mutation, example: trace.isMarked ? step.example : nil, formula: .number(value),
      value: value)
  }
}
