import NeuralNetwork

/// What a step's result means, in a few words beside the equation.
package struct StepMeaning: Sendable {
  let trace: Trace
  let notation: Notation

  /// Speaks of the numbers of one trace, in a notation.
  package init(_ trace: Trace, notation: Notation) {
    self.trace = trace
    self.notation = notation
  }

  /// A few words on a step's result; empty where there is nothing to say.
  package func text(_ step: Step) -> String {
    guard !step.value.isNaN else { return "not a number: something overflowed" }
    switch step.quantity.unmarked {
    case .preActivation: return "what comes in, times its weights, plus the bias"
    case .activation(let neuron): return activation(neuron, step)
    case .lossShare(let neuron): return "how far \(neuron.key) is from its target"
    case .loss: return "how wrong the whole network is"
    case .cost: return cost
    case .lossByActivation(let neuron): return direction(step.value, of: .activation(neuron))
    case .activationSlope: return slope(step.value)
    case .lossByPreActivation(let neuron):
      return comesTo(step) ?? direction(step.value, of: .preActivation(neuron))
    case .lossByWeight(let from, let to):
      return direction(step.value, of: .weight(from: from, to: to))
    case .lossByBias(let neuron): return direction(step.value, of: .bias(neuron))
    case .costByWeight(let from, let to):
      return direction(step.value, of: .weight(from: from, to: to), what: "the cost")
    case .costByBias(let neuron):
      return direction(step.value, of: .bias(neuron), what: "the cost")
    case .weightMemory(let memory, _, _), .biasMemory(let memory, _):
      return self.memory(memory, step)
    case .updatedWeight(let from, let to):
      return movement(to: step.value, from: .weight(from: from, to: to))
    case .updatedBias(let neuron): return movement(to: step.value, from: .bias(neuron))
    case .target, .weight, .bias, .learningRate, .penaltyL1, .penaltyL2, .outputSlope, .marked:
      return ""
    }
  }

  /// Where δ is a − t: that this is what more work comes to.
  private func comesTo(_ step: Step) -> String? {
    guard let sum = trace.deltaSum(of: step), sum.sum != sum.comesTo else { return nil }
    let gradient = notation == .symbols ? "∂L/∂a" : "dL/da"
    return sum.terms.count > 1
      ? "what the sum over all outputs comes to" : "what \(gradient) times the slope comes to"
  }

  private var cost: String {
    trace.experiment.settings.penalty == .none
      ? "how wrong the network is on the whole batch"
      : "the mean loss, and what large weights cost"
  }

  private func memory(_ memory: OptimizerMemory, _ step: Step) -> String {
    switch memory {
    case .newVelocity: return velocity(step)
    case .newMean: return "the gradient, averaged over the steps so far"
    case .newSquare: return "its square, averaged over the steps so far"
    case .correctedMean, .correctedSquare: return "makes up for the beginning at 0"
    case .velocity, .mean, .square: return ""
    }
  }

  /// Whether the velocity still runs where the gradient no longer points.
  private func velocity(_ step: Step) -> String {
    guard let parameter = step.quantity.parameter,
      let gradient = trace.value(of: trace.gradient(of: parameter)), gradient * step.value < 0
    else { return "what is left of the steps before, and the gradient" }
    return "the steps before carry it on, against the gradient"
  }

  private func activation(_ neuron: Neuron, _ step: Step) -> String {
    guard case .output(let index) = neuron,
      let target = trace.value(of: Quantity.target(index).marked(like: step.quantity))
    else {
      return "what \(neuron.key) passes on"
    }
    return "the target is \(NumberFormat.short(target, minus: notation.minus))"
  }

  private func direction(
    _ gradient: Double, of quantity: Quantity, what: String = "the loss"
  ) -> String {
    let name = notation.text(quantity)
    if gradient == 0 { return "\(what) does not feel \(name) here" }
    return "raising \(name) would \(gradient > 0 ? "raise" : "lower") \(what)"
  }

  private func slope(_ value: Double) -> String {
    if value == 0 { return "flat here: nothing gets through" }
    if abs(value) < 0.05 { return "almost flat here: little gets through" }
    return "how much a follows a small change of z"
  }

  private func movement(to new: Double, from quantity: Quantity) -> String {
    let old = trace.value(of: quantity) ?? .nan
    if new == old { return "it stays where it was" }
    if isAgainstGradient(new - old, of: quantity) {
      return "momentum overshoots, against the gradient"
    }
    if isUsualForAdam(abs(new - old)) {
      return "Adam: a step of about \(notation.text(.learningRate)), whatever the gradient"
    }
    return new > old ? "it moves up" : "it moves down"
  }

  /// Momentum may carry a weight on where the gradient has turned.
  private func isAgainstGradient(_ change: Double, of quantity: Quantity) -> Bool {
    guard case .velocity = trace.optimizer else { return false }
    return (trace.value(of: trace.gradient(of: quantity)) ?? 0) * change > 0
  }

  /// Adam's first steps are all of nearly one size.
  private func isUsualForAdam(_ size: Double) -> Bool {
    guard case .moments(_, _, _) = trace.optimizer else { return false }
    let rate = trace.experiment.learningRate
    return size > 0.9 * rate && size < 1.1 * rate
  }
}
