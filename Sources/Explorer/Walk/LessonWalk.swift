import Lessons
import NeuralNetwork
import Walkthrough

/// A person's way through one lesson: the page, the moment, and everything they changed.
///
/// The picture on the screen is a function of this value. Going back never recomputes by other
/// means: the same moment gives the same numbers however it was reached.
package struct LessonWalk: Sendable {
  package let lesson: Lesson
  package private(set) var pageNumber = 0
  package private(set) var moment = Moment()
  /// The training step that is on the screen, with all its numbers.
  package private(set) var trace: Trace
  /// Where this page begins and ends.
  private(set) var plan: PagePlan
  /// One timeline for each experiment of the lesson.
  var timelines: [Timeline]
  /// The runs beside, by the page that names them.
  var besides: [Int: Timeline] = [:]
  var besideNow: Experiment?
  /// What was asked and answered, by page number.
  package var answers: [Int: Answer] = [:]
  /// How many hints were taken, by page number.
  package var hints: [Int: Int] = [:]
  /// Pages whose question is behind the reader.
  package var settled: Set<Int> = []
  /// The last try at a number to fill in; nil once it is right or shown.
  package var blankAnswer: Answer?
  /// How much the learner wants to fill in; nil leaves it to the page.
  package var chosenFading: Scene.Fading?
  package var selection: Selection?
  /// The neuron whose weights `w` walks through.
  private var walkedNeuron: Neuron?
  /// Which of the page's views was chosen with `v`; 0 shows what the page asks for.
  package var viewNumber = 0
  package var textScroll = 0
  /// Where the numbers came from before the last edit, for marking what changed.
  package private(set) var changedFrom: Trace?
  private var past: [Version] = []
  private var future: [Version] = []

  /// The timelines as they were, to go back to.
  private struct Version: Sendable {
    let timelines: [Timeline]
    /// Where the reader stood, when the change led elsewhere: a reset goes to the beginning.
    var place: (stage: Int, moment: Moment)?
  }

  package init(_ lesson: Lesson) {
    self.lesson = lesson
    timelines = [Timeline(lesson.experiment)]
    for page in lesson.pages {
      if let experiment = page.scene.experiment { timelines.append(Timeline(experiment)) }
    }
    trace = Trace(lesson.experiment)
    plan = PagePlan(stage: 0, start: Moment(), end: Moment())
    open(page: 0)
  }

  package var page: Page { lesson.pages[pageNumber] }
  package var isFirstPage: Bool { pageNumber == 0 }
  package var isLastPage: Bool { pageNumber == lesson.pages.count - 1 }
  package var experiment: Experiment { trace.experiment }
  package var stride: Granularity { Granularity(page.scene.stride) }

  /// How the network stood after each epoch so far.
  var reports: [EpochReport] { timelines[plan.stage].reports }

  /// The step just taken; nil at the very start.
  package var currentStep: Step? {
    moment.cursor > 0 ? trace.steps[moment.cursor - 1] : nil
  }

  /// The step that comes next on this page; nil at its end.
  package var nextStep: Step? {
    moment < plan.end && moment.cursor < trace.steps.count ? trace.steps[moment.cursor] : nil
  }

  /// A number as far as it is known at this moment.
  package func known(_ quantity: Quantity) -> Double? {
    trace.value(of: quantity, at: moment.cursor)
  }
}

// MARK: Walking

extension LessonWalk {
  /// Opens a page at its beginning.
  package mutating func open(page number: Int) {
    pageNumber = min(max(0, number), lesson.pages.count - 1)
    settled.remove(pageNumber)
    textScroll = 0
    viewNumber = 0
    changedFrom = nil
    walkedNeuron = nil
    plan = plan(page: pageNumber)
    move(to: plan.start)
    selection = page.scene.focus.flatMap { Selection($0) }
  }

  /// One stride forward; false at the end of the lesson.
  package mutating func forward() -> Bool {
    changedFrom = nil
    if pendingAsk != nil {
      settle()
      return true
    }
    if moment < plan.end, isTrainingPage {
      move(to: nextTrainingMoment)
      return true
    }
    if moment < plan.end {
      let next =
        moment.trainingStep < plan.end.trainingStep
        ? trace.steps.count : strideEnd(from: moment.cursor)
      move(to: min(Moment(trainingStep: moment.trainingStep, cursor: next), plan.end))
      return true
    }
    guard !isLastPage else { return false }
    open(page: pageNumber + 1)
    return true
  }

  /// One stride back; false at the beginning of the lesson.
  package mutating func back() -> Bool {
    changedFrom = nil
    if moment > plan.end {
      stepBackFreely()
      return true
    }
    if page.ask?.time == .after, settled.contains(pageNumber), moment == plan.end {
      settled.remove(pageNumber)
      return true
    }
    if moment > plan.start, isTrainingPage {
      move(to: previousTrainingMoment)
      return true
    }
    if moment > plan.start {
      let previous = strideStart()
      move(to: max(Moment(trainingStep: moment.trainingStep, cursor: previous), plan.start))
      return true
    }
    if settled.contains(pageNumber), page.ask?.time == .before {
      settled.remove(pageNumber)
      return true
    }
    guard !isFirstPage else { return false }
    open(page: pageNumber - 1)
    if page.ask != nil { settled.insert(pageNumber) }
    move(to: plan.end)
    return true
  }

  /// Where the stride that led here began, counted from the page's own start.
  private func strideStart() -> Int {
    var cursor = plan.start.trainingStep == moment.trainingStep ? plan.start.cursor : 0
    var start = cursor
    while cursor < moment.cursor {
      start = cursor
      cursor = strideEnd(from: cursor)
    }
    return start
  }

  /// Beyond the page's own steps, one operation at a time, over updates too.
  private mutating func stepBackFreely() {
    if moment.cursor > 0 {
      move(to: Moment(trainingStep: moment.trainingStep, cursor: moment.cursor - 1))
    } else {
      let step = moment.trainingStep - 1
      let count = timelines[plan.stage].trace(at: step).steps.count
      move(to: Moment(trainingStep: step, cursor: count - 1))
    }
  }

  /// To the end of the phase, or of the whole training step; then on into the next one.
  package mutating func finish(_ granularity: Granularity) {
    settleIfPending()
    if moment.cursor >= trace.steps.count {
      move(to: Moment(trainingStep: moment.trainingStep + 1, cursor: 0))
    }
    let next = trace.cursor(after: moment.cursor, by: granularity)
    move(to: Moment(trainingStep: moment.trainingStep, cursor: next))
  }

  /// Every example once: whole training steps, up to the end of the last one.
  package mutating func finishEpoch() {
    settleIfPending()
    let isBetween = moment.cursor >= trace.steps.count
    let begun = isBetween ? moment.trainingStep + 1 : moment.trainingStep
    let count = experiment.stepsPerEpoch
    let last = (begun / count + 1) * count - 1
    move(to: Moment(trainingStep: last, cursor: .max))
  }

  package mutating func goToFirstStep() { move(to: plan.start) }

  package mutating func goToLastStep() {
    settleIfPending()
    move(to: plan.end)
  }

  private mutating func settleIfPending() {
    changedFrom = nil
    if pendingAsk != nil { settle() }
  }

  mutating func move(to target: Moment) {
    blankAnswer = nil
    trace = timelines[plan.stage].trace(at: target.trainingStep)
    moment = Moment(
      trainingStep: target.trainingStep, cursor: min(max(0, target.cursor), trace.steps.count))
    catchUp()
  }
}

// MARK: Changing

extension LessonWalk {
  /// Makes an edit now; false when it makes no sense here.
  package mutating func make(_ edit: Edit) -> Bool {
    let before = timelines
    let old = trace
    guard timelines[plan.stage].make(edit, at: moment.trainingStep) else { return false }
    past.append(Version(timelines: before))
    future = []
    refresh(comparedWith: old)
    return true
  }

  package var canUndo: Bool { !past.isEmpty }
  package var canRedo: Bool { !future.isEmpty }

  package mutating func undo() -> Bool {
    guard let before = past.popLast() else { return false }
    future.append(restore(before))
    return true
  }

  package mutating func redo() -> Bool {
    guard let after = future.popLast() else { return false }
    past.append(restore(after))
    return true
  }

  /// Goes to another version and returns the one that it was.
  private mutating func restore(_ version: Version) -> Version {
    let left = Version(
      timelines: timelines, place: version.place.map { _ in (plan.stage, moment) })
    timelines = version.timelines
    if let place = version.place, place.stage == plan.stage { moment = place.moment }
    refresh(comparedWith: trace)
    return left
  }

  /// Computes everything after an edit anew, at the same place in the walk.
  private mutating func refresh(comparedWith old: Trace) {
    let quantity = currentStep?.quantity
    let wasAtEnd = moment.cursor == old.steps.count
    let isSameShape = timelines[plan.stage].experiment(at: moment.trainingStep).network
      .hasSameShape(as: old.experiment.network)
    plan = plan(page: pageNumber)
    move(to: moment)
    if !isSameShape {
      let cursor =
        wasAtEnd ? trace.steps.count : quantity.flatMap { trace.index(of: $0) }.map { $0 + 1 }
      move(to: Moment(trainingStep: moment.trainingStep, cursor: cursor ?? moment.cursor))
      if let neuron = selection?.neuron, trace.shape.position(of: neuron) == nil { selection = nil }
    }
    changedFrom = old
  }

  /// The experiment that this page's timeline began with.
  package var firstExperiment: Experiment { timelines[plan.stage].start }
}

extension Network {
  fileprivate func hasSameShape(as other: Network) -> Bool {
    inputs == other.inputs && layers.map(\.units) == other.layers.map(\.units)
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
    past.append(Version(timelines: timelines, place: (plan.stage, moment)))
    future = []
    let old = trace
    var timeline = Timeline(firstExperiment)
    _ = timeline.make(.replace(experiment), at: 0)
    timelines[plan.stage] = timeline
    moment.trainingStep = 0
    refresh(comparedWith: old)
  }
}
