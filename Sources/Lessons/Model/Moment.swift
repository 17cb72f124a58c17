/// A moment of a walk: which training step, and how many of its steps have been taken.
package struct Moment: Hashable, Comparable, Sendable {
  /// Counted from 0.
  package var trainingStep: Int
  /// How many steps of the trace are done: 0 at its start.
  package var cursor: Int

  /// A moment; by default the beginning.
  package init(trainingStep: Int = 0, cursor: Int = 0) {
    self.trainingStep = trainingStep
    self.cursor = cursor
  }

  /// What comes first in time.
  package static func < (left: Moment, right: Moment) -> Bool {
    (left.trainingStep, left.cursor) < (right.trainingStep, right.cursor)
  }
}
