import Walkthrough

/// The loss as one number changes: its value now, the slope there, and where descent would go.
package struct LossReading {
  /// What is varied: the selected number, else the weight of the step, else the first weight.
  package let quantity: Quantity
  /// The number now.
  package let value: Double
  /// The loss now; nil as long as it is not computed.
  package let loss: Double?
  /// The gradient; nil until the backward pass has reached it.
  package let slope: Double?
  /// Where the next update would lead; nil as long as the gradient is not known, and under a
  /// question.
  package let next: Double?
  private let walk: LessonWalk

  /// nil when the network has no such number.
  package init?(_ walk: LessonWalk) {
    let chosen = walk.selection?.editable ?? walk.connectionInView?.weight
    guard let chosen, let value = walk.trace.value(of: chosen) else { return nil }
    (quantity, self.value, self.walk) = (chosen, value, walk)
    loss = walk.known(.loss)
    slope = chosen.gradient.flatMap { walk.givesAway($0) ? nil : walk.known($0) }
    // Where it leads is what many a question is about.
    next =
      walk.waitsForAnswer ? nil : slope.map { value - walk.experiment.learningRate * $0 }
  }

  /// The loss with the number at another value and all else held.
  package func loss(at value: Double) -> Double { walk.trace.loss(with: quantity, at: value) }

  /// The point of the curve that the network stands on, whether or not its loss is computed yet.
  package var here: SIMD2<Double> { SIMD2(value, walk.trace.value(of: .loss) ?? .nan) }

  /// The curve around the values that matter, in so many pieces.
  package func curve(pieces: Int) -> [SIMD2<Double>] {
    let window = LossWindow(walk, quantity, value, next: next).range
    let width = window.upperBound - window.lowerBound
    let places = (0...pieces).map { window.lowerBound + width * Double($0) / Double(pieces) }
    return zip(places, walk.trace.losses(with: quantity, at: places)).map { SIMD2($0, $1) }
  }
}
