import NeuralNetwork
import Reference
import Testing

@Suite struct TrainerTests {
  static let examples: [Example] = {
    var generator = SeededGenerator(seed: 21)
    return (0..<23).map { _ in
      let (x, y) = (generator.uniform(in: -1...1), generator.uniform(in: -1...1))
      return Example(input: [x, y], target: [x * y > 0 ? 1 : 0])
    }
  }()

  static func trainer(
    _ settings: TrainingSettings = TrainingSettings(learningRate: 0.1, batchSize: 5),
    test: [Example] = []
  ) throws -> Trainer {
    try Trainer(
      Network(sizes: [2, 4, 1], hidden: .tanh, output: .sigmoid, seed: 5),
      loss: .binaryCrossEntropy, settings: settings, training: examples, test: test)
  }

  @Test("Fifty epochs lead where PyTorch's lead", arguments: try ReferenceRun.all())
  func pyTorch(_ run: ReferenceRun) throws {
    var trainer = try Trainer(
      run.network, loss: run.loss, settings: TrainingSettings(run), training: run.examples)
    for _ in 0..<run.epochs { trainer.trainEpoch() }
    let difference = largestDifference(trainer.network, run.finalNetwork)
    // One run of the reference is chaotic: the last digit of a weight decides where it ends.
    let tolerance = difference <= 1e-9 ? 1e-9 : 100 * effectOfTheLastDigit(run)
    #expect(difference <= tolerance && tolerance < 0.01)
    #expect(trainer.report().training.loss.agrees(with: run.finalLoss, within: tolerance))
  }

  /// How far the end of a run moves when one weight begins one unit in the last place higher.
  private func effectOfTheLastDigit(_ run: ReferenceRun) -> Double {
    var nudged = run.network
    nudged.layers[0].weights[0][0] = nudged.layers[0].weights[0][0].nextUp
    let ends = [run.network, nudged].map { network in
      var plain = PlainTrainer(network, loss: run.loss, settings: TrainingSettings(run))
      for _ in 0..<run.epochs { plain.trainEpoch(run.examples) }
      return plain.network
    }
    return largestDifference(ends[0], ends[1])
  }

  @Test("By batch or by epoch: the same network")
  func twoPaces() throws {
    var byBatch = try Self.trainer()
    var byEpoch = byBatch
    for _ in 1...3 * 5 { byBatch.trainBatch() }
    for _ in 1...3 { byEpoch.trainEpoch() }
    #expect(byBatch.network == byEpoch.network)
    #expect([byBatch.epoch, byEpoch.epoch] == [3, 3])
    #expect([byBatch.updates, byEpoch.updates] == [15, 15])
  }

  @Test("The last batch of an epoch takes what is left")
  func lastBatch() throws {
    var trainer = try Self.trainer()
    for _ in 1...4 { trainer.trainBatch() }
    #expect(trainer.position == 20 && trainer.epoch == 0)
    trainer.trainBatch()
    #expect(trainer.position == 0 && trainer.epoch == 1 && trainer.updates == 5)
  }

  @Test("A copy is a checkpoint: trained again, it gives the same bits")
  func checkpoints() throws {
    var trainer = try Self.trainer(
      TrainingSettings(learningRate: 0.1, batchSize: 4, shuffleSeed: 9, optimizer: .usualAdam))
    trainer.trainEpoch()
    trainer.trainBatch()
    var checkpoint = trainer
    _ = trainer.train(epochs: 5)
    #expect(checkpoint.network != trainer.network)
    let reports = checkpoint.train(epochs: 5)
    #expect(checkpoint.network == trainer.network)
    #expect(reports.last == trainer.report())
  }

  @Test("A seed's order repeats itself; every epoch has its own, and takes every example once")
  func shuffling() throws {
    let settings = TrainingSettings(learningRate: 0.1, shuffleSeed: 3)
    var first = try Self.trainer(settings)
    var second = try Self.trainer(settings)
    var orders: [[Int]] = []
    for _ in 1...3 {
      #expect(first.order == second.order)
      #expect(first.order.sorted() == Array(0..<23))
      orders.append(first.order)
      first.trainEpoch()
      second.trainEpoch()
    }
    #expect(Set(orders).count == 3)
    #expect(first.network == second.network)
  }

  @Test func biasesCanBeHeld() throws {
    var settings = TrainingSettings(learningRate: 0.5, batchSize: 4, optimizer: .usualMomentum)
    settings.trainsBiases = false
    var trainer = try Self.trainer(settings)
    trainer.trainEpoch()
    #expect(trainer.network.layers.allSatisfy { $0.biases.allSatisfy { $0 == 0 } })
    trainer.settings.trainsBiases = true
    trainer.trainEpoch()
    #expect(trainer.network.layers.allSatisfy { $0.biases.contains { $0 != 0 } })
  }

  @Test("Settings may change on the way, the batch size too")
  func changingSettings() throws {
    var trainer = try Self.trainer()
    trainer.trainEpoch()
    let network = trainer.network
    trainer.settings.batchSize = 11
    #expect(trainer.network == network)
    trainer.trainEpoch()
    #expect(trainer.updates == 5 + 3)
    let settings = TrainingSettings(learningRate: 0.1, batchSize: 11)
    var plain = PlainTrainer(network, loss: .binaryCrossEntropy, settings: settings)
    plain.trainEpoch(Self.examples)
    #expect(largestDifference(plain.network, trainer.network) < 1e-14)
  }

  @Test(arguments: [0, -3, 1000])
  func oddBatchSizesAreBroughtIntoRange(_ size: Int) throws {
    var trainer = try Self.trainer(TrainingSettings(learningRate: 0.1, batchSize: size))
    trainer.trainEpoch()
    #expect(trainer.epoch == 1)
    #expect(trainer.updates == (size == 1000 ? 1 : 23))
  }

  @Test func anotherNetworkCanTakeOver() throws {
    var trainer = try Self.trainer()
    trainer.trainEpoch()
    var edited = trainer.network
    edited.layers[0].weights[1][0] = 0.75
    try trainer.replaceNetwork(with: edited)
    #expect(trainer.network == edited)
    let wider = Network(sizes: [2, 7, 1], hidden: .relu, output: .sigmoid, seed: 2)
    try trainer.replaceNetwork(with: wider)
    #expect(trainer.network == wider)
    let unfit = Network(sizes: [3, 1], hidden: .relu, output: .sigmoid, seed: 2)
    #expect(throws: NetworkProblem.inputCount(example: 0, found: 2, expected: 3)) {
      try trainer.replaceNetwork(with: unfit)
    }
    #expect(trainer.network == wider)
  }

  @Test func withoutExamplesThereIsNothingToLearn() {
    #expect(throws: NetworkProblem.noExamples) {
      try Trainer(
        .mazur, loss: .squaredError, settings: TrainingSettings(learningRate: 1), training: [])
    }
  }

  @Test("Mazur's network, trained on his example alone, reaches his loss")
  func mazur() throws {
    var trainer = try Trainer(
      .mazur, loss: .squaredError,
      settings: TrainingSettings(learningRate: 0.5, trainsBiases: false), training: [.mazur])
    trainer.trainBatch()
    #expect(abs(trainer.network.loss(.squaredError, on: .mazur) - 0.291027773693599) < 1e-9)
  }
}

extension TrainingSettings {
  init(_ run: ReferenceRun) {
    self.init(
      learningRate: run.learningRate, batchSize: run.batchSize, optimizer: Optimizer(run.method),
      penalty: Penalty(l1: run.l1, l2: run.l2))
  }
}

extension Optimizer {
  init(_ method: ReferenceRun.Method) {
    switch method {
    case .gradientDescent: self = .gradientDescent
    case .momentum(let friction): self = .momentum(friction)
    case .adam(let beta1, let beta2, let epsilon):
      self = .adam(beta1: beta1, beta2: beta2, epsilon: epsilon)
    }
  }
}
