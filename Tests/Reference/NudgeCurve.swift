import NeuralNetwork

/// The error of a nudged slope against the size of the nudge: a curve shaped like a U.
///
/// On the right the nudge is too large and sees the curve bend; on the left it is too small and L
/// changes by less than its rounding.
package struct NudgeCurve: Hashable, Sendable {
  /// The errors at one size of nudge.
  package struct Point: Hashable, Sendable {
    package let nudge: Double
    /// The largest |nudged slope − backpropagation's slope| over the parameters, one-sided.
    package let oneSidedError: Double
    /// The same for central differences.
    package let centralError: Double
  }

  package let points: [Point]

  /// Nudges of 10⁻¹, 10⁻², … 10⁻¹³, unless told otherwise.
  package static let usualNudges = [
    1e-1, 1e-2, 1e-3, 1e-4, 1e-5, 1e-6, 1e-7, 1e-8, 1e-9, 1e-10, 1e-11, 1e-12, 1e-13,
  ]

  /// Measures all parameters, or only those given.
  package init(
    _ network: Network, example: Example, loss: Loss, parameters: [Parameter]? = nil,
    nudges: [Double] = usualNudges
  ) {
    let gradient = network.backward(example, loss: loss)
    let measured = parameters ?? network.parameters
    func largestError(_ slope: NudgedSlope, _ nudge: Double) -> Double {
      let errors = measured.map { parameter in
        abs(
          gradient[parameter]
            - slope.value(
              of: parameter, in: network, example: example, loss: loss, nudge: nudge))
      }
      return errors.max() ?? 0
    }
    points = nudges.map { nudge in
      Point(
        nudge: nudge, oneSidedError: largestError(.oneSided, nudge),
        centralError: largestError(.central, nudge))
    }
  }
}
