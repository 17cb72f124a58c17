/// How a network is trained.
package struct TrainingSettings: Hashable, Sendable {
  /// η: how far one update goes.
  package var learningRate: Double
  /// How many examples are averaged for one update; the last batch of an epoch takes what is left.
  package var batchSize: Int
  /// The seed of the order in which each epoch takes the examples; nil keeps them in their order.
  package var shuffleSeed: UInt64?
  /// How a gradient becomes a change of the weights.
  package var optimizer: Optimizer
  /// What large weights cost.
  package var penalty: Penalty
  /// False holds every bias where it is.
  package var trainsBiases: Bool
  /// Weights and biases that stay as they are, though a penalty counts them.
  package var held: Set<Parameter>
  /// When to stop before all epochs are done; nil never stops early.
  package var earlyStopping: EarlyStopping?

  /// Plain descent, one example at a time in its order, unless told otherwise.
  package init(
    learningRate: Double, batchSize: Int = 1, shuffleSeed: UInt64? = nil,
    optimizer: Optimizer = .gradientDescent, penalty: Penalty = .none, trainsBiases: Bool = true,
    held: Set<Parameter> = [], earlyStopping: EarlyStopping? = nil
  ) {
    self.learningRate = learningRate
    self.batchSize = batchSize
    self.shuffleSeed = shuffleSeed
    self.optimizer = optimizer
    self.penalty = penalty
    self.trainsBiases = trainsBiases
    self.held = held
    self.earlyStopping = earlyStopping
  }
}

extension TrainingSettings {
  /// Whether updates change a weight or bias: a held one has no gradient of its own.
  package func trains(_ parameter: Parameter) -> Bool {
    !held.contains(parameter) && (trainsBiases || !parameter.isBias)
  }
}

/// Stopping when the network no longer gets better on examples it does not learn from.
package struct EarlyStopping: Hashable, Sendable {
  /// How many epochs in a row may pass without improvement.
  package var patience: Int
  /// How far the loss must fall below the best so far to count as better.
  package var improvement: Double

  /// Stops after so many epochs that were no better by more than `improvement`.
  package init(patience: Int, improvement: Double = 0) {
    self.patience = patience
    self.improvement = improvement
  }
}
