import Lessons
import Walkthrough

/// Training that went wrong: the first number that is infinite, or no number at all.
///
/// It is a lesson and not a failure, so the walk stops where it happened and says why.
package struct Divergence: Sendable {
  /// The training step in which it happened.
  package let trainingStep: Int
  /// The step whose result overflowed, counted from 0.
  package let step: Int
  private let quantity: Quantity
  private let learningRate: Double

  /// Looks through one training step; nil while all of its numbers are finite.
  package init?(_ trace: Trace) {
    guard let step = trace.steps.firstNotFinite else { return nil }
    trainingStep = trace.trainingStep
    self.step = step
    quantity = trace.steps[step].quantity
    learningRate = trace.experiment.learningRate
  }

  /// What happened and why, in one line.
  ///
  /// Where commands are typed as words, it names words and no keys.
  package func text(_ notation: Notation, isTyped: Bool = false) -> String {
    let ways = isTyped ? "b goes back, reset starts again." : "← back, r starts again."
    let rate = "\(notation.text(.learningRate)) = \(NumberFormat.short(learningRate))"
    return "Stopped: \(notation.text(quantity)) overflowed; \(rate) is too large. "
      + ways
  }
}
