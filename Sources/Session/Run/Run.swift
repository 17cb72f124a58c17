import Lessons
import NeuralNetwork
import Walkthrough

/// A network that learns, at the moment that is looked at: forward and back, edits and all.
///
/// The same moment gives the same numbers however it was reached. A lesson may bring several
/// experiments, each with a timeline of its own: they are the run's stages.
package struct Run: Sendable {
  /// One timeline for each stage; never empty.
  var timelines: [Timeline]
  private(set) var stage = 0
  /// The example of the batch that is looked at, from 1; nil for the one that is walked.
  package private(set) var chosenExample: Int?
  /// Where in time the reader stands.
  package internal(set) var moment = Moment()
  /// The training step that is on the screen, with all its numbers: between two steps, where epochs
  /// pass by, the one that comes next, which is of the network as it now stands.
  package internal(set) var trace: Trace
  /// The experiment as it stands when everything up to this moment is learned.
  package private(set) var present: Experiment
  /// True where epochs pass by instead of steps: in free play, and on a page that trains.
  var passesEpochs = false
  /// Where epochs pass by: whether steps are looked at one by one instead.
  var isStepping = false
  /// Where the numbers came from before the last edit, for marking what changed.
  package internal(set) var changedFrom: Trace?
  /// What can be undone and made again.
  package private(set) var history = UndoHistory()
  /// Where epochs pass by: how the network stands that the training step on the screen begins with.
  package private(set) var standing: EpochReport?

  init(_ timelines: [Timeline]) {
    self.timelines = timelines
    trace = self.timelines[0].trace(at: 0)
    present = timelines[0].start
    look(atExample: nil)
  }

  /// The timeline of the stage that is on the screen; what trains it changes it in its place.
  package internal(set) var timeline: Timeline {
    get { timelines[stage] }
    set { timelines[stage] = newValue }
  }

  /// The experiment that the training step on the screen starts from.
  package var experiment: Experiment { trace.experiment }

  /// How many steps are done of the training step that is on the screen.
  ///
  /// Between two of them all is known of the next but its update.
  package var cursor: Int { isBetween ? trace.updateStart : moment.cursor }

  /// The step just taken; nil at the very start.
  package var currentStep: Step? {
    cursor > 0 ? trace.steps[cursor - 1] : nil
  }

  /// What the optimizer has gathered when everything up to this moment is learned.
  var optimizer: OptimizerState {
    isComplete && !isBetween ? trace.nextOptimizer : trace.optimizer
  }

  /// True while epochs pass by and no step is looked at.
  package var isWatching: Bool { !isStepping && passesEpochs }

  /// True when all of the training step is learned.
  package private(set) var isComplete = false

  /// True for a moment at which its whole training step is done.
  private func isEnd(_ moment: Moment) -> Bool {
    moment.cursor >= end(of: moment.trainingStep).cursor
  }

  /// The end of a training step of the present experiment; the last of an epoch may be shorter.
  private func end(of trainingStep: Int) -> Moment {
    let isKnown = trainingStep == trace.trainingStep
    let inAll = timeline.updatesBefore + trainingStep
    let examples = isKnown ? trace.batch.count : experiment.batch(of: inAll).count
    let count = isKnown ? trace.steps.count : trace.stepCount(examples: examples)
    return Moment(trainingStep: trainingStep, cursor: count)
  }

  /// True between two training steps, where epochs pass by and no step is looked at.
  var isBetween: Bool { isWatching && isComplete }
}

// MARK: Epochs

extension Run {
  /// How many training steps are done at this moment.
  private var stepsDone: Int { isComplete ? moment.trainingStep + 1 : moment.trainingStep }

  /// How many epochs are done at this moment.
  package var epochsDone: Int {
    (timeline.updatesBefore + stepsDone) / experiment.stepsPerEpoch
  }

  /// True when something was learned, or walked, since the last epoch was done.
  var isWithinEpoch: Bool {
    stepsDone > trainingSteps(epochs: epochsDone) || !isComplete && moment.cursor > 0
  }

  /// How many epochs are done at a moment of the present experiment.
  package func epochs(at moment: Moment) -> Int {
    let steps = isEnd(moment) ? moment.trainingStep + 1 : moment.trainingStep
    return (timeline.updatesBefore + steps) / experiment.stepsPerEpoch
  }

  /// The moment at which so many epochs are done: the end of the last one's last step.
  func moment(epochs: Int) -> Moment {
    let steps = trainingSteps(epochs: epochs)
    return steps > 0 ? end(of: steps - 1) : Moment()
  }

  /// Where to go for so many epochs to be done, however many steps the last update takes.
  func goal(epochs: Int) -> Moment { goal(steps: trainingSteps(epochs: epochs)) }

  /// Where to go for so many training steps more to be done.
  func goal(stepsOn steps: Int) -> Moment { goal(steps: stepsDone + steps) }

  private func goal(steps: Int) -> Moment {
    steps > 0 ? Moment(trainingStep: steps - 1, cursor: .max) : Moment()
  }

  /// How many training steps lie between the beginning and the end of an epoch.
  package func trainingSteps(epochs: Int) -> Int {
    max(0, epochs * experiment.stepsPerEpoch - timeline.updatesBefore)
  }

  /// How the network stood after each epoch that was ever reached, beyond this moment too.
  package var reports: [EpochReport] { timeline.reports }

  /// The same up to this moment, the one before any training first.
  package var reportsSoFar: ArraySlice<EpochReport> { reports.upTo(epoch: epochsDone) }

  /// How the network stood after the last whole epoch; nil before it was asked for.
  package var report: EpochReport? { timeline.report(atEpoch: epochsDone) }

  /// How many updates of its epoch come before the training step that is on the screen.
  package var updatesInEpoch: Int { updatesBefore % experiment.stepsPerEpoch }

  /// How many epochs are done before the training step that is on the screen.
  package var epochInView: Int { updatesBefore / experiment.stepsPerEpoch }

  private var updatesBefore: Int { timeline.updatesBefore + trace.trainingStep }
}

// MARK: The way here

extension Run {
  /// The experiment at some of the training steps so far, in order, the present one left out.
  package func path(maximum: Int) -> [Experiment] {
    timeline.path(to: moment.trainingStep, maximum: maximum)
  }
}

// MARK: Going to a moment

extension Run {
  /// Goes to another stage; its moment is to be gone to next.
  mutating func enter(stage: Int) { self.stage = stage }

  /// Goes to a moment, and learns all that lies before it.
  mutating func move(to target: Moment) {
    let (step, before) = (trace.trainingStep, experiment)
    trace = timelines[stage].trace(at: target.trainingStep, reusing: trace)
    moment = Moment(
      trainingStep: target.trainingStep, cursor: min(max(0, target.cursor), trace.steps.count))
    isComplete = moment.cursor == trace.steps.count
    if isBetween {
      trace = timelines[stage].trace(at: target.trainingStep + 1, reusing: trace)
    }
    look(atExample: nil)
    let done = trainingSteps(epochs: epochsDone)
    if done > 0 { _ = timelines[stage].experiment(at: done) }
    present = isComplete ? timelines[stage].experiment(at: moment.trainingStep + 1) : experiment
    guard passesEpochs else { return standing = nil }
    if standing == nil || trace.trainingStep != step || experiment != before {
      standing = timelines[stage].report(at: trace.trainingStep)
    }
  }

  /// Looks at an example of the batch, by its place from 1, whichever is walked; nil goes back to
  /// that one.
  mutating func look(atExample example: Int?) {
    chosenExample = example
    guard trace.isMarked else { return trace.unmarkedMeans = nil }
    let walked = isBetween ? 1 : trace.example(at: max(0, cursor - 1))
    trace.unmarkedMeans = example ?? walked
  }

  /// Where training went wrong on the way here from a training step at which it had not.
  ///
  /// What is not finite once stays so, and so the place is found by halving the way.
  package mutating func divergence(since trainingStep: Int) -> Divergence? {
    guard var found = Divergence(trace) else { return nil }
    var sound = trainingStep - 1
    while found.trainingStep - sound > 1 {
      let middle = (sound + found.trainingStep) / 2
      if let earlier = Divergence(timelines[stage].trace(at: middle)) {
        found = earlier
      } else {
        sound = middle
      }
    }
    return found
  }
}

// MARK: Changing, and taking back

extension Run {
  /// Makes an edit now; false when it makes no sense here.
  mutating func make(_ edit: Edit) -> Bool {
    var before = RunVersion(timeline, stage: stage)
    before.subject = edit.subject
    let old = trace
    guard timelines[stage].make(edit, at: trace.trainingStep) else { return false }
    history.remember(before)
    refresh(comparedWith: old)
    timelines[stage].setup?.settings.absorb(trace.experiment)
    return true
  }

  /// Puts another timeline in this one's place, as a change that can be taken back.
  mutating func restart(on timeline: Timeline, as subject: RunVersion.Subject? = nil) {
    var before = RunVersion(self.timeline, stage: stage)
    before.subject = subject
    before.place = (stage, moment)
    history.remember(before)
    let old = trace
    self.timeline = timeline
    (moment, isComplete) =
      isBetween
      ? (Moment(), false) : (Moment(trainingStep: 0, cursor: moment.cursor), isComplete)
    refresh(comparedWith: old)
  }

  /// Changes what free play shows and nothing about the network, as a change that can be taken back.
  mutating func show(_ setup: PlaySetup) {
    history.remember(RunVersion(timeline, stage: stage))
    timeline.setup = setup
  }

  mutating func undo() -> Bool {
    var history = history
    let isUndone = history.undo { restore($0) }
    self.history = history
    return isUndone
  }

  mutating func redo() -> Bool {
    var history = history
    let isRedone = history.redo { restore($0) }
    self.history = history
    return isRedone
  }

  /// Goes to another version and returns the one that it was.
  private mutating func restore(_ version: RunVersion) -> RunVersion {
    var left = RunVersion(timelines[version.stage], stage: version.stage)
    left.place = version.place.map { _ in (stage, moment) }
    left.subject = version.subject
    timelines[version.stage] = version.timeline(sharing: timelines[version.stage].setup)
    let old = trace
    if let place = version.place, place.stage == stage {
      move(to: place.moment)
      changedFrom = old
    } else {
      refresh(comparedWith: old)
    }
    return left
  }

  /// Computes everything after a change anew, at the same place in the training step.
  private mutating func refresh(comparedWith old: Trace) {
    let (quantity, wasAtEnd, chosen) = (currentStep?.quantity, isComplete, chosenExample)
    move(to: Moment(trainingStep: moment.trainingStep, cursor: wasAtEnd ? .max : moment.cursor))
    if !wasAtEnd, let quantity, currentStep?.quantity != quantity,
      let index = trace.index(of: quantity)
    {
      move(to: Moment(trainingStep: moment.trainingStep, cursor: index + 1))
    }
    if let chosen, chosen <= trace.batch.count { look(atExample: chosen) }
    changedFrom = old
  }

  /// The run with little kept of it, while another lesson is open.
  ///
  /// All that is shown and the last changes come back; what was trained is trained again.
  var resting: Run {
    var run = self
    run.timelines = timelines.map { $0.keeping(.resting) }
    run.history = history.resting
    return run
  }
}
