import NeuralNetwork
import Walkthrough

/// What an update was for: the loss or cost of its examples before it, and with the new weights.
package struct CostReading {
  /// J, or L where one example alone decides.
  package let quantity: Quantity
  /// With the weights that the training step began with; nil until it is computed.
  package let before: Double?
  /// On the same examples with the new weights; nil until the last of them is computed, and while
  /// something is asked.
  package let after: Double?

  /// Reads the training step that is walked.
  package init(_ walk: LessonWalk) {
    let trace = walk.trace
    quantity = trace.hasCost ? .cost : .loss
    before = walk.known(quantity)
    guard walk.isComplete, !walk.isWatching, walk.pendingAsk == nil, !walk.isSearching else {
      after = nil
      return
    }
    let (network, experiment) = (trace.next, trace.experiment)
    let examples = trace.batch.map { experiment.examples[$0] }
    after =
      network.loss(experiment.loss, on: examples) + experiment.settings.penalty.price(of: network)
  }
}
