import Drawing
import Lessons
import Session

/// From epoch to epoch, at one press or by itself.
extension State {
  mutating func update(_ action: Action.Train) {
    if action.isHeld, let walk, walk.waitsForAnswer {
      notice = heldNotice(walk)
      return
    }
    switch action {
    case .epoch: goOn { $1.finishEpochs() }
    case .epochs(let epochs): goOn { $1.finishEpochs(epochs) }
    case .ran(let piece): if isRunning { run(piece) }
    case .epochBack:
      guard walk?.backEpoch() == false else { return }
      notice = walk.map(Self.beginning)
    case .runOrPause:
      walk?.watch()
      guard let walk else { return }
      isRunning.toggle()
      notice = isRunning ? runningNotice : pausedNotice(walk)
    case .faster(let steps):
      speed = speed.moved(steps)
      notice = runningNotice
    }
  }

  /// What is said where no epoch lies before.
  static func beginning(of walk: LessonWalk) -> String {
    walk.epochsDone == 0
      ? "No epoch is done yet."
      : "Training goes on from here, after epoch \(walk.epochsDone): nothing before it is kept."
  }

  /// Learns a piece, up to the most epochs that are kept.
  private mutating func run(_ piece: TrainingPiece) {
    guard let done = walk?.epochsDone else { return }
    let left = mostEpochs - done
    if left > 0 {
      switch piece {
      case .epochs(let epochs): goOn { $1.finishEpochs(min(epochs, left)) }
      case .trainingSteps(let steps): goOn { $1.finishTrainingSteps(steps) }
      }
    }
    if walk?.waitsForAnswer == true { isRunning = false }
    guard let done = walk?.epochsDone, done >= mostEpochs else { return }
    isRunning = false
    notice = "Stopped: \(mostEpochs) epochs are as many as are kept. r starts again."
  }

  /// What is said of training that runs.
  var runningNotice: String {
    let verb = isRunning ? "runs" : "will run with T"
    return "Training \(verb): \(speed.text). > and < change the speed, T pauses."
  }

  /// What is said when training is paused: where it stands, and what keeps it from learning.
  private func pausedNotice(_ walk: LessonWalk) -> String {
    let health = walk.epochsDone > 0 ? walk.healthText(columns: size.columns - 10) : nil
    return "Paused." + (health.map { " \($0)" } ?? "")
  }

  /// Stops training whose numbers have grown beyond all bounds, where that happened.
  ///
  /// Pages that train to show just this go on to their end.
  mutating func stopDivergence(of walk: inout LessonWalk, since trainingStep: Int) {
    guard walk.moment.trainingStep >= trainingStep,
      let divergence = walk.divergence(since: trainingStep)
    else { return }
    isRunning = false
    let moment = Moment(trainingStep: divergence.trainingStep, cursor: divergence.step + 1)
    if !walk.isTrainingPage, moment < walk.moment { walk.move(to: moment) }
    if moment <= walk.moment { notice = divergence.text(look.notation) }
  }
}

extension Action.Train {
  /// Whether it would pass an open question by.
  fileprivate var isHeld: Bool {
    switch self {
    case .epoch, .epochs, .runOrPause: true
    case .epochBack, .ran, .faster: false
    }
  }
}
