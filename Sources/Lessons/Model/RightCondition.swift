import Walkthrough

extension Prediction {
  /// The number of the right choice, from 0, asked of the live network.
  ///
  /// nil when the network as it is now has no such quantity, or no choice covers what happens:
  /// an edit can take a question's sense away.
  package func rightChoice(in trace: Trace) -> Int? {
    guard let condition = rightCondition(in: trace) else { return nil }
    return choices.firstIndex { $0.when == condition }
  }

  /// Which condition holds in a walk; nil when it cannot be computed there.
  func rightCondition(in trace: Trace) -> Condition? {
    switch answer {
    case .concept: return .correct
    case .signOf(let quantity): return trace.value(of: quantity).flatMap(Self.sign)
    case .largest(let quantities): return Self.extreme(quantities, in: trace, by: >)
    case .smallest(let quantities): return Self.extreme(quantities, in: trace, by: <)
    case .lossChange: return Self.lossChange(in: trace)
    case .compare(let left, let right): return Self.compare(left, right, in: trace)
    }
  }

  private static func sign(_ value: Double) -> Condition? {
    guard !value.isNaN else { return nil }
    return value > 0 ? .positive : value < 0 ? .negative : .zero
  }

  private static func extreme(
    _ quantities: [Quantity], in trace: Trace, by isBefore: (Double, Double) -> Bool
  ) -> Condition? {
    let values = quantities.compactMap { trace.value(of: $0).map(abs) }
    guard values.count == quantities.count, !values.contains(where: \.isNaN) else { return nil }
    return zip(quantities, values).min { isBefore($0.1, $1.1) }.map { .quantity($0.0) }
  }

  /// The loss before a training step and after it, on the same example; nil where there is none.
  package static func losses(in trace: Trace) -> (before: Double, after: Double)? {
    var next = Trace(
      trace.nextExperiment, trainingStep: trace.trainingStep, batch: trace.batch, through: .loss)
    next.unmarkedMeans = trace.unmarkedMeans
    guard let before = trace.value(of: .loss), let after = next.value(of: .loss) else {
      return nil
    }
    return (before, after)
  }

  /// A loss that is no number any more has risen beyond all bounds.
  private static func lossChange(in trace: Trace) -> Condition? {
    losses(in: trace).map { $0.after < $0.before ? .fall : $0.after == $0.before ? .same : .rise }
  }

  private static func compare(
    _ left: Term, _ right: Term, in trace: Trace
  ) -> Condition? {
    guard let value = left.value(in: trace), let other = right.value(in: trace) else { return nil }
    return value > other ? .above : value < other ? .below : .equal
  }
}

extension Prediction.Term {
  /// What it comes to; nil when that is no number.
  fileprivate func value(in trace: Trace) -> Double? {
    let value: Double? =
      switch self {
      case .formula(let formula): formula.valueIfKnown { trace.value(of: $0) }
      case .timed(let timed): trace.timed[timed]
      }
    return value.flatMap { $0.isNaN ? nil : $0 }
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
