/// The four parts of a training step.
package enum Phase: String, CaseIterable, Sendable, Comparable {
  case forward, loss, backward, update

  package static func < (left: Phase, right: Phase) -> Bool {
    left.order < right.order
  }

  private var order: Int { Phase.allCases.firstIndex(of: self) ?? 0 }
}

/// The idea that a step uses.
package enum Rule: String, CaseIterable, Sendable {
  case weightedSum = "weighted-sum"
  case activation
  case loss
  case chainRule = "chain-rule"
  case gradientDescent = "gradient-descent"

  package var phase: Phase {
    switch self {
    case .weightedSum, .activation: .forward
    case .loss: .loss
    case .chainRule: .backward
    case .gradientDescent: .update
    }
  }
}

/// One more thing that the network does: a quantity gets its value.
package struct Step: Hashable, Sendable {
  package let rule: Rule
  package let quantity: Quantity
  /// The expression that was evaluated; its operands were given or computed by earlier steps.
  package let formula: Formula
  package let value: Double

  package var phase: Phase { rule.phase }
}
