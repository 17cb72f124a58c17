extension Notation {
  /// A quantity with its live number: `a(h1) = 0.5933`, or its name alone while it has none.
  package func live(_ quantity: Quantity, _ value: Double?) -> String {
    let name = text(quantity)
    guard let value else { return name }
    let sign = quantity.showsSign ? NumberFormat.Sign.always : .whenNegative
    return "\(name) = \(live(value, isGiven: quantity.isGiven, sign))"
  }

  /// A formula and what it comes to, `0.1 · x1 = 0.005`, or the formula alone while a number of it
  /// is not known.
  package func live(_ formula: Formula, _ value: (Quantity) -> Double?) -> String {
    let name = formula.text(self)
    guard let value = formula.valueIfKnown(value) else { return name }
    return "\(name) = \(live(value, isGiven: formula.operands.allSatisfy(\.isGiven)))"
  }

  /// A quantity of another time, which the words around it tell: `L = 8.0000`.
  package func live(_ timed: TimedQuantity, _ value: Double?) -> String {
    live(timed.quantity, value)
  }

  private func live(
    _ value: Double, isGiven: Bool, _ sign: NumberFormat.Sign = .whenNegative
  ) -> String {
    isGiven
      ? NumberFormat.short(value, minus: minus)
      : NumberFormat(.exact, sign: sign, minus: minus).text(value)
  }
}

extension Quantity {
  /// True for the numbers that a person can set: they are written as short as they were typed.
  package var isGiven: Bool {
    switch self {
    case .target, .weight, .bias, .learningRate, .penaltyL1, .penaltyL2, .activation(.input): true
    case .marked(let own, _): own.isGiven
    case .preActivation, .activation, .lossShare, .loss, .cost, .lossByActivation,
      .activationSlope, .outputSlope, .lossByPreActivation, .lossByWeight, .lossByBias,
      .costByWeight, .costByBias, .weightMemory, .biasMemory, .updatedWeight, .updatedBias:
      false
    }
  }
}

extension Notation {
  /// A weight by its ends, `x1→h1`, and a bias by its neuron, `b h1`: for the rows of a table.
  package func shortName(of parameter: Quantity) -> String {
    guard let line = parameter.connection else { return "b \(parameter.neuron?.key ?? "")" }
    return line.from.key + arrow + line.to.key
  }

  /// What leads from one to the next: `→`, or `->` where there is ASCII alone.
  package var arrow: String { self == .symbols ? "→" : "->" }
}
