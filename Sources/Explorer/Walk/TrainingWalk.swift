import Lessons
import NeuralNetwork
import Walkthrough

/// Walking over epochs: pages that train, and the run beside them.
extension LessonWalk {
  /// True when space trains on this page instead of taking steps.
  package var isTrainingPage: Bool { page.scene.epochs != nil }

  /// How many epochs are done at this moment.
  package var epochsDone: Int { epochs(at: moment) }

  func epochs(at moment: Moment) -> Int {
    (moment.cursor >= trace.steps.count ? moment.trainingStep + 1 : moment.trainingStep)
      / experiment.stepsPerEpoch
  }

  /// The moment at which so many epochs are done: the end of the last one's last step.
  func moment(epochs: Int) -> Moment {
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
  func path(maximum: Int) -> [Experiment] {
    var timeline = timelines[plan.stage]
    let last = moment.trainingStep
    guard last > 0 else { return [] }
    let stride = max(1, (last + maximum - 1) / maximum)
    return Swift.stride(from: 0, to: last, by: stride).map { timeline.experiment(at: $0) }
  }

  // MARK: The run beside

  /// Puts this run of free play beside all that follow; false when it lets the one there go.
  mutating func toggleBeside() -> Bool {
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

extension Experiment {
  /// What is different where all that has a name is the same.
  static let otherWeights = "other weights"

  /// What is different from another experiment, in a few words: `linear`, `2-8-1`, `L2 0.01`.
  package func difference(from other: Experiment, notation: Notation) -> String {
    var parts: [String] = []
    let shape = NetworkShape(network)
    if shape != NetworkShape(other.network) {
      parts.append(shape.sizes.map(String.init).joined(separator: "-"))
    }
    if network.layers[0].activation != other.network.layers[0].activation {
      parts.append(network.layers[0].activation.rawValue)
    }
    if learningRate != other.learningRate {
      parts.append("\(notation.text(.learningRate)) \(NumberFormat.short(learningRate))")
    }
    if settings.batchSize != other.settings.batchSize {
      parts.append("batch \(settings.batchSize)")
    }
    if settings.optimizer != other.settings.optimizer {
      parts.append(OptimizerName(settings.optimizer).rawValue)
    }
    if loss != other.loss { parts.append(loss.rawValue) }
    if settings.penalty.l2 != other.settings.penalty.l2 {
      parts.append("L2 \(NumberFormat.short(settings.penalty.l2))")
    }
    if settings.penalty.l1 != other.settings.penalty.l1 {
      parts.append("L1 \(NumberFormat.short(settings.penalty.l1))")
    }
    if examples.count != other.examples.count { parts.append("\(examples.count) examples") }
    return parts.isEmpty ? Self.otherWeights : parts.joined(separator: ", ")
  }
}
