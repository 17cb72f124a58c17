import Walkthrough

extension Prediction {
  /// Which condition holds in a walk; nil when it cannot be computed there.
  func rightCondition(in trace: Trace) -> Condition? {
    switch answer {
    case .concept: return .correct
    case .signOf(let quantity):
      return trace.value(of: quantity).map { $0 > 0 ? .positive : $0 < 0 ? .negative : .zero }
    case .largest(let quantities): return Self.extreme(quantities, in: trace, by: >)
    case .smallest(let quantities): return Self.extreme(quantities, in: trace, by: <)
    case .lossChange:
      let after = Trace(
        trace.nextExperiment, trainingStep: trace.trainingStep, exampleIndex: trace.exampleIndex)
      guard let before = trace.value(of: .loss), let loss = after.value(of: .loss) else {
        return nil
      }
      return loss < before ? .fall : loss == before ? .same : .rise
    case .compare(let quantity, let comparand):
      let other: Double? =
        switch comparand {
        case .number(let number): number
        case .quantity(let quantity): trace.value(of: quantity)
        }
      guard let value = trace.value(of: quantity), let other else { return nil }
      return value > other ? .above : value < other ? .below : .equal
    }
  }

  private static func extreme(
    _ quantities: [Quantity], in trace: Trace, by isBefore: (Double, Double) -> Bool
  ) -> Condition? {
    let values = quantities.compactMap { trace.value(of: $0).map(abs) }
    guard values.count == quantities.count else { return nil }
    return zip(quantities, values).min { isBefore($0.1, $1.1) }.map { .quantity($0.0) }
  }
}

extension Prediction.Condition {
  /// The condition as a lesson writes it.
  var name: String {
    switch self {
    case .positive: "positive"
    case .negative: "negative"
    case .zero: "zero"
    case .rise: "rise"
    case .fall: "fall"
    case .same: "same"
    case .above: "above"
    case .below: "below"
    case .equal: "equal"
    case .quantity(let quantity): quantity.key
    case .correct: "correct: true"
    case .incorrect: "correct: false"
    }
  }
}
