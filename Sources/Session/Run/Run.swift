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
  package private(set) var history = UndoHistory()

  init(_ timelines: [Timeline]) {
    self.timelines = timelines
    trace = Trace(timelines[0].start)
    present = timelines[0].start
  }

  /// The timeline of the stage that is on the screen; what trains it changes it in its place.
  package internal(set) var timeline: Timeline {
    get { timelines[stage] }
    set { timelines[stage] = newValue }
  }

  package var experiment: Experiment { trace.experiment }

  /// How many steps are done of the training step that is on the screen.
  ///
  /// Between two of them all is known of the next but its update.
  package var cursor: Int { isBetween ? trace.updateStart : moment.cursor }

  /// The step just taken; nil at the very start.
  package var currentStep: Step? {
    cursor > 0 ? trace.steps[cursor - 1] : nil
  }

  /// True while epochs pass by and no step is looked at.
  package var isWatching: Bool { !isStepping && passesEpochs }

  /// True when all of the training step is learned.
  package var isComplete: Bool { moment.cursor >= trace.steps.count }

  /// True between two training steps, where epochs pass by and no step is looked at.
  var isBetween: Bool { isWatching && isComplete }
}

// MARK: Epochs

extension Run {
  /// How many epochs are done at this moment.
  package var epochsDone: Int { epochs(at: moment) }

  /// How many epochs are done at a moment of the present experiment.
  package func epochs(at moment: Moment) -> Int {
    (moment.cursor >= trace.steps.count ? moment.trainingStep + 1 : moment.trainingStep)
      / experiment.stepsPerEpoch
  }

  /// The moment at which so many epochs are done: the end of the last one's last step.
  func moment(epochs: Int) -> Moment {
    Moment(trainingStep: epochs * experiment.stepsPerEpoch - 1, cursor: trace.steps.count)
  }

  /// How the network stood after each epoch that was ever reached, beyond this moment too.
  package var reports: [EpochReport] { timeline.reports }

  /// The same up to this moment, the one before any training first.
  package var reportsSoFar: ArraySlice<EpochReport> { reports.upTo(epoch: epochsDone) }

  /// How the network stood after the last whole epoch; nil before it was asked for.
  package var report: EpochReport? { timeline.report(atEpoch: epochsDone) }
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
    trace = timelines[stage].trace(at: target.trainingStep, reusing: trace)
    moment = Moment(
      trainingStep: target.trainingStep, cursor: min(max(0, target.cursor), trace.steps.count))
    if isBetween {
      trace = timelines[stage].trace(at: target.trainingStep + 1, reusing: trace)
      moment.cursor = trace.steps.count
    }
    let done = epochsDone
    if done > 0 { _ = timelines[stage].experiment(at: done * experiment.stepsPerEpoch) }
    present = isComplete ? timelines[stage].experiment(at: moment.trainingStep + 1) : experiment
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
    moment = isBetween ? Moment() : Moment(trainingStep: 0, cursor: moment.cursor)
    refresh(comparedWith: old)
  }

  /// Changes what free play shows and nothing about the network, as a change that can be taken back.
  mutating func show(_ setup: Play) {
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
    let quantity = currentStep?.quantity
    let wasAtEnd = moment.cursor == old.steps.count
    move(to: moment)
    if trace.shape != old.shape {
      let cursor =
        wasAtEnd ? trace.steps.count : quantity.flatMap { trace.index(of: $0) }.map { $0 + 1 }
      move(to: Moment(trainingStep: moment.trainingStep, cursor: cursor ?? moment.cursor))
    }
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
