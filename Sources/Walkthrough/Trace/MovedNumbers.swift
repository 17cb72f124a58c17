extension Trace {
  /// What numbers of the example that is looked at would be if one of its numbers were another: all
  /// that follows from that one, up to the loss, is worked out again.
  package func values(
    of wanted: [Quantity], with moved: Quantity, at value: Double
  ) -> [Double] {
    let moved = resolved(moved)
    var changed = [moved: value]
    func now(_ quantity: Quantity) -> Double {
      changed[quantity] ?? self.value(of: quantity) ?? .nan
    }
    for index in steps(ofExample: exampleNumber) {
      let step = steps[index]
      guard step.phase <= .loss else { break }
      if step.quantity != moved, step.formula.operands.contains(where: { changed[$0] != nil }) {
        changed[step.quantity] = step.formula.value(now)
      }
    }
    return wanted.map { now(resolved($0)) }
  }
}

extension Quantity {
  /// The name of the slope of one number by another: ∂a/∂z, ∂L/∂a, ∂L/∂z or a gradient; nil where
  /// it has no name.
  package static func slope(of measured: Quantity, by moved: Quantity) -> Quantity? {
    switch (measured, moved) {
    case (.activation(let neuron), .preActivation(let other)) where neuron == other:
      .activationSlope(neuron)
    case (.loss, .activation(let neuron)): .lossByActivation(neuron)
    case (.loss, .preActivation(let neuron)): .lossByPreActivation(neuron)
    case (.loss, .weight), (.loss, .bias): moved.lossGradient
    case (.lossShare(let output), .activation(let neuron)) where output == neuron:
      .lossByActivation(neuron)
    default: nil
    }
  }
}
