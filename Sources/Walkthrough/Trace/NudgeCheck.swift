import NeuralNetwork

/// The proof of the backward pass: every gradient beside a measured one.
///
/// Measured is (L(w + h) − L(w − h)) / 2h with h = 1e-5, the central difference.
package struct NudgeCheck: Sendable {
  package struct Row: Hashable, Sendable {
    package let parameter: Quantity
    /// ∂L/∂w as the backward pass has it.
    package let gradient: Double
    package let measured: Double
    package var difference: Double { gradient - measured }
  }

  /// All weights and learning biases, the largest difference last.
  package let rows: [Row]

  package static let nudge = 1e-5

  package init(_ trace: Trace) {
    rows = trace.steps.compactMap { step -> Row? in
      let parameter: Quantity
      switch step.quantity {
      case .lossByWeight(let from, let to): parameter = .weight(from: from, to: to)
      case .lossByBias(let neuron): parameter = .bias(neuron)
      case .target, .weight, .bias, .learningRate, .preActivation, .activation, .lossShare, .loss,
        .lossByActivation, .activationSlope, .lossByPreActivation, .updatedWeight, .updatedBias:
        return nil
      }
      let measured = Self.measure(parameter, in: trace)
      return Row(parameter: parameter, gradient: step.value, measured: measured)
    }.sorted { abs($0.difference) < abs($1.difference) }
  }

  private static func measure(_ parameter: Quantity, in trace: Trace) -> Double {
    let value = trace.value(of: parameter) ?? .nan
    let losses = trace.losses(with: parameter, at: [value + nudge, value - nudge])
    return (losses[0] - losses[1]) / (2 * nudge)
  }
}
