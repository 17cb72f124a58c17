import Drawing
import Session

/// Reading values off the loss curve.
extension State {
  mutating func updateCurve(_ action: Action) {
    switch action {
    case .readCurve: readCurve()
    case .moveInCurve(let step): moveInCurve(step)
    case .changeScale:
      guard let walk else { return }
      let shown = curveScale ?? TrainingReading(walk).scale
      curveScale = shown == .linear ? .logarithmic : .linear
    case .goToEpoch:
      guard case .lesson(var walk) = place, let epoch = curveEpoch else { return close(nil) }
      walk.go(toEpoch: epoch)
      place = .lesson(walk)
      close("This is the network after epoch \(walk.epochsDone). t trains on from here.")
    default: break
    }
  }

  private mutating func readCurve() {
    guard let walk, walk.reportsSoFar.count > 1 else {
      notice = "There is no curve to read yet: t trains for one epoch."
      return
    }
    curveEpoch = nil
    curveScale = nil
    overlay = .curve
  }

  private mutating func close(_ text: String?) {
    overlay = nil
    notice = text
  }

  private mutating func moveInCurve(_ step: CurveStep) {
    guard let last = walk?.epochsDone else { return }
    let now = min(curveEpoch ?? last, last)
    switch step {
    case .epochs(let count): curveEpoch = min(max(0, now + count), last)
    case .leap(let count): curveEpoch = min(max(0, now + count * max(1, last / 20)), last)
    case .first: curveEpoch = 0
    case .last: curveEpoch = last
    }
    // At the end the cursor goes along when training runs.
    if curveEpoch == last { curveEpoch = nil }
  }
}
