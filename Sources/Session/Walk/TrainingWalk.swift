import Lessons
import NeuralNetwork
import Walkthrough

/// Walking over epochs: pages that train, and the run beside them.
extension LessonWalk {
  /// True when space trains on this page instead of taking steps.
  package var isTrainingPage: Bool { page.scene.epochs != nil }

  /// The next moment of a page that trains.
  var nextTrainingMoment: Moment {
    let first = run.epochs(at: plan.start)
    let strides = (epochsDone - first) / page.scene.epochsPerPress + 1
    return min(run.moment(epochs: first + strides * page.scene.epochsPerPress), plan.end)
  }

  /// The moment before of a page that trains.
  var previousTrainingMoment: Moment {
    let first = run.epochs(at: plan.start)
    let strides = (epochsDone - first - 1) / page.scene.epochsPerPress
    return strides <= 0
      ? plan.start : run.moment(epochs: first + strides * page.scene.epochsPerPress)
  }

  // MARK: The run beside

  /// The page that the run beside belongs to: the last one that names one, in the same stage.
  private var besidePage: Int? {
    let pages = lesson.pages[...pageNumber].indices.reversed()
    return pages.first {
      stage(ofPage: $0) == plan.stage
        && (!lesson.pages[$0].scene.beside.isEmpty || besides[$0] != nil)
    }
  }

  /// The runs beside, the one that the plots show first.
  var runsBeside: [ComparisonRun] { besidePage.flatMap { besides[$0] } ?? [] }

  /// How the run beside stood after each epoch; nil when there is none.
  package var besideReports: [EpochReport]? { runsBeside.first?.reports }

  /// The run beside as it stands after as many epochs as this one; nil when there is none.
  package var besideExperiment: Experiment? { runsBeside.first?.present }

  /// The run beside as it began; nil when there is none.
  var besideStart: Experiment? { runsBeside.first?.timeline.start }

  /// Brings the runs beside to the end of the epochs that are done.
  mutating func catchUp() {
    guard let page = besidePage else { return }
    var runs =
      besides[page] ?? lesson.pages[page].scene.beside.map { ComparisonRun(Timeline($0)) }
    for index in runs.indices {
      // In free play another run can be compared only as long as it learns from the same examples.
      if isEndless, runs[index].timeline.start.examples != experiment.examples {
        runs[index].pause()
      } else {
        runs[index].catchUp(epochs: epochsDone)
      }
    }
    besides[page] = runs
  }
}

extension LessonWalk {
  /// Goes to where so many epochs are done, but not before the page begins.
  package mutating func go(toEpoch epoch: Int) {
    run.isStepping = false
    run.changedFrom = nil
    move(to: max(plan.start, run.goal(epochs: epoch)))
  }

  /// Looks at no single step any more, where epochs pass by: at the end of a training step the
  /// numbers of the next one are shown.
  package mutating func watch() {
    guard run.passesEpochs, run.isStepping, isComplete else { return }
    run.isStepping = false
    run.changedFrom = nil
    move(to: moment)
  }

  /// To the end of the epoch before; false at the beginning.
  package mutating func backEpoch() -> Bool {
    guard run.isWithinEpoch || epochsDone > run.epochs(at: Moment()) else { return false }
    let before = moment
    go(toEpoch: run.isWithinEpoch ? epochsDone : epochsDone - 1)
    // A page may begin within an epoch.
    return moment != before
  }
}
