import Drawing
import Session

/// Reading values off the loss curve.
extension State {
  mutating func update(_ action: Action.Curve) {
    switch action {
    case .read: readCurve()
    case .move(let stride): moveInCurve(stride)
    case .scale:
      guard let walk else { return }
      let shown = curveScale ?? TrainingReading(walk).scale
      curveScale = shown == .linear ? .logarithmic : .linear
    case .goThere:
      guard let epoch = curveEpoch else { return close(nil) }
      walk?.go(toEpoch: epoch)
      close("This is the network after epoch \(walk?.epochsDone ?? 0). t trains on from here.")
    }
  }

  private mutating func readCurve() {
    guard let walk, walk.run.reportsSoFar.count > 1 else {
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

  private mutating func moveInCurve(_ stride: Action.Curve.Stride) {
    guard let last = walk?.epochsDone else { return }
    let now = min(curveEpoch ?? last, last)
    switch stride {
    case .epochs(let count): curveEpoch = min(max(0, now + count), last)
    case .leap(let count): curveEpoch = min(max(0, now + count * max(1, last / 20)), last)
    case .first: curveEpoch = 0
    case .last: curveEpoch = last
    }
    // At the end the cursor goes along when training runs.
    if curveEpoch == last { curveEpoch = nil }
  }
}
