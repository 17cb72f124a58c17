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
  package internal(set) var moment = Moment()
  /// The training step that is on the screen, with all its numbers: between two steps, where epochs
  /// pass by, the one that comes next, which is of the network as it now stands.
  package internal(set) var trace: Trace
  /// Where this page begins and ends.
  package var plan: PagePlan
  /// One timeline for each experiment of the lesson.
  var timelines: [Timeline]
  /// The runs beside, by the page that names them.
  package var besides: [Int: Timeline] = [:]
  var besideNow: Experiment?
  /// In free play: a run that was put beside, to compare others with.
  package var keptRun: Timeline?
  /// The experiment as it stands when everything up to this moment is learned.
  package internal(set) var present: Experiment
  /// What was asked and answered, by page number.
  package var answers: [Int: Answer] = [:]
  /// How many hints were taken, by page number.
  package var hints: [Int: Int] = [:]
  /// Pages whose question is behind the reader.
  package var settled: Set<Int> = []
  /// The last try at a number to fill in; nil once it is right or shown.
  package var blankAnswer: Answer?
  /// How many hints were taken on the number that is to be filled in now.
  package var blankHints = 0
  /// How much the learner wants to fill in; nil leaves it to the page.
  package var chosenFading: Scene.Fading?
  package var selection: Selection?
  /// The neuron whose weights `w` walks through.
  var walkedNeuron: Neuron?
  /// Which of the page's views was chosen with `v`; 0 shows what the page asks for.
  package var viewNumber = 0
  package var textScroll = 0
  /// Where epochs pass by: whether steps are looked at one by one instead.
  package var isStepping = false
  /// Where the numbers came from before the last edit, for marking what changed.
  package internal(set) var changedFrom: Trace?
  /// What free play is set to; nil in a lesson.
  package internal(set) var play: Play?
  package var past: [WalkVersion] = []
  package var future: [WalkVersion] = []

  package init(_ lesson: Lesson) {
    self.lesson = lesson
    timelines = [Timeline(lesson.experiment)]
    for page in lesson.pages {
      if let experiment = page.scene.experiment { timelines.append(Timeline(experiment)) }
    }
    trace = Trace(lesson.experiment)
    present = lesson.experiment
    plan = PagePlan(stage: 0, start: Moment(), end: Moment())
    open(page: 0)
  }

  package var page: Page { lesson.pages[pageNumber] }
  package var isFirstPage: Bool { pageNumber == 0 }
  package var isLastPage: Bool { pageNumber == lesson.pages.count - 1 }
  package var experiment: Experiment { trace.experiment }
  package var stride: Granularity { Granularity(page.scene.stride) }

  /// How the network stood after each epoch so far.
  package var reports: [EpochReport] { timelines[plan.stage].reports }

  /// The same up to this moment, the one before any training first.
  package var reportsSoFar: ArraySlice<EpochReport> { reports.upTo(epoch: epochsDone) }

  /// How the network stood after the last whole epoch; nil before it was asked for.
  package var report: EpochReport? { timelines[plan.stage].report(atEpoch: epochsDone) }

  /// The step just taken; nil at the very start.
  package var currentStep: Step? {
    cursor > 0 ? trace.steps[cursor - 1] : nil
  }

  /// How many steps are done of the training step that is on the screen.
  ///
  /// Between two of them all is known of the next but its update.
  package var cursor: Int { isBetween ? trace.updateStart : moment.cursor }

  /// True while epochs pass by, in free play or on a page that trains, and no step is looked at.
  package var isWatching: Bool { !isStepping && (play != nil || isTrainingPage) }

  /// The step that the picture is about.
  package var stepInView: Step? { isWatching ? nil : currentStep }

  /// The step that comes next on this page; nil at its end.
  package var nextStep: Step? {
    (moment < plan.end || play != nil) && moment.cursor < trace.steps.count
      ? trace.steps[moment.cursor] : nil
  }

  /// A number as far as it is known at this moment.
  package func known(_ quantity: Quantity) -> Double? {
    trace.value(of: quantity, at: cursor)
  }

  /// True when all of the training step is learned.
  var isComplete: Bool { moment.cursor >= trace.steps.count }

  /// True between two training steps, where epochs pass by and no step is looked at.
  var isBetween: Bool { isWatching && isComplete }
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
    isStepping = false
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
    if play != nil {
      stepFreely()
      return true
    }
    if moment < plan.end, isTrainingPage {
      isStepping = false
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
    if moment > plan.end, isTrainingPage, !isStepping { return backEpoch() }
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

  /// In free play one operation after the other, over updates too, without an end.
  private mutating func stepFreely() {
    isStepping = true
    if isComplete { move(to: Moment(trainingStep: moment.trainingStep + 1, cursor: 0)) }
    move(to: Moment(trainingStep: moment.trainingStep, cursor: moment.cursor + 1))
  }

  /// Beyond the page's own steps, one operation at a time, over updates too.
  private mutating func stepBackFreely() {
    isStepping = true
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
    isStepping = true
    if isComplete { move(to: Moment(trainingStep: moment.trainingStep + 1, cursor: 0)) }
    let next = trace.cursor(after: moment.cursor, by: granularity)
    move(to: Moment(trainingStep: moment.trainingStep, cursor: next))
  }

  /// Every example so many times: whole training steps, up to the end of the last one.
  package mutating func finishEpochs(_ epochs: Int = 1) {
    settleIfPending()
    isStepping = false
    move(to: moment(epochs: epochsDone + epochs))
  }

  package mutating func goToFirstStep() { move(to: plan.start) }

  package mutating func goToLastStep() {
    settleIfPending()
    move(to: play == nil ? plan.end : Moment(trainingStep: moment.trainingStep, cursor: .max))
  }

  /// Going on passes a question by; a challenge stays, for its network is to be trained.
  mutating func settleIfPending() {
    changedFrom = nil
    if let ask = pendingAsk, !ask.isChallenge { settle() }
  }

  package mutating func move(to target: Moment) {
    blankAnswer = nil
    blankHints = 0
    trace = timelines[plan.stage].trace(at: target.trainingStep, reusing: trace)
    moment = Moment(
      trainingStep: target.trainingStep, cursor: min(max(0, target.cursor), trace.steps.count))
    if isBetween {
      trace = timelines[plan.stage].trace(at: target.trainingStep + 1, reusing: trace)
      moment.cursor = trace.steps.count
    }
    catchUp()
  }
}
