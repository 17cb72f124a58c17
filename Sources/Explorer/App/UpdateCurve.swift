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
    // Of a long training every second epoch is kept, or every fourth: the cursor stands on those.
    guard let epochs = walk?.run.reportsSoFar.map(\.epoch), let last = epochs.last else { return }
    let now = min(curveEpoch ?? last, last)
    let index = epochs.lastIndex { $0 <= now } ?? 0
    func moved(_ places: Int) -> Int { epochs[min(max(0, index + places), epochs.count - 1)] }
    switch stride {
    case .epochs(let count): curveEpoch = moved(count)
    case .leap(let count): curveEpoch = moved(count * max(1, epochs.count / 20))
    case .first: curveEpoch = epochs[0]
    case .last: curveEpoch = last
    }
    // At the end the cursor goes along when training runs.
    if curveEpoch == last { curveEpoch = nil }
  }
}
