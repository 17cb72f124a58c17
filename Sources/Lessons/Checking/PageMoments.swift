import NeuralNetwork
import Walkthrough

/// Where a page begins and ends: its training step with all its numbers, and two cursors into it.
struct PageMoment {
  let trace: Trace
  /// How many steps are done when the page opens.
  var start: Int
  /// How many steps are done when the page is finished.
  var end: Int
}

/// Walks the pages of a lesson in order, as a learner who changes nothing does.
struct PageMoments {
  private var experiment: Experiment
  /// Which training step the experiment stands at, from 0.
  private var trainingStep = 0
  /// The experiment that the pages began with, for going back to an earlier training step.
  private var first: Experiment
  private var cursor = 0
  /// The last trace, for pages that follow each other within one training step.
  private var trace: Trace

  init(_ experiment: Experiment) {
    self.experiment = experiment
    first = experiment
    trace = Trace(experiment)
  }

  /// The moments of the next page.
  ///
  /// A page without `from` begins where the page before ended. Marks that do not resolve leave the
  /// cursor where it is.
  mutating func next(_ scene: Scene) -> PageMoment {
    if let experiment = scene.experiment {
      self = PageMoments(experiment)
    }
    if let pass = scene.pass, pass - 1 != trainingStep {
      move(to: pass - 1)
      cursor = 0
    }
    let start = scene.from.flatMap { position($0) } ?? cursor
    let end = scene.until.flatMap { position($0) } ?? start
    cursor = max(start, end)
    return PageMoment(trace: trace, start: start, end: end)
  }

  private mutating func move(to step: Int) {
    if step < trainingStep { (experiment, trainingStep) = (first, 0) }
    while trainingStep < step {
      experiment = Trace(experiment, trainingStep: trainingStep).nextExperiment
      trainingStep += 1
    }
    trace = Trace(experiment, trainingStep: trainingStep)
  }

  private func position(_ mark: Scene.Mark) -> Int? {
    switch mark {
    case .start: 0
    case .end: trace.steps.count
    case .after(let quantity): trace.index(of: quantity).map { $0 + 1 }
    }
  }
}
