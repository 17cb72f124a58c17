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
    guard let step = trace.steps.firstIndex(where: { !$0.value.isFinite }) else { return nil }
    trainingStep = trace.trainingStep
    self.step = step
    quantity = trace.steps[step].quantity
    learningRate = trace.experiment.learningRate
  }

  /// What happened and why, in one line.
  package func text(_ notation: Notation) -> String {
    let rate = "\(notation.text(.learningRate)) = \(NumberFormat.short(learningRate))"
    return "Stopped: \(notation.text(quantity)) overflowed; \(rate) is too large. "
      + "← back, r starts again."
  }
}

extension LessonWalk {
  /// Where training went wrong on the way here from a training step at which it had not.
  ///
  /// What is not finite once stays so, and so the place is found by halving the way.
  package func divergence(since trainingStep: Int) -> Divergence? {
    guard var found = Divergence(trace) else { return nil }
    var timeline = timelines[plan.stage]
    var sound = trainingStep - 1
    while found.trainingStep - sound > 1 {
      let middle = (sound + found.trainingStep) / 2
      if let earlier = Divergence(timeline.trace(at: middle)) {
        found = earlier
      } else {
        sound = middle
      }
    }
    return found
  }
}
