import Lessons
import Session
import Walkthrough

/// The right answer to a question, worked out from the numbers of `PlainNumbers`.
struct PlainAnswer {
  private let numbers: PlainNumbers

  init(_ walk: LessonWalk) {
    numbers = PlainNumbers(walk.trace.experiment, walk.trace.example)
  }

  func value(_ key: String) -> Double? { numbers.value(key) }

  /// The number of the right choice, from 0; nil when none is.
  func rightChoice(of prediction: Prediction) -> Int? {
    guard let condition = condition(prediction.answer) else { return nil }
    return prediction.choices.firstIndex { $0.when == condition }
  }

  private func condition(_ answer: Prediction.Answer) -> Prediction.Condition? {
    switch answer {
    case .concept: return .correct
    case .signOf(let quantity):
      return value(quantity.key).map { sign($0, .positive, .zero, .negative) }
    case .largest(let quantities):
      return quantities.max { size($0) < size($1) }.map { .quantity($0) }
    case .smallest(let quantities):
      return quantities.min { size($0) < size($1) }.map { .quantity($0) }
    case .lossChange:
      let losses = numbers.lossesAroundUpdate
      return sign(losses.after - losses.before, .rise, .same, .fall)
    case .compare(let quantity, let other):
      let right = other.value { value($0.key) ?? .nan }
      guard let left = value(quantity.key), !right.isNaN else { return nil }
      return sign(left - right, .above, .equal, .below)
    }
  }

  private func size(_ quantity: Quantity) -> Double { abs(value(quantity.key) ?? .nan) }

  /// Nudged slopes have ten digits: what is smaller is taken for 0.
  private func sign(
    _ value: Double, _ above: Prediction.Condition, _ zero: Prediction.Condition,
    _ below: Prediction.Condition
  ) -> Prediction.Condition {
    abs(value) < 1e-9 ? zero : value > 0 ? above : below
  }
}
