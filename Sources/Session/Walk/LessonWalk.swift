import Lessons
import NeuralNetwork
import Walkthrough

/// A person's way through one lesson: the page, the moment, and everything they changed.
///
/// The picture on the screen is a function of this value. Going back never recomputes by other
/// means: the same moment gives the same numbers however it was reached.
package struct LessonWalk: Sendable {
  /// What is walked through.
  package let lesson: Lesson
  /// The page that is open, counted from 0.
  package private(set) var pageNumber = 0
  /// The live network, at the moment that is looked at.
  package internal(set) var run: Run
  /// Where this page begins and ends.
  package internal(set) var plan: PagePlan
  /// The runs beside, by the page that they belong to.
  var besides: [Int: [ComparisonRun]] = [:]
  /// The networks of other times that the open page speaks of.
  var networksOfTimes: [TimedQuantity: Experiment] = [:]
  /// What was asked and answered.
  package var questions = Questions()
  /// How much the learner wants to fill in; nil leaves it to the page.
  var chosenFading: Scene.Fading?
  /// What the learner has selected on the page.
  package var selection: Selection?
  /// The neuron whose weights `w` walks through.
  var walkedNeuron: Neuron?
  /// Which of the page's views was chosen with `v`; 0 shows what the page asks for.
  package var viewNumber = 0
  /// The nudge of the page is 10 to the minus this.
  package internal(set) var nudgePower = 2
  /// How many lines of the page's text are above its window.
  package var textScroll = 0

  /// A walk that begins at the first page.
  package init(_ lesson: Lesson) {
    self.init(lesson, on: Timeline(lesson.experiment))
  }

  /// The first page on a timeline of its own; pages that bring an experiment get theirs.
  init(_ lesson: Lesson, on timeline: Timeline) {
    self.lesson = lesson
    run = Run([timeline] + lesson.pages.compactMap(\.scene.experiment).map { Timeline($0) })
    plan = PagePlan(stage: 0, start: Moment(), end: Moment())
    open(page: 0)
  }

  /// The page that is open.
  package var page: Page { lesson.pages[pageNumber] }
  /// True when no page comes before.
  package var isFirstPage: Bool { pageNumber == 0 }
  /// True when no page comes after.
  package var isLastPage: Bool { pageNumber == lesson.pages.count - 1 }
  /// How much one press of space does on this page.
  package var stride: Granularity { Granularity(page.scene.stride) }

  /// True when the page has no end: steps and epochs go on for ever.
  package var isEndless: Bool { page.scene.isEndless }

  /// The step that the picture is about.
  package var stepInView: Step? { isWatching ? nil : currentStep }

  /// The step that comes next on this page; nil at its end.
  package var nextStep: Step? {
    (moment < plan.end || isEndless) && !isComplete ? trace.steps[moment.cursor] : nil
  }

  /// True from the first step of the update on, while steps are looked at: what stands on the screen
  /// is then of the network before it, but for the new weights themselves.
  package var isUpdating: Bool { !isWatching && cursor > trace.updateStart }

  /// What the mean loss of many examples is called: J, or where a penalty is part of J, the mean L.
  package var measureOfMany: String {
    experiment.settings.penalty == .none ? "J" : "mean L"
  }

  /// A number as far as it is known at this moment, and not just what is asked for.
  package func known(_ quantity: Quantity) -> Double? {
    guard let index = trace.index(of: quantity) else { return trace.value(of: quantity) }
    let isComputed = isSearching || index < cursor
    return isComputed && !isAsked(quantity) ? trace.steps.value(at: index) : nil
  }
}

// MARK: What the run is at

extension LessonWalk {
  /// Where in time the reader stands.
  package var moment: Moment { run.moment }
  /// The training step that is on the screen.
  package var trace: Trace { run.trace }
  /// How many of its steps are done.
  package var cursor: Int { run.cursor }
  /// The last step that was done; nil before the first.
  package var currentStep: Step? { run.currentStep }
  /// The experiment that this training step starts from.
  package var experiment: Experiment { run.experiment }
  /// The experiment as it stands at this moment.
  package var present: Experiment { run.present }
  /// True between two training steps, while epochs pass by.
  package var isWatching: Bool { run.isWatching }
  /// True when every step of the training step is done.
  package var isComplete: Bool { run.isComplete }
  /// How many epochs lie before this moment.
  package var epochsDone: Int { run.epochsDone }
  /// What free play is set to at this moment, which what was changed later does not touch; nil in a
  /// lesson.
  package var setup: PlaySetup? {
    var setup = run.timeline.setup
    setup?.settings.absorb(experiment)
    return setup
  }
  /// What the next undo, or redo, is about; nil when that is not one thing.
  package var undoSubject: RunVersion.Subject? { run.history.past.last?.subject }
  /// What the next redo is about; nil when that is not one thing.
  package var redoSubject: RunVersion.Subject? { run.history.future.last?.subject }
  /// The experiment that this page's timeline began with.
  package var firstExperiment: Experiment { run.timeline.start }
}

// MARK: Walking

extension LessonWalk {
  /// Opens a page at its beginning.
  package mutating func open(page number: Int) {
    pageNumber = min(max(0, number), lesson.pages.count - 1)
    questions.settled.remove(pageNumber)
    textScroll = 0
    viewNumber = 0
    nudgePower = 2
    run.changedFrom = nil
    walkedNeuron = nil
    run.isStepping = false
    run.passesEpochs = isEndless || isTrainingPage
    plan = plan(page: pageNumber)
    run.enter(stage: plan.stage)
    visitTimes()
    move(to: plan.start)
    selection = page.scene.focus.flatMap { Selection($0) }
  }

  /// True where the page's own steps are done; a page without any has none either where training
  /// began anew.
  package var isWalked: Bool { moment >= plan.end || plan.start >= plan.end }

  /// One stride forward; false at the end of the lesson.
  package mutating func forward() -> Bool {
    run.changedFrom = nil
    if isSearching { return searchOn() }
    if pendingAsk != nil {
      settle()
      return true
    }
    if isEndless {
      stepFreely()
      return true
    }
    if moment < plan.end, isTrainingPage {
      run.isStepping = false
      move(to: nextTrainingMoment)
      return true
    }
    if !isWalked {
      move(to: min(nextMoment, plan.end))
      return true
    }
    guard !isLastPage else { return false }
    open(page: pageNumber + 1)
    return true
  }

  /// One stride back; false at the beginning of the lesson.
  package mutating func back() -> Bool {
    run.changedFrom = nil
    if moment > plan.end, isTrainingPage, !run.isStepping { return backEpoch() }
    if moment > plan.end {
      stepBackFreely()
      return true
    }
    if page.ask?.time == .after, questions.settled.contains(pageNumber), moment == plan.end {
      questions.settled.remove(pageNumber)
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
    if questions.settled.contains(pageNumber), page.ask?.time == .before {
      questions.settled.remove(pageNumber)
      return true
    }
    guard !isFirstPage else { return false }
    open(page: pageNumber - 1)
    if page.ask != nil { questions.settled.insert(pageNumber) }
    move(to: plan.end)
    return true
  }

  /// Where a stride forward leads: an earlier training step than the page's last is passed as a
  /// whole, and from its end the next one is.
  private var nextMoment: Moment {
    guard moment.trainingStep < plan.end.trainingStep else {
      return Moment(trainingStep: moment.trainingStep, cursor: strideEnd(from: moment.cursor))
    }
    let step = isComplete ? moment.trainingStep + 1 : moment.trainingStep
    return Moment(trainingStep: step, cursor: .max)
  }

  /// In free play one operation after the other, over updates too, without an end.
  private mutating func stepFreely() {
    run.isStepping = true
    if isComplete { move(to: Moment(trainingStep: moment.trainingStep + 1, cursor: 0)) }
    move(to: Moment(trainingStep: moment.trainingStep, cursor: moment.cursor + 1))
  }

  /// Beyond the page's own steps, one operation at a time, over updates too.
  private mutating func stepBackFreely() {
    run.isStepping = true
    // The first step of a training step comes right behind the last one of that before.
    if moment.cursor > 1 || moment.trainingStep == 0 {
      move(to: Moment(trainingStep: moment.trainingStep, cursor: moment.cursor - 1))
    } else {
      let step = moment.trainingStep - 1
      let count = run.timelines[plan.stage].trace(at: step).steps.count
      move(to: Moment(trainingStep: step, cursor: count - 1 + moment.cursor))
    }
  }

  /// To the end of the phase, or of the whole training step; then on into the next one.
  package mutating func finish(_ granularity: Granularity) {
    guard !waitsForAnswer else { return }
    run.isStepping = true
    if isComplete { move(to: Moment(trainingStep: moment.trainingStep + 1, cursor: 0)) }
    let next = trace.cursor(after: moment.cursor, by: granularity)
    go(to: Moment(trainingStep: moment.trainingStep, cursor: next))
  }

  /// Every example so many times: whole training steps, up to the end of the last one.
  package mutating func finishEpochs(_ epochs: Int = 1) {
    guard !waitsForAnswer else { return }
    run.isStepping = false
    go(to: run.goal(epochs: epochsDone + epochs))
  }

  /// A part of an epoch: so many training steps, at least one, up to the end of the last one.
  package mutating func finishTrainingSteps(_ steps: Int) {
    guard !waitsForAnswer else { return }
    run.isStepping = false
    go(to: run.goal(stepsOn: steps))
  }

  /// Goes to the page's beginning.
  package mutating func goToFirstStep() { move(to: plan.start) }

  /// Goes to the page's end, or on an endless page to the end of the training step.
  package mutating func goToLastStep() {
    go(to: isEndless ? Moment(trainingStep: moment.trainingStep, cursor: .max) : plan.end)
  }

  /// To a step of this training step by its number, as it is counted at the top of the screen.
  package mutating func go(toStep number: Int) {
    if number < cursor, isWatching { run.isStepping = true }
    go(to: Moment(trainingStep: moment.trainingStep, cursor: number))
  }

  /// Goes to a moment, or to what is asked on the way there: nothing passes a question by.
  mutating func go(to target: Moment) {
    run.changedFrom = nil
    move(to: target <= moment ? target : min(target, nextAsked ?? target))
  }

  /// Goes to a moment of this page's timeline, and brings the run beside along.
  package mutating func move(to target: Moment) {
    questions.leaveBlank()
    run.move(to: target)
    tellTimes()
    noteLook(at: moment.cursor)
    catchUp()
  }

  /// Where training went wrong on the way here from a training step at which it had not.
  package mutating func divergence(since trainingStep: Int) -> Divergence? {
    run.divergence(since: trainingStep)
  }
}
