import Lessons
import Walkthrough

/// Walking over the examples of a batch.
extension LessonWalk {
  /// Past all examples, to the first step of the update; from the update on to the next one.
  package mutating func skipToUpdate() {
    guard !waitsForAnswer else { return }
    run.isStepping = true
    if moment.cursor > trace.updateStart || isComplete {
      move(to: Moment(trainingStep: moment.trainingStep + 1, cursor: 0))
    }
    go(to: Moment(trainingStep: moment.trainingStep, cursor: trace.updateStart + 1))
  }

  /// Looks at the example so many places further on in the batch, round and round; false when there
  /// is only one.
  package mutating func lookAtExample(places: Int) -> Bool {
    let count = trace.batch.count
    guard count > 1 else { return false }
    run.look(atExample: ((trace.exampleNumber - 1 + places) % count + count) % count + 1)
    tellTimes()
    return true
  }
}
