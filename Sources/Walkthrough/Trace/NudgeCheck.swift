import NeuralNetwork

/// The proof of the backward pass: every gradient beside a measured one.
///
/// Measured is (J(w + h) − J(w − h)) / 2h with h = 1e-5, the central difference; where one example
/// alone decides, J is its L.
package struct NudgeCheck: Sendable {
  /// One parameter's two slopes.
  package struct Row: Hashable, Sendable {
    /// The weight or bias that is nudged.
    package let parameter: Quantity
    /// ∂J/∂w as the backward pass has it.
    package let gradient: Double
    /// ∂L/∂w as the nudges show it.
    package let measured: Double
    /// How far the two are apart, with its sign.
    package var difference: Double { gradient - measured }
  }

  /// All weights and learning biases, the largest difference last.
  package let rows: [Row]

  /// h, which suits double precision.
  package static let nudge = 1e-5

  /// Nudges every parameter that the trace has a gradient of: two forward passes for each.
  package init(_ trace: Trace) {
    rows = trace.steps.compactMap { step -> Row? in
      guard let parameter = step.quantity.parameter, step.quantity == trace.gradient(of: parameter)
      else { return nil }
      let measured = Self.measure(parameter, in: trace)
      return Row(parameter: parameter, gradient: step.value, measured: measured)
    }.sorted { abs($0.difference) < abs($1.difference) }
  }

  private static func measure(_ parameter: Quantity, in trace: Trace) -> Double {
    let value = trace.value(of: parameter) ?? .nan
    let losses = trace.costs(with: parameter, at: [value + nudge, value - nudge])
    return (losses[0] - losses[1]) / (2 * nudge)
  }
}
