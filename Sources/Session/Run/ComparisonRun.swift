import NeuralNetwork
import Walkthrough

/// A run that stands beside another one, to compare it with.
package struct ComparisonRun: Sendable {
  var timeline: Timeline
  /// How it stands after as many epochs as the other; nil while it cannot be compared.
  package private(set) var present: Experiment?

  init(_ timeline: Timeline) {
    self.timeline = timeline
  }

  /// How it stood after each epoch; nil while it cannot be compared.
  package var reports: [EpochReport]? { present == nil ? nil : timeline.reports }

  /// Brings it to the end of so many epochs.
  mutating func catchUp(epochs: Int) {
    present = timeline.experiment(
      at: max(0, epochs * timeline.start.stepsPerEpoch - timeline.updatesBefore))
  }

  /// Leaves it as it is, for it learns from other examples now.
  mutating func pause() { present = nil }

  /// The same with little kept of it.
  var resting: ComparisonRun {
    var run = self
    run.timeline = timeline.keeping(.resting)
    return run
  }
}
