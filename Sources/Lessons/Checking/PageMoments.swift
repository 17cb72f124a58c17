import NeuralNetwork
import Walkthrough

/// Where a page begins and ends.
struct PageMoment {
  /// The training step that the page opens in, with all its numbers.
  let first: Trace
  /// The training step that the page ends in: another one when the page trains.
  let last: Trace
  /// How many steps of the first are done when the page opens.
  let start: Int
  /// How many steps of the last are done when the page is finished.
  let end: Int
  /// True when the page would train for longer than anybody waits.
  var takesTooLong = false

  /// False when the page would have to go back in time.
  var goesForward: Bool { first.trainingStep < last.trainingStep || start <= end }
}

/// Walks the pages of a lesson in order, as a learner who changes nothing does.
struct PageMoments {
  /// The most work that a page may train for: epochs, times examples, times parameters.
  static let maximumWork = 1_000_000_000

  /// What the pages began with, for going back to an earlier training step.
  private let experiment: Experiment
  private var trainer: Trainer?
  private var trainingStep = 0
  private var cursor = 0
  private var trace: Trace

  init(_ experiment: Experiment) {
    self.experiment = experiment
    trainer = Self.trainer(experiment)
    trace = Trace(experiment)
  }

  /// The moments of the next page.
  ///
  /// A page without `from` begins where the page before ended. Marks that do not resolve leave the
  /// cursor where it is.
  mutating func next(_ scene: Scene) -> PageMoment {
    if let experiment = scene.experiment { self = PageMoments(experiment) }
    if let pass = scene.pass, pass - 1 != trainingStep {
      move(to: pass - 1)
      cursor = 0
    }
    if let epochs = scene.epochs { return train(epochs) }
    let start = scene.from.flatMap { position($0) } ?? cursor
    let end = scene.until.flatMap { position($0) } ?? start
    cursor = max(start, end)
    return PageMoment(first: trace, last: trace, start: start, end: end)
  }

  /// A page that trains ends with the last step of its last epoch.
  private mutating func train(_ epochs: Int) -> PageMoment {
    let (opening, start) = (trace, cursor)
    let work = experiment.examples.count * experiment.network.parameterCount
    guard epochs <= Self.maximumWork / max(1, work) else {
      return PageMoment(
        first: opening, last: opening, start: start, end: start, takesTooLong: true)
    }
    let perEpoch = experiment.stepsPerEpoch
    let begun = cursor > 0 ? trainingStep + 1 : trainingStep
    move(to: ((begun + perEpoch - 1) / perEpoch + epochs) * perEpoch - 1)
    cursor = trace.steps.count
    return PageMoment(first: opening, last: trace, start: start, end: cursor)
  }

  private mutating func move(to step: Int) {
    if step < trainingStep { (trainer, trainingStep) = (Self.trainer(experiment), 0) }
    while trainingStep < step {
      trainer?.trainBatch()
      trainingStep += 1
    }
    var learned = experiment
    if let trainer { learned.network = trainer.network }
    let example = trainer.map { $0.order[$0.position] }
    trace = Trace(learned, trainingStep: trainingStep, exampleIndex: example)
  }

  private static func trainer(_ experiment: Experiment) -> Trainer? {
    try? Trainer(
      experiment.network, loss: experiment.loss, settings: experiment.settings,
      training: experiment.examples, test: experiment.test)
  }

  private func position(_ mark: Scene.Mark) -> Int? {
    switch mark {
    case .start: 0
    case .end: trace.steps.count
    case .after(let quantity): trace.index(of: quantity).map { $0 + 1 }
    }
  }
}
