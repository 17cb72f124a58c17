import Walkthrough

/// How far nudged gradients are off, for nudges of every size: a curve shaped like a U.
///
/// A large nudge sees the loss bend, a tiny one changes no more than its last digits.
package struct NudgeErrorReading {
  /// The largest errors that a nudge of one size makes.
  package struct Point: Hashable {
    /// How far each number is moved.
    package let nudge: Double
    /// |(J(w + h) − J(w)) / h − ∂J/∂w|, the largest over the parameters.
    package let oneSide: Double
    /// |(J(w + h) − J(w − h)) / 2h − ∂J/∂w|, the largest over the parameters.
    package let bothSides: Double
  }

  /// From the largest nudge to the smallest; while something is guessed only down to the present.
  package let points: [Point]
  /// Those of the page's nudge as it is now.
  package let here: Point

  /// Ten to the minus 1, 2, … 13.
  package static let sizes = [
    1e-1, 1e-2, 1e-3, 1e-4, 1e-5, 1e-6, 1e-7, 1e-8, 1e-9, 1e-10, 1e-11, 1e-12, 1e-13,
  ]
  /// More parameters than this would keep a key waiting.
  private static let mostParameters = 64

  /// Nil before the backward pass has reached a parameter.
  package init?(_ walk: LessonWalk) {
    let known = GradientReading.parameters(walk).prefix(Self.mostParameters)
    guard !known.isEmpty else { return nil }
    let trace = walk.trace
    let sizes = walk.isGuessing ? Self.sizes.prefix(walk.nudgePower) : Self.sizes[...]
    let points = sizes.map { nudge in
      let errors = known.map { parameter, gradient in
        Self.errors(of: parameter, gradient, nudge, in: trace)
      }
      return Point(
        nudge: nudge, oneSide: errors.map(\.x).max() ?? 0, bothSides: errors.map(\.y).max() ?? 0)
    }
    self.points = points
    here = points[walk.nudgePower - 1]
  }

  /// To one side, and to both.
  private static func errors(
    of parameter: Quantity, _ gradient: Double, _ nudge: Double, in trace: Trace
  ) -> SIMD2<Double> {
    let value = trace.value(of: parameter) ?? .nan
    let costs = trace.costs(with: parameter, at: [value - nudge, value, value + nudge])
    return SIMD2(
      abs((costs[2] - costs[1]) / nudge - gradient),
      abs((costs[2] - costs[0]) / (2 * nudge) - gradient))
  }
}
