import Lessons
import NeuralNetwork
import Walkthrough

/// Walking over epochs: pages that train, and the run beside them.
extension LessonWalk {
  /// True when space trains on this page instead of taking steps.
  package var isTrainingPage: Bool { page.scene.epochs != nil }

  /// How many epochs are done at this moment.
  package var epochsDone: Int { epochs(at: moment) }

  package func epochs(at moment: Moment) -> Int {
    (moment.cursor >= trace.steps.count ? moment.trainingStep + 1 : moment.trainingStep)
      / experiment.stepsPerEpoch
  }

  /// The moment at which so many epochs are done: the end of the last one's last step.
  package func moment(epochs: Int) -> Moment {
    Moment(trainingStep: epochs * experiment.stepsPerEpoch - 1, cursor: trace.steps.count)
  }

  /// The next moment of a page that trains.
  var nextTrainingMoment: Moment {
    let first = epochs(at: plan.start)
    let strides = (epochsDone - first) / page.scene.epochsPerPress + 1
    return min(moment(epochs: first + strides * page.scene.epochsPerPress), plan.end)
  }

  /// The moment before of a page that trains.
  var previousTrainingMoment: Moment {
    let first = epochs(at: plan.start)
    let strides = (epochsDone - first - 1) / page.scene.epochsPerPress
    return strides <= 0 ? plan.start : moment(epochs: first + strides * page.scene.epochsPerPress)
  }

  /// The experiment at some of the training steps so far, in order, the present one left out.
  package func path(maximum: Int) -> [Experiment] {
    var timeline = timelines[plan.stage]
    let last = moment.trainingStep
    guard last > 0 else { return [] }
    let stride = max(1, (last + maximum - 1) / maximum)
    return Swift.stride(from: 0, to: last, by: stride).map { timeline.experiment(at: $0) }
  }

  // MARK: The run beside

  /// Puts this run of free play beside all that follow; false when it lets the one there go.
  package mutating func toggleBeside() -> Bool {
    keptRun = keptRun == nil ? timelines[plan.stage] : nil
    catchUp()
    return keptRun != nil
  }

  /// The page that the run beside belongs to: the last one that names one, in the same stage.
  var besidePage: Int? {
    let pages = lesson.pages[...pageNumber].indices.reversed()
    let stage = self.stage(ofPage: pageNumber)
    return pages.first {
      self.stage(ofPage: $0) == stage && lesson.pages[$0].scene.beside != nil
    }
  }

  /// How the run beside stood after each epoch; nil when there is none.
  package var besideReports: [EpochReport]? {
    if play != nil { return besideNow == nil ? nil : keptRun?.reports }
    return besidePage.flatMap { besides[$0]?.reports }
  }

  /// The run beside as it stands after as many epochs as this one; nil when there is none.
  package var besideExperiment: Experiment? { besideNow }

  /// Brings both runs to the end of the epochs that are done.
  mutating func catchUp() {
    let done = epochsDone
    if done > 0 { _ = timelines[plan.stage].experiment(at: done * experiment.stepsPerEpoch) }
    present =
      isComplete ? timelines[plan.stage].experiment(at: moment.trainingStep + 1) : experiment
    if play != nil {
      // Another run can be compared only as long as it learns from the same examples.
      let isSame = keptRun?.start.examples == experiment.examples
      let step = done * (keptRun?.start.stepsPerEpoch ?? 1)
      besideNow = isSame ? keptRun?.experiment(at: step) : nil
      return
    }
    guard let number = besidePage, let beside = lesson.pages[number].scene.beside else {
      besideNow = nil
      return
    }
    var timeline = besides[number] ?? Timeline(beside)
    besideNow = timeline.experiment(at: done * beside.stepsPerEpoch)
    besides[number] = timeline
  }
}

extension LessonWalk {
  /// Goes to where so many epochs are done, but not before the page begins.
  package mutating func go(toEpoch epoch: Int) {
    isStepping = false
    changedFrom = nil
    move(to: max(plan.start, epoch <= 0 ? Moment() : moment(epochs: epoch)))
  }

  /// To the end of the epoch before; false at the beginning.
  package mutating func backEpoch() -> Bool {
    let isBehind = moment > (epochsDone == 0 ? Moment() : moment(epochs: epochsDone))
    guard isBehind || epochsDone > 0 else { return false }
    go(toEpoch: isBehind ? epochsDone : epochsDone - 1)
    return true
  }
}
