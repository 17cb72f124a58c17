extension Notation {
  /// A quantity with its live number: `a(h1) = 0.5933`, or its name alone while it has none.
  package func live(_ quantity: Quantity, _ value: Double?) -> String {
    let name = text(quantity)
    guard let value else { return name }
    let number = NumberFormat(
      .exact, sign: quantity.showsSign ? .always : .whenNegative, minus: minus)
    return
      "\(name) = \(quantity.isGiven ? NumberFormat.short(value, minus: minus) : number.text(value))"
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
    return line.from.key + (self == .symbols ? "→" : "->") + line.to.key
  }
}
