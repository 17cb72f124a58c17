import NeuralNetwork
import Testing

/// What training keeps and what it drops when something changes on the way.
///
/// The right numbers come from `PlainTrainer`, which knows nothing of lanes or memory layouts.
@Suite struct TrainingStateTests {
  private static let methods: [Optimizer] = [.gradientDescent, .usualMomentum, .usualAdam]

  private func plain(_ network: Network, _ settings: TrainingSettings) -> PlainTrainer {
    PlainTrainer(network, loss: .binaryCrossEntropy, settings: settings)
  }

  @Test(
    "Another batch size, learning rate, penalty or held bias keeps moments and clock",
    arguments: methods)
  func settingsChange(method: Optimizer) throws {
    let changes: [(inout TrainingSettings) -> Void] = [
      { $0.batchSize = 11 }, { $0.learningRate = 0.02 }, { $0.penalty = Penalty(l1: 0.01) },
      { $0.penalty = Penalty(l2: 0.02) }, { $0.batchSize = 1 }, { $0.trainsBiases = false },
      { $0.batchSize = 1000 },
    ]
    for (number, change) in changes.enumerated() {
      let settings = TrainingSettings(learningRate: 0.1, batchSize: 5, optimizer: method)
      var trainer = try TrainerTests.trainer(settings)
      var plain = plain(trainer.network, settings)
      for _ in 1...2 {
        trainer.trainEpoch()
        plain.trainEpoch(TrainerTests.examples)
      }
      change(&trainer.settings)
      change(&plain.settings)
      for _ in 1...2 {
        trainer.trainEpoch()
        plain.trainEpoch(TrainerTests.examples)
      }
      let difference = largestDifference(plain.network, trainer.network)
      #expect(difference < 1e-12, "change \(number): \(difference)")
    }
  }

  @Test("Another optimizer begins as if nothing had been learned before")
  func optimizerChanges() throws {
    let adam = Optimizer.usualAdam
    let slower = Optimizer.adam(beta1: 0.5, beta2: 0.9, epsilon: 1e-8)
    let ways: [[Optimizer]] = [
      [.usualMomentum, adam], [adam, .usualMomentum], [adam, slower], [slower, adam],
      [adam, .gradientDescent, adam], [.usualMomentum, .gradientDescent, .usualMomentum],
      [.momentum(0.5), .usualMomentum], [adam, .usualMomentum, adam],
    ]
    for way in ways {
      var settings = TrainingSettings(learningRate: 0.05, batchSize: 5, optimizer: way[0])
      var trainer = try TrainerTests.trainer(settings)
      for optimizer in way {
        settings.optimizer = optimizer
        trainer.settings = settings
        var fresh = plain(trainer.network, settings)
        for _ in 1...2 {
          trainer.trainEpoch()
          fresh.trainEpoch(TrainerTests.examples)
        }
        let difference = largestDifference(fresh.network, trainer.network)
        #expect(difference < 1e-12, "\(way), at \(optimizer): \(difference)")
      }
    }
  }

  @Test(
    "A network of the same shape takes the moments over, another begins without", arguments: methods
  )
  func networkIsReplaced(method: Optimizer) throws {
    let settings = TrainingSettings(learningRate: 0.1, batchSize: 5, optimizer: method)
    var trainer = try TrainerTests.trainer(settings)
    var plain = plain(trainer.network, settings)
    trainer.trainEpoch()
    plain.trainEpoch(TrainerTests.examples)
    var edited = trainer.network
    edited.layers[0].weights[1][0] = 0.75
    try trainer.replaceNetwork(with: edited)
    plain.network = edited
    trainer.trainEpoch()
    plain.trainEpoch(TrainerTests.examples)
    #expect(largestDifference(plain.network, trainer.network) < 1e-12)

    let wider = Network(sizes: [2, 7, 1], hidden: .tanh, output: .sigmoid, seed: 2)
    try trainer.replaceNetwork(with: wider)
    var fresh = self.plain(wider, settings)
    trainer.trainEpoch()
    fresh.trainEpoch(TrainerTests.examples)
    #expect(largestDifference(fresh.network, trainer.network) < 1e-12)
  }

  @Test("The best epoch is that of the network that learns: another network forgets it")
  func bestIsForgotten() throws {
    var settings = TrainingSettings(learningRate: 0.1, batchSize: 5)
    settings.earlyStopping = EarlyStopping(patience: 3)
    var trainer = try TrainerTests.trainer(settings, test: EpochReportTests.test)
    _ = trainer.train(epochs: 2)
    #expect(trainer.best != nil)
    // Far worse than before, and no nearer to stopping for that.
    var worse = trainer.network
    worse.layers[1].weights[0] = [40, -40, 40, -40]
    try trainer.replaceNetwork(with: worse)
    #expect(trainer.best == nil)
    #expect(!trainer.hasStoppedEarly)
    let next = trainer.train(epochs: 1)
    #expect(trainer.best?.epoch == 3)
    #expect(trainer.best?.loss == next.last?.test?.loss)
    #expect(trainer.best?.network == trainer.network)
  }

  @Test("L1 pulls every weight towards 0 by η·λ, and leaves 0 where it is")
  func signOfL1() throws {
    // An input of 0 gives no gradient: what moves a weight is the penalty alone.
    let weights = [0.5, -0.5, 0, -0.0, 1e-300, -1e-300, 1e6]
    let moved = [0.495, -0.495, 0, 0, -0.005, 0.005, 999_999.995]
    for optimizer in [Optimizer.gradientDescent, .momentum(0.9)] {
      var trainer = try Trainer(
        Network.neuron(weights: weights, bias: 0, activation: .linear), loss: .squaredError,
        settings: TrainingSettings(
          learningRate: 0.1, optimizer: optimizer, penalty: Penalty(l1: 0.05)),
        training: [Example(input: weights.map { _ in 0 }, target: [0])])
      trainer.trainBatch()
      expectClose(trainer.network.layers[0].weights[0], moved)
      #expect(trainer.network.layers[0].weights[0][2] == 0)
      #expect(trainer.network.layers[0].biases == [0])
    }
  }
}
