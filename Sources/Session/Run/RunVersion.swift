import Lessons
import Walkthrough

/// A run as it was before a change, to go back to.
package struct RunVersion: Sendable {
  /// What is kept of it.
  package enum Kept: Sendable {
    case timeline(Timeline)
    /// Free play before any training or edit: all of it follows from what it is set to.
    case settings(PlaySettings)
  }

  /// What the change that ended it was about, when it was about one thing.
  package enum Subject: Sendable {
    case value(Quantity)
    /// Of all neurons of a layer, 1 for the first after the inputs.
    case activation(layer: Int)
    /// Back to the first weights.
    case reset
    /// New first weights.
    case reseed
  }

  /// Which of the run's timelines it is.
  let stage: Int
  /// What is kept of it, from which the rest follows.
  package let kept: Kept
  /// Where the reader stood, when the change led elsewhere: a reset goes to the beginning.
  var place: (stage: Int, moment: Moment)?
  /// What the change was about; nil when that is not one thing.
  package var subject: Subject?

  init(_ timeline: Timeline, stage: Int) {
    self.stage = stage
    if let setup = timeline.setup, timeline.isUntouched, timeline.start == setup.experiment,
      PlaySetup(setup.settings, sharing: setup) == setup
    {
      kept = .settings(setup.settings)
    } else {
      kept = .timeline(timeline)
    }
  }

  private init(_ version: RunVersion, keeping kept: Kept) {
    stage = version.stage
    self.kept = kept
    place = version.place
    subject = version.subject
  }

  /// The timeline that was kept; data that did not change are shared with those of now.
  func timeline(sharing setup: PlaySetup?) -> Timeline {
    switch kept {
    case .timeline(let timeline): timeline
    case .settings(let settings): Timeline(PlaySetup(settings, sharing: setup))
    }
  }

  /// The same with less kept of its timeline.
  func keeping(_ detail: Detail) -> RunVersion {
    guard case .timeline(let timeline) = kept else { return self }
    return RunVersion(self, keeping: .timeline(timeline.keeping(detail)))
  }
}
