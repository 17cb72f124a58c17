import Drawing
import Lessons

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
}

extension LessonWalk {
  /// Goes to where so many epochs are done, but not before the page begins.
  package mutating func go(toEpoch epoch: Int) {
    isStepping = false
    changedFrom = nil
    move(to: max(plan.start, epoch <= 0 ? Moment() : moment(epochs: epoch)))
  }

  /// To the end of the epoch before; false at the beginning.
  mutating func backEpoch() -> Bool {
    let isBehind = moment > (epochsDone == 0 ? Moment() : moment(epochs: epochsDone))
    guard isBehind || epochsDone > 0 else { return false }
    go(toEpoch: isBehind ? epochsDone : epochsDone - 1)
    return true
  }
}
