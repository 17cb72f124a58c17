import NeuralNetwork

extension Trace {
  /// What a quantity is with another network in this one's place, on the examples looked at here;
  /// nil when it has none such.
  ///
  /// J is the mean over all that is learned from, also where a training step takes one example; one
  /// that is no number any more has grown beyond all bounds.
  package func value(of quantity: Quantity, with other: Experiment) -> Double? {
    if quantity == .cost, !hasCost {
      let mean = other.network.loss(other.loss, on: experiment.examples)
      return mean.isNaN ? .infinity : mean
    }
    var there = other
    there.examples = experiment.examples
    var trace = Trace(there, trainingStep: trainingStep, batch: batch, through: .backward)
    trace.unmarkedMeans = unmarkedMeans
    return trace.value(of: quantity)
  }
}
