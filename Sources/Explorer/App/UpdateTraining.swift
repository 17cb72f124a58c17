import Drawing
import Lessons
import Session

/// Training that runs by itself, and going back over epochs.
extension State {
  /// Lets so many epochs pass, up to the most that are kept.
  mutating func run(epochs: Int) {
    guard let done = walk?.epochsDone else { return }
    let left = mostEpochs - done
    if left > 0 { updateWalk(.train(epochs: min(epochs, left))) }
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
  func pausedNotice(_ walk: LessonWalk) -> String {
    let health = walk.epochsDone > 0 ? walk.healthText(columns: size.columns - 10) : nil
    return "Paused." + (health.map { " \($0)" } ?? "")
  }

  /// To the end of the epoch before, or to the very beginning.
  mutating func backEpoch(_ walk: inout LessonWalk) {
    guard walk.backEpoch() else {
      notice = "No epoch is done yet."
      return
    }
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
