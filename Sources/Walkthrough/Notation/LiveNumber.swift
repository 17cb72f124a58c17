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
    case .target, .weight, .bias, .learningRate, .activation(.input): true
    case .preActivation, .activation, .lossShare, .loss, .lossByActivation, .activationSlope,
      .lossByPreActivation, .lossByWeight, .lossByBias, .updatedWeight, .updatedBias:
      false
    }
  }
}
