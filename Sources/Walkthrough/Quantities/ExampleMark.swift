/// Which numbers belong to one example, and how they are told apart.
extension Quantity {
  /// True for what each example has a number of its own of.
  package var belongsToExample: Bool {
    switch self {
    case .target, .preActivation, .activation, .lossShare, .loss, .lossByActivation,
      .activationSlope, .outputSlope, .lossByPreActivation, .lossByWeight, .lossByBias, .marked:
      true
    case .weight, .bias, .learningRate, .penaltyL1, .penaltyL2, .cost, .costByWeight, .costByBias,
      .weightMemory, .biasMemory, .updatedWeight, .updatedBias:
      false
    }
  }

  /// The same of one example of a batch, by its place from 1; itself for what has no example.
  package func at(_ example: Int) -> Quantity {
    belongsToExample ? .marked(unmarked, example: example) : self
  }

  /// The same of the example that another quantity names; itself when that names none.
  package func marked(like other: Quantity) -> Quantity { other.example.map(at) ?? self }

  /// The quantity without its example.
  package var unmarked: Quantity {
    if case .marked(let own, _) = self { own } else { self }
  }

  /// The place in the batch that the quantity names; nil for a quantity without a mark.
  package var example: Int? {
    if case .marked(_, let example) = self { example } else { nil }
  }
}
