import Lessons
import Walkthrough

/// A number that is to be filled in: which one, of which training step.
package struct Blank: Hashable, Sendable {
  let stage: Int
  let trainingStep: Int
  let quantity: Quantity
}

/// The numbers that the learner filled in.
extension LessonWalk {
  private func blank(_ quantity: Quantity) -> Blank {
    Blank(stage: plan.stage, trainingStep: moment.trainingStep, quantity: quantity)
  }

  /// Writes down what became of a number; what was typed last is kept when it is shown.
  package mutating func fill(
    _ quantity: Quantity, _ given: Answer.Given, _ verdict: Answer.Verdict
  ) {
    let blank = blank(quantity)
    let earlier = questions.filled[blank]
    let kept = verdict == .shown ? earlier?.given ?? given : given
    let tries = (earlier?.tries ?? 0) + (verdict == .shown ? 0 : 1)
    questions.filled[blank] = Answer(given: kept, verdict: verdict, tries: tries)
  }

  /// Whose slip a wrong number follows from; empty when it follows from none.
  ///
  /// The learner's own earlier numbers, put into the formula, give just what was typed.
  package func source(of value: Double, for step: Step) -> [(quantity: Quantity, typed: String)] {
    var slips: [Quantity: (typed: String, value: Double)] = [:]
    for quantity in step.formula.operands {
      guard let answer = questions.filled[blank(quantity)], answer.verdict != .right,
        case .number(let typed, let own) = answer.given
      else { continue }
      slips[quantity] = (typed, own)
    }
    guard !slips.isEmpty else { return [] }
    let own = step.formula.value { slips[$0]?.value ?? trace.value(of: $0) ?? .nan }
    guard abs(own - value) <= max(abs(own) * 0.005, 1e-9) else { return [] }
    return slips.map { ($0.key, $0.value.typed) }.sorted { $0.quantity.key < $1.quantity.key }
  }

  /// How many numbers the learner filled in, and how many were shown instead.
  package var filledNumbers: (right: Int, shown: Int) {
    let verdicts = questions.filled.values.map(\.verdict)
    return (verdicts.count { $0 == .right }, verdicts.count { $0 == .shown })
  }

  /// True when the learner filled in every number of this training step.
  package var isDoneByHand: Bool {
    !trace.steps.isEmpty
      && trace.steps.allSatisfy { step in
        step.isCopyOfLoss || questions.filled[blank(step.quantity)]?.verdict == .right
      }
  }
}
