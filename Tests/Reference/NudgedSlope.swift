import NeuralNetwork

/// A slope measured by nudging one parameter by h.
package enum NudgedSlope: CaseIterable, Sendable {
  /// (L(p + h) − L(p)) / h: wrong by about h.
  case oneSided
  /// (L(p + h) − L(p − h)) / 2h: wrong by about h².
  case central

  package func value(
    of parameter: Parameter, in network: Network, example: Example, loss: Loss, nudge: Double
  ) -> Double {
    var nudged = network
    func lossWith(_ change: Double) -> Double {
      nudged[parameter] = network[parameter] + change
      return nudged.loss(loss, on: example)
    }
    switch self {
    case .oneSided: return (lossWith(nudge) - lossWith(0)) / nudge
    case .central: return (lossWith(nudge) - lossWith(-nudge)) / (2 * nudge)
    }
  }
}
