/// Which steps a learner may be asked to fill in.
extension Trace {
  /// True for the last step of each neuron in each phase: its activation, its share of the loss, its
  /// delta; and for each new weight.
  package func isLastOfNeuron(_ index: Int) -> Bool {
    let step = steps[index]
    guard step.quantity.connection == nil || step.phase == .update else { return false }
    guard index + 1 < steps.count else { return true }
    let next = steps[index + 1]
    return next.phase != step.phase || next.quantity.neuron != step.quantity.neuron
      || next.quantity.connection != nil && step.quantity.connection == nil
  }

  /// True for the steps of the output layer, and for the loss.
  package func isOfOutputLayer(_ index: Int) -> Bool {
    let quantity = steps.form(at: index).quantity
    return quantity == .loss || quantity.neuron.flatMap(shape.layer) == shape.lastLayer
  }
}

extension Step {
  /// With one output its share is the whole loss: there is nothing to compute.
  package var isCopyOfLoss: Bool {
    quantity.unmarked == .loss && formula.operands.count == 1
  }
}
