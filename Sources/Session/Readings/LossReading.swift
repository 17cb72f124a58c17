import Walkthrough

/// What an update makes smaller, as one number changes: its value now, the slope there, and where
/// the update will lead.
///
/// Of a weight or bias that is J where the walk has one; else, and for the numbers of one example,
/// that example's L.
package struct LossReading {
  /// What is varied: the selected number, else the weight of the step, else the first weight.
  package let quantity: Quantity
  /// What depends on it: J, or L of the example that is looked at.
  package let measure: Quantity
  /// The number now.
  package let value: Double
  /// The loss or cost now; nil as long as it is not computed.
  package let loss: Double?
  /// The gradient; nil until the backward pass has reached it.
  package let slope: Double?
  /// Where the update will lead, whatever the optimizer; nil as long as the gradient is not known,
  /// for what no update changes, and under a question.
  package let next: Double?
  private let walk: LessonWalk

  /// nil when the network has no such number.
  package init?(_ walk: LessonWalk) {
    let trace = walk.trace
    let chosen = walk.selection?.editable ?? walk.connectionInView?.weight
    guard let chosen, let value = trace.value(of: chosen) else { return nil }
    (quantity, self.value, self.walk) = (chosen, value, walk)
    measure = trace.hasCost && !chosen.belongsToExample ? .cost : trace.resolved(.loss)
    loss = walk.known(measure)
    slope = chosen.gradient.flatMap { _ in
      let gradient = trace.gradient(of: chosen)
      return walk.givesAway(gradient) ? nil : walk.known(gradient)
    }
    // Where it leads is what many a question is about.
    next = walk.waitsForAnswer || slope == nil ? nil : trace.value(of: chosen.updated)
  }

  /// The loss with the number at another value and all else held.
  package func loss(at value: Double) -> Double { walk.losses(measure, quantity, at: [value])[0] }

  /// The point of the curve that the network stands on, whether or not its loss is computed yet.
  package var here: SIMD2<Double> { SIMD2(value, walk.trace.value(of: measure) ?? .nan) }

  /// The curve around the values that matter, in so many pieces; of many examples in fewer.
  package func curve(pieces: Int) -> [SIMD2<Double>] {
    let window = LossWindow(walk, quantity, measure, value, next: next).range
    let width = window.upperBound - window.lowerBound
    let pieces = walk.pieces(pieces, of: measure)
    let places = (0...pieces).map { window.lowerBound + width * Double($0) / Double(pieces) }
    return zip(places, walk.losses(measure, quantity, at: places)).map { SIMD2($0, $1) }
  }
}

extension LessonWalk {
  /// J, or L of the example that is looked at, with a number at many values.
  func losses(_ measure: Quantity, _ quantity: Quantity, at values: [Double]) -> [Double] {
    measure == .cost
      ? trace.costs(with: quantity, at: values) : trace.losses(with: quantity, at: values)
  }

  /// So many values that a key is not kept waiting, however large the batch is.
  func pieces(_ wanted: Int, of measure: Quantity) -> Int {
    let examples = measure == .cost ? trace.batch.count : 1
    return max(min(wanted, 24), min(wanted, 6000 / examples))
  }
}
