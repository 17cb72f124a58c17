import NeuralNetwork

/// All that is given before a walk begins: a network, what to learn from, and how.
package struct Experiment: Hashable, Sendable {
  package var network: Network
  package var loss: Loss
  /// What the network learns from, in order; never empty. The walk takes one a training step.
  package var examples: [Example]
  /// η: how far one update goes.
  package var learningRate: Double
  /// False holds every bias where it is: biases then have no gradient step and no update.
  package var trainsBiases: Bool

  package init(
    network: Network, loss: Loss, examples: [Example], learningRate: Double,
    trainsBiases: Bool = true
  ) {
    self.network = network
    self.loss = loss
    self.examples = examples
    self.learningRate = learningRate
    self.trainsBiases = trainsBiases
  }
}
