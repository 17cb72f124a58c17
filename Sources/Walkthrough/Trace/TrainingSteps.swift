import NeuralNetwork

/// The training steps of an experiment one after the other, on the batches that training takes.
///
/// Each begins with the weights and the optimizer's numbers that the one before ended with. Without
/// end; only one is kept at a time.
package struct TrainingSteps: Sequence, IteratorProtocol {
  private var experiment: Experiment
  private var optimizer: OptimizerState
  private var taken = 0
  /// Takes the same batches, and so knows which one is next.
  private var trainer: Trainer

  /// Throws when the network cannot learn these examples.
  package init(_ experiment: Experiment) throws(NetworkProblem) {
    self.experiment = experiment
    trainer = try experiment.trainer()
    optimizer = trainer.optimizerState
  }

  /// Walks the next training step; there always is one.
  package mutating func next() -> Trace? {
    let trace = Trace(
      experiment, trainingStep: taken, batch: trainer.nextBatch, optimizer: optimizer)
    experiment.network = trace.next
    optimizer = trace.nextOptimizer
    taken += 1
    trainer.trainBatch()
    return trace
  }
}

extension Experiment {
  /// A trainer of this experiment, from where its training stands; throws when it cannot learn.
  package func trainer() throws(NetworkProblem) -> Trainer {
    try Trainer(
      network, loss: loss, settings: settings, training: examples, test: test, from: place)
  }
}
