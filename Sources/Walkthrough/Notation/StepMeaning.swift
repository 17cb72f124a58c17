/// What a step's result means, in a few words beside the equation.
package struct StepMeaning: Sendable {
  let trace: Trace
  let notation: Notation

  package init(_ trace: Trace, notation: Notation) {
    self.trace = trace
    self.notation = notation
  }

  package func text(_ step: Step) -> String {
    guard !step.value.isNaN else { return "not a number: something overflowed" }
    switch step.quantity {
    case .preActivation: return "what comes in, times its weights, plus the bias"
    case .activation(let neuron): return activation(neuron)
    case .lossShare(let neuron): return "how far \(neuron.key) is from its target"
    case .loss: return "how wrong the whole network is"
    case .lossByActivation(let neuron): return direction(step.value, of: .activation(neuron))
    case .activationSlope: return slope(step.value)
    case .lossByPreActivation(let neuron):
      return direction(step.value, of: .preActivation(neuron))
    case .lossByWeight(let from, let to):
      return direction(step.value, of: .weight(from: from, to: to))
    case .lossByBias(let neuron): return direction(step.value, of: .bias(neuron))
    case .updatedWeight(let from, let to):
      return movement(to: step.value, from: .weight(from: from, to: to))
    case .updatedBias(let neuron): return movement(to: step.value, from: .bias(neuron))
    case .target, .weight, .bias, .learningRate: return ""
    }
  }

  private func activation(_ neuron: Neuron) -> String {
    guard case .output(let index) = neuron, let target = trace.value(of: .target(index)) else {
      return "what \(neuron.key) passes on"
    }
    return "the target is \(NumberFormat.short(target, minus: notation.minus))"
  }

  private func direction(_ gradient: Double, of quantity: Quantity) -> String {
    let name = notation.text(quantity)
    if gradient == 0 { return "the loss does not feel \(name) here" }
    return "raising \(name) would \(gradient > 0 ? "raise" : "lower") the loss"
  }

  private func slope(_ value: Double) -> String {
    if value == 0 { return "flat here: nothing gets through" }
    if abs(value) < 0.05 { return "almost flat here: little gets through" }
    return "how much a follows a small change of z"
  }

  private func movement(to new: Double, from quantity: Quantity) -> String {
    let old = trace.value(of: quantity) ?? .nan
    if new == old { return "it stays where it was" }
    return new > old ? "it moves up" : "it moves down"
  }
}
