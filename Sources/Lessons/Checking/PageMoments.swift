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
  /// False when the page would have to go back in time.
  var goesForward = true
}

/// Walks the pages of a lesson in order, as a learner who changes nothing does.
struct PageMoments {
  /// What the pages began with, for going back to an earlier training step.
  private let experiment: Experiment
  private var trainer: Trainer?
  private var trace: Trace
  /// Where the page before ended.
  private var moment = Moment()

  init(_ experiment: Experiment) {
    self.experiment = experiment
    trainer = Self.trainer(experiment)
    trace = Trace(experiment, batch: trainer?.nextBatch)
  }

  /// The moments of the next page, and in their traces what it says of other times.
  mutating func next(_ scene: Scene, speaksOf timed: Set<TimedQuantity> = []) -> PageMoment {
    if let experiment = scene.experiment { self = PageMoments(experiment) }
    let bounds = PageBounds(scene, after: moment, missing: .here) { trainingStep in
      move(to: trainingStep)
      return trace
    }
    move(to: bounds.start.trainingStep)
    let opening = trace
    let networks = networks(of: timed, bounds)
    move(to: bounds.end.trainingStep)
    moment = bounds.end
    return PageMoment(
      first: opening.after(bounds.start.cursor).telling(networks),
      last: trace.after(bounds.end.cursor).telling(networks), start: bounds.start.cursor,
      end: bounds.end.cursor,
      goesForward: bounds.goesForward)
  }

  /// The network that each of some numbers is of, in the order of the training: there is no way back
  /// but from the start.
  private mutating func networks(
    of timed: Set<TimedQuantity>, _ bounds: PageBounds
  ) -> [TimedQuantity: Experiment] {
    var found: [TimedQuantity: Experiment] = [:]
    for number in timed.sorted(by: { $0.time.turn < $1.time.turn }) {
      let step = number.time.trainingStep(from: bounds.start, to: bounds.end) { step in
        move(to: step)
        return trace
      }
      found[number] = network(before: step)
    }
    return found
  }

  private mutating func network(before step: Int) -> Experiment {
    if step == trace.trainingStep + 1 { return trace.nextExperiment }
    move(to: step)
    return trace.experiment
  }

  private mutating func move(to step: Int) {
    guard step != trace.trainingStep else { return }
    var trainingStep = trace.trainingStep
    if step < trainingStep { (trainer, trainingStep) = (Self.trainer(experiment), 0) }
    while trainingStep < step {
      trainer?.trainBatch()
      trainingStep += 1
    }
    var learned = experiment
    if let trainer { learned.network = trainer.network }
    trace = Trace(
      learned, trainingStep: trainingStep, batch: trainer?.nextBatch,
      optimizer: trainer?.optimizerState)
  }

  private static func trainer(_ experiment: Experiment) -> Trainer? {
    try? Trainer(
      experiment.network, loss: experiment.loss, settings: experiment.settings,
      training: experiment.examples, test: experiment.test)
  }
}

extension Trace {
  /// The trace with numbers of other times beside its own, each of the network that it is of then.
  package func telling(_ networks: [TimedQuantity: Experiment]) -> Trace {
    guard !networks.isEmpty || !timed.isEmpty else { return self }
    var trace = self
    trace.timed = [:]
    for (number, network) in networks {
      trace.timed[number] = value(of: number.quantity, with: network)
    }
    return trace
  }

  /// The trace as it is looked at after so many steps: numbers without a mark are of the example
  /// that was walked last.
  fileprivate func after(_ cursor: Int) -> Trace {
    guard isMarked else { return self }
    var trace = self
    trace.unmarkedMeans = example(at: max(0, cursor - 1))
    return trace
  }
}

extension TimedQuantity.Time {
  /// The page's start is where one is, then come the passes, and its end last.
  fileprivate var turn: Int {
    switch self {
    case .start: 0
    case .pass(let number): number
    case .end: .max
    }
  }
}
