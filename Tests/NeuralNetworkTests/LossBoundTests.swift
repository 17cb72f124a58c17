import NeuralNetwork
import Testing

/// What the weights alone tell of the loss.
@Suite struct LossBoundTests {
  private static func trainers() throws -> [Trainer] {
    let kinds: [(Activation, Activation, Loss)] = [
      (.tanh, .tanh, .squaredError), (.relu, .linear, .squaredError),
      (.leakyRelu, .relu, .meanSquaredError), (.linear, .leakyRelu, .meanSquaredError),
      (.sigmoid, .softmax, .meanSquaredError), (.linear, .softmax, .crossEntropy),
      (.relu, .sigmoid, .binaryCrossEntropy), (.softplus, .elu, .sumOfSquares),
      (.silu, .gelu, .huber), (.sine, .linear, .absoluteError), (.elu, .softplus, .huber),
      (.step, .sine, .sumOfSquares), (.gelu, .step, .absoluteError),
    ]
    return try kinds.enumerated().flatMap { number, kind in
      try (0..<20).map { scale in
        try trainer(
          kind.0, kind.1, kind.2, seed: UInt64(20 * number + scale), factor: Double(scale))
      }
    }
  }

  private static func trainer(
    _ hidden: Activation, _ output: Activation, _ loss: Loss, seed: UInt64, factor: Double
  ) throws -> Trainer {
    var network = Network(sizes: [2, 5, 3, 2], hidden: hidden, output: output, seed: seed)
    for parameter in network.parameters { network[parameter] *= factor }
    var generator = SeededGenerator(seed: seed)
    let examples = (0..<30).map { number in
      Example(
        input: [10 * generator.gaussian(), generator.gaussian()],
        target: number % 3 == 0 ? [1, 0] : [0, 1])
    }
    return try Trainer(
      network, loss: loss, settings: TrainingSettings(learningRate: 1), training: examples)
  }

  @Test("Said to be below a limit, the loss is below it", arguments: try trainers())
  func neverWrong(_ trainer: Trainer) {
    let loss = trainer.trainingLoss()
    #expect(!trainer.trainingLossIsCertainlyBelow(loss))
    var limit = loss
    while limit < 1e30, !trainer.trainingLossIsCertainlyBelow(limit) { limit = 2 * limit + 1e-9 }
    #expect(limit < 1e30, "a finite loss is below something")
    #expect(trainer.trainingLossIsCertainlyBelow(2 * limit))
  }

  @Test("Saturated, a network's loss is known closely")
  func closeness() throws {
    let trainer = try Self.trainer(.tanh, .tanh, .squaredError, seed: 1, factor: 1)
    #expect(trainer.trainingLossIsCertainlyBelow(8.1))
    #expect(!trainer.trainingLossIsCertainlyBelow(8))
  }

  @Test("Weights that are no numbers any more promise nothing")
  func divergence() throws {
    var trainer = try Self.trainer(.linear, .linear, .squaredError, seed: 1, factor: 1)
    for _ in 0..<400 { trainer.trainEpoch() }
    #expect(!trainer.trainingLoss().isFinite)
    #expect(!trainer.trainingLossIsCertainlyBelow(.greatestFiniteMagnitude))
  }
}
