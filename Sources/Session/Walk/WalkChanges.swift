import Lessons
import NeuralNetwork
import Walkthrough

/// A timeline as it was, to go back to.
package struct WalkVersion: Sendable {
  /// What is kept of it.
  package enum Kept: Sendable {
    case timeline(Timeline, Play?)
    /// Free play before any training or edit: all of it follows from its settings.
    case untouched(PlaySettings)
  }

  /// What the change that ended it was about, when it was about one thing.
  package enum Subject: Sendable {
    case value(Quantity)
    /// Of all neurons of a layer, 1 for the first after the inputs.
    case activation(layer: Int)
  }

  /// Which of the walk's timelines it is.
  let stage: Int
  package var kept: Kept
  /// Where the reader stood, when the change led elsewhere: a reset goes to the beginning.
  package var place: (stage: Int, moment: Moment)?
  package var subject: Subject?

  /// Keeps less of the timeline, when there is one.
  package mutating func change(_ less: (Timeline) -> Timeline) {
    guard case .timeline(let timeline, let play) = kept else { return }
    kept = .timeline(less(timeline), play)
  }
}

/// Changing the live network, and taking changes back.
extension LessonWalk {
  /// So many changes are taken back without training anything again.
  package static let quickVersions = 8
  /// So many come back with what was trained last; those before are trained from their beginning.
  static let trainedVersions = 40
  /// So many changes can be taken back: a day's work, and memory has an end.
  package static let mostVersions = 500

  /// Keeps a version to go to; of an older one only what is needed to come to it again.
  private static func keep(_ version: WalkVersion, in versions: inout [WalkVersion]) {
    versions.append(version)
    versions.removeFirst(max(0, versions.count - mostVersions))
    let old = versions.count - 1 - quickVersions
    if old >= 0 { versions[old].change(\.slim) }
    let older = versions.count - 1 - trainedVersions
    if older >= 0 { versions[older].change(\.bare) }
  }

  private mutating func remember(_ version: WalkVersion) { Self.keep(version, in: &past) }

  /// Makes an edit now; false when it makes no sense here.
  package mutating func make(_ edit: Edit) -> Bool {
    var before = version
    before.subject = edit.subject
    let old = trace
    guard timelines[plan.stage].make(edit, at: trace.trainingStep) else { return false }
    remember(before)
    future = []
    refresh(comparedWith: old)
    let changed = experiment
    play?.settings.absorb(changed)
    return true
  }

  /// What an edit that is made now leaves behind.
  private var version: WalkVersion { version(ofStage: plan.stage) }

  private func version(ofStage stage: Int) -> WalkVersion {
    let timeline = timelines[stage]
    if let play, timeline.isUntouched, timeline.start == play.experiment,
      Play(play.settings, sharing: play) == play
    {
      return WalkVersion(stage: stage, kept: .untouched(play.settings))
    }
    return WalkVersion(stage: stage, kept: .timeline(timeline, play))
  }

  package var canUndo: Bool { !past.isEmpty }
  package var canRedo: Bool { !future.isEmpty }

  /// What the next undo, or redo, is about; nil when that is not one thing.
  package var undoSubject: WalkVersion.Subject? { past.last?.subject }
  package var redoSubject: WalkVersion.Subject? { future.last?.subject }

  package mutating func undo() -> Bool {
    guard let before = past.popLast() else { return false }
    Self.keep(restore(before), in: &future)
    return true
  }

  package mutating func redo() -> Bool {
    guard let after = future.popLast() else { return false }
    remember(restore(after))
    return true
  }

  /// Goes to another version and returns the one that it was.
  private mutating func restore(_ version: WalkVersion) -> WalkVersion {
    var left = self.version(ofStage: version.stage)
    left.place = version.place.map { _ in (plan.stage, moment) }
    left.subject = version.subject
    switch version.kept {
    case .timeline(let timeline, let play):
      timelines[version.stage] = timeline.revived
      self.play = play
    case .untouched(let settings):
      let play = Play(settings, sharing: play)
      timelines[version.stage] = Timeline(play.experiment)
      self.play = play
    }
    if let place = version.place, place.stage == plan.stage {
      comeBack(to: place.moment)
    } else {
      refresh(comparedWith: trace)
    }
    return left
  }

  /// Computes everything anew at a moment that was left: what stood there then has the same steps.
  private mutating func comeBack(to moment: Moment) {
    let old = trace
    plan = plan(page: pageNumber)
    move(to: moment)
    dropLostSelection()
    changedFrom = old
  }

  /// A neuron that is there no more cannot be selected.
  private mutating func dropLostSelection() {
    if let neuron = selection?.neuron, trace.shape.position(of: neuron) == nil { selection = nil }
  }

  /// Computes everything after an edit anew, at the same place in the walk.
  private mutating func refresh(comparedWith old: Trace) {
    let quantity = currentStep?.quantity
    let wasAtEnd = moment.cursor == old.steps.count
    plan = plan(page: pageNumber)
    move(to: moment)
    if trace.shape != old.shape {
      let cursor =
        wasAtEnd ? trace.steps.count : quantity.flatMap { trace.index(of: $0) }.map { $0 + 1 }
      move(to: Moment(trainingStep: moment.trainingStep, cursor: cursor ?? moment.cursor))
      dropLostSelection()
    }
    changedFrom = old
  }

  /// The experiment that this page's timeline began with.
  package var firstExperiment: Experiment { timelines[plan.stage].start }
}

// MARK: Resting

extension LessonWalk {
  /// The walk with little kept of it, while another lesson is open.
  ///
  /// All that is shown and the last changes come back; what was trained is trained again.
  package var resting: LessonWalk {
    var walk = self
    walk.timelines = timelines.map(\.resting)
    walk.besides = besides.mapValues(\.resting)
    walk.keptRun = keptRun?.resting
    walk.past = Self.rested(past)
    walk.future = Self.rested(future)
    return walk
  }

  /// The walk that rested, ready to go on.
  package var awake: LessonWalk {
    var walk = self
    walk.timelines = timelines.map(\.revived)
    walk.besides = besides.mapValues(\.revived)
    walk.keptRun = keptRun?.revived
    return walk
  }

  private static func rested(_ versions: [WalkVersion]) -> [WalkVersion] {
    versions.suffix(trainedVersions).map { version in
      var version = version
      version.change(\.bare)
      return version
    }
  }
}

extension LessonWalk {
  /// On to the next weight of the neuron that was selected when the walk through them began.
  package mutating func walkWeights(from start: Selection) {
    if case .neuron(let neuron) = start { walkedNeuron = neuron }
    let next = walkedNeuron.flatMap { trace.shape.walk(weightsOf: $0, from: start) }
    if let next {
      selection = next
    } else if let neuron = start.neuron {
      walkedNeuron = neuron
      selection = trace.shape.walk(weightsOf: neuron, from: start) ?? .neuron(neuron)
    }
  }
}

extension LessonWalk {
  /// Begins this page's timeline anew with another experiment, as an edit that can be undone.
  package mutating func restart(with experiment: Experiment) {
    var timeline = Timeline(firstExperiment)
    _ = timeline.make(.replace(experiment), at: 0)
    restart(on: timeline, play: play)
  }

  /// Begins free play anew with other settings, as an edit that can be undone.
  package mutating func restart(with play: Play) {
    isStepping = false
    restart(on: Timeline(play.experiment), play: play)
    move(to: Moment())
    changedFrom = nil
  }

  /// Changes what free play shows, and nothing about the network.
  package mutating func change(play: Play) {
    remember(version)
    future = []
    self.play = play
  }

  private mutating func restart(on timeline: Timeline, play: Play?) {
    var before = version
    before.place = (plan.stage, moment)
    remember(before)
    future = []
    let old = trace
    timelines[plan.stage] = timeline
    self.play = play
    moment = isBetween ? Moment() : Moment(trainingStep: 0, cursor: moment.cursor)
    refresh(comparedWith: old)
  }
}
