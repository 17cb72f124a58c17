import Lessons
import Walkthrough

/// What the open page says of other times of its training.
extension LessonWalk {
  /// Finds the network of each time that the page speaks of: when it is opened, and after each
  /// change.
  ///
  /// On a copy of the timeline: what was only looked ahead at is on no curve.
  mutating func visitTimes() {
    networksOfTimes = [:]
    guard !page.timed.isEmpty else { return }
    var timeline = run.timelines[plan.stage]
    for number in page.timed {
      let step = number.time.trainingStep(from: plan.start, to: plan.end) {
        timeline.trace(at: $0)
      }
      networksOfTimes[number] = timeline.experiment(at: step)
    }
  }

  /// Tells the training step on the screen what these numbers are on its examples.
  mutating func tellTimes() { run.trace = run.trace.telling(networksOfTimes) }

  /// A number of another time, and not just what is asked for.
  package func known(_ timed: TimedQuantity) -> Double? {
    if case .predict(let prediction)? = pendingAsk?.kind, prediction.answer.timed.contains(timed) {
      return nil
    }
    return trace.timed[timed]
  }
}
