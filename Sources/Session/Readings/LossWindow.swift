import Walkthrough

/// The values of a number over which its loss is drawn.
///
/// They are those around where the number began and around the lowest point near it, so that the
/// curve stays where it is while the mark moves along it.
struct LossWindow {
  let range: ClosedRange<Double>

  /// `next` is where the next update would lead; nil as long as the gradient is not known.
  init(
    _ walk: LessonWalk, _ quantity: Quantity, _ measure: Quantity, _ value: Double, next: Double?
  ) {
    let began = walk.firstExperiment.value(of: quantity, in: walk.trace.example)
    let home = began.flatMap { $0.isFinite ? $0 : nil } ?? value
    let reach = max(1, abs(home) * 0.75)
    var range = (home - reach)...(home + reach)
    if let lowest = Self.lowest(home - 4 * reach, home + 4 * reach, walk, quantity, measure) {
      let side = max(reach / 2, abs(home - lowest) * 0.8)
      range = range.including(lowest - side).including(lowest + side)
    }
    range = range.including(value, margin: reach / 4)
    if let next, abs(next - home) <= 4 * reach {
      range = range.including(next, margin: reach / 4)
    }
    self.range = range
  }

  /// The bottom of a valley; nil where the curve only rises or only falls.
  private static func lowest(
    _ low: Double, _ high: Double, _ walk: LessonWalk, _ quantity: Quantity, _ measure: Quantity
  ) -> Double? {
    let pieces = walk.pieces(64, of: measure)
    let places = (0...pieces).map { low + (high - low) * Double($0) / Double(pieces) }
    let losses = walk.losses(measure, quantity, at: places)
    guard losses.allSatisfy(\.isFinite), let least = losses.min(),
      let index = losses.firstIndex(of: least), index > 0, index < places.count - 1
    else { return nil }
    return places[index]
  }
}

extension ClosedRange<Double> {
  /// The range made wide enough for a value, with room beyond it where it had none.
  fileprivate func including(_ value: Double, margin: Double = 0) -> ClosedRange<Double> {
    guard value.isFinite else { return self }
    return Swift.min(lowerBound, value - margin)...Swift.max(upperBound, value + margin)
  }
}
