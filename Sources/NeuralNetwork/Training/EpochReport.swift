/// How a network stands after an epoch; every number is of the network as it now is.
package struct EpochReport: Hashable, Sendable {
  /// How many epochs were done.
  package let epoch: Int
  package let training: Evaluation
  /// Nil when there are no test examples.
  package let test: Evaluation?
  /// The length of the mean loss's gradient over all training examples, without penalties.
  package let gradientNorm: Double
  /// The same for each layer alone, the first hidden layer first.
  package let layerGradientNorms: [Double]

  init(epoch: Int, training: Evaluation, test: Evaluation?, gradient: Gradient) {
    self.epoch = epoch
    self.training = training
    self.test = test
    gradientNorm = gradient.norm
    layerGradientNorms = gradient.layers.map(\.norm)
  }
}

/// The epoch with the lowest loss so far, and the network it ended with.
package struct BestEpoch: Hashable, Sendable {
  package let epoch: Int
  package let loss: Double
  package let network: Network
}
