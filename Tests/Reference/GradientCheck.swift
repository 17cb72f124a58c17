import NeuralNetwork

/// Backpropagation against the definition of a slope: nudge every parameter and see what L does.
///
/// Nudged slope: (L(p + h) − L(p − h)) / 2h, with h = 10⁻⁵ by default. Smaller nudges drown in
/// rounding, larger ones see the curve bend. Agreement to 10⁻⁸ is good; a parameter whose nudge
/// carries a ReLU across 0 may honestly differ.
package struct GradientCheck: Hashable, Sendable {
  /// One parameter's slope, found in two ways.
  package struct Entry: Hashable, Sendable {
    package let parameter: Parameter
    /// What backpropagation says.
    package let computed: Double
    /// What the nudges say.
    package let nudged: Double

    package var difference: Double { abs(computed - nudged) }
  }

  /// The nudge that suits double precision best.
  package static let usualNudge = 1e-5

  /// How far a nudge went.
  package let nudge: Double
  /// Every weight and bias, the largest difference last.
  package let entries: [Entry]

  package init(
    _ network: Network, example: Example, loss: Loss, nudge: Double = usualNudge
  ) {
    self.nudge = nudge
    let gradient = network.backward(example, loss: loss)
    let found = network.parameters.map { parameter in
      Entry(
        parameter: parameter, computed: gradient[parameter],
        nudged: NudgedSlope.central.value(
          of: parameter, in: network, example: example, loss: loss, nudge: nudge))
    }
    entries = found.enumerated()
      .sorted { ($0.element.difference, $0.offset) < ($1.element.difference, $1.offset) }
      .map(\.element)
  }

  /// The largest difference; 0 for a network without parameters.
  package var largestDifference: Double { entries.last?.difference ?? 0 }

  /// How many forward passes the nudging took: two for each parameter.
  package var forwardPasses: Int { 2 * entries.count }
}
