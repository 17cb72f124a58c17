/// The four parts of a training step.
package enum Phase: String, CaseIterable, Sendable, Comparable {
  case forward, loss, backward, update

  /// Orders phases as they follow one another.
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
  /// The mean of the examples' losses, and the penalties.
  case cost
  case chainRule = "chain-rule"
  /// The mean of the examples' gradients, and those of the penalties.
  case meanGradient = "mean-gradient"
  /// What an optimizer keeps of the gradients of earlier steps.
  case optimizerMemory = "optimizer-memory"
  /// Adam's means, corrected for their beginning at 0.
  case biasCorrection = "bias-correction"
  case gradientDescent = "gradient-descent"

  /// The part of the training step that the rule belongs to.
  package var phase: Phase {
    switch self {
    case .weightedSum, .activation: .forward
    case .loss, .cost: .loss
    case .chainRule, .meanGradient: .backward
    case .optimizerMemory, .biasCorrection, .gradientDescent: .update
    }
  }
}

/// One more thing that the network does: a quantity gets its value.
package struct Step: Hashable, Sendable {
  /// The idea that it uses.
  package let rule: Rule
  /// The example's place in the batch, from 1; nil for what the whole batch computes.
  package let example: Int?
  /// What came out.
  package let value: Double
  /// The quantity without its example, and the formula likewise; in what a whole batch computes, a
  /// number of an example stands for its mean.
  let own: (quantity: Quantity, formula: Formula)
  /// How many examples the batch has.
  let examples: Int

  /// True when quantities say which example they belong to.
  private var isMarked: Bool { examples > 1 }

  /// The part of the training step that it belongs to.
  package var phase: Phase { rule.phase }

  /// What gets its value; it names its example where there are several.
  package var quantity: Quantity {
    guard isMarked, let example else { return own.quantity }
    return own.quantity.at(example)
  }

  /// The expression that was evaluated; its operands were given or computed by earlier steps.
  package var formula: Formula {
    guard isMarked else { return own.formula }
    return example.map(own.formula.at) ?? own.formula.meaning(means: examples)
  }

  /// Compares the stored parts; quantity and formula follow from them.
  package static func == (left: Step, right: Step) -> Bool {
    left.rule == right.rule && left.example == right.example && left.value == right.value
      && left.examples == right.examples && left.own == right.own
  }

  /// Hashes what tells the steps of a trace apart.
  package func hash(into hasher: inout Hasher) {
    hasher.combine(example)
    hasher.combine(own.quantity)
  }
}
