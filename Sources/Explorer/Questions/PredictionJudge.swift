import Lessons
import NeuralNetwork
import Walkthrough

extension Prediction {
  /// The number of the right choice, from 0, asked of the live network.
  ///
  /// nil when the network as it is now has no such quantity, or no choice covers what happens:
  /// an edit can take a question's sense away.
  package func rightChoice(in trace: Trace) -> Int? {
    guard let condition = condition(in: trace) else { return nil }
    return choices.firstIndex { $0.when == condition }
  }

  private func condition(in trace: Trace) -> Condition? {
    switch answer {
    case .signOf(let quantity): return trace.value(of: quantity).flatMap(Self.sign)
    case .largest(let quantities): return Self.extreme(quantities, in: trace, by: >)
    case .smallest(let quantities): return Self.extreme(quantities, in: trace, by: <)
    case .lossChange: return Self.lossChange(in: trace)
    case .compare(let quantity, let comparand): return Self.compare(quantity, comparand, in: trace)
    case .concept: return .correct
    }
  }

  private static func sign(_ value: Double) -> Condition? {
    guard !value.isNaN else { return nil }
    return value > 0 ? .positive : value < 0 ? .negative : .zero
  }

  private static func extreme(
    _ quantities: [Quantity], in trace: Trace, by isBefore: (Double, Double) -> Bool
  ) -> Condition? {
    let values = quantities.compactMap { quantity in
      trace.value(of: quantity).map { (quantity, abs($0)) }
    }
    guard values.count == quantities.count else { return nil }
    return values.min { isBefore($0.1, $1.1) }.map { .quantity($0.0) }
  }

  private static func lossChange(in trace: Trace) -> Condition? {
    guard let before = trace.value(of: .loss),
      let after = Trace(
        trace.nextExperiment, trainingStep: trace.trainingStep, exampleIndex: trace.exampleIndex
      ).value(of: .loss)
    else { return nil }
    if before.isNaN || after.isNaN { return .rise }
    return after > before ? .rise : after < before ? .fall : .same
  }

  private static func compare(
    _ quantity: Quantity, _ comparand: Comparand, in trace: Trace
  ) -> Condition? {
    let other: Double?
    switch comparand {
    case .number(let number): other = number
    case .quantity(let quantity): other = trace.value(of: quantity)
    }
    guard let value = trace.value(of: quantity), let other, !value.isNaN, !other.isNaN else {
      return nil
    }
    return value > other ? .above : value < other ? .below : .equal
  }
}
