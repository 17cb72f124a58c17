import NeuralNetwork
import Testing

/// Every data set is learned, from a stated seed, by a stated network.
@Suite struct LearningTests {
  struct Case: Sendable, CustomStringConvertible {
    var kind: DatasetKind
    var hidden: [Int]
    var activation: Activation
    var seed: UInt64
    var features = InputFeatures.coordinates
    var optimizer = Optimizer.usualAdam
    var learningRate = 0.05
    var batchSize = 10
    var epochs: Int
    /// The loss at the end is below this, on the training examples and on the test examples.
    var trainLoss: Double
    var testLoss: Double
    /// At least this share of the test examples is told right.
    var accuracy = 0.0

    var description: String { "\(kind.rawValue) with \(hidden) \(activation)" }
  }

  static let cases: [Case] = [
    Case(
      kind: .xor, hidden: [3], activation: .tanh, seed: 1, learningRate: 0.02, epochs: 400,
      trainLoss: 0.02, testLoss: 0.02),
    Case(
      kind: .xor, hidden: [3], activation: .sigmoid, seed: 1, optimizer: .gradientDescent,
      learningRate: 2, batchSize: 4, epochs: 2000, trainLoss: 0.005, testLoss: 0.005),
    Case(
      kind: .and, hidden: [], activation: .sigmoid, seed: 1, optimizer: .gradientDescent,
      learningRate: 2, batchSize: 4, epochs: 500, trainLoss: 0.02, testLoss: 0.02),
    Case(
      kind: .or, hidden: [], activation: .sigmoid, seed: 1, optimizer: .gradientDescent,
      learningRate: 2, batchSize: 4, epochs: 500, trainLoss: 0.01, testLoss: 0.01),
    Case(
      kind: .xorCloud, hidden: [4], activation: .tanh, seed: 1, epochs: 25, trainLoss: 0.05,
      testLoss: 0.05, accuracy: 0.99),
    Case(
      kind: .circle, hidden: [4], activation: .tanh, seed: 1, epochs: 20, trainLoss: 0.1,
      testLoss: 0.1, accuracy: 0.99),
    Case(
      kind: .gaussians, hidden: [2], activation: .tanh, seed: 1, epochs: 10, trainLoss: 0.01,
      testLoss: 0.03, accuracy: 0.98),
    Case(
      kind: .moons, hidden: [6], activation: .relu, seed: 1, epochs: 25, trainLoss: 0.05,
      testLoss: 0.08, accuracy: 0.97),
    Case(
      kind: .spiral, hidden: [8, 8], activation: .tanh, seed: 2,
      features: [.x1, .x2, .sineOfX1, .sineOfX2], learningRate: 0.03, epochs: 60, trainLoss: 0.02,
      testLoss: 0.02, accuracy: 0.99),
    Case(
      kind: .plane, hidden: [2], activation: .leakyRelu, seed: 2, learningRate: 0.02, epochs: 15,
      trainLoss: 1e-4, testLoss: 1e-4),
    Case(
      kind: .multiGaussian, hidden: [8, 8], activation: .tanh, seed: 2, learningRate: 0.02,
      epochs: 80, trainLoss: 0.01, testLoss: 0.01),
    Case(
      kind: .sine, hidden: [4], activation: .tanh, seed: 1, learningRate: 0.02, epochs: 400,
      trainLoss: 0.03, testLoss: 0.07),
  ]

  @Test(arguments: cases)
  func everyDatasetIsLearned(_ known: Case) throws {
    let reports = try [learn(known), learn(known)]
    let report = reports[0]
    #expect(report.training.loss < known.trainLoss, "seed \(known.seed)")
    #expect((report.test ?? report.training).loss < known.testLoss, "seed \(known.seed)")
    #expect((report.test ?? report.training).accuracy ?? 1 >= known.accuracy)
    #expect(reports[0] == reports[1], "the second run gives other bits")
  }

  @Test(
    "From most seeds XOR is learned; from one the same network is stuck with one row wrong",
    arguments: [(seed: UInt64(16), isLearned: true), (seed: 22, isLearned: false)])
  func aStuckSeed(_ known: (seed: UInt64, isLearned: Bool)) throws {
    let network = Network(sizes: [2, 3, 1], hidden: .tanh, output: .sigmoid, seed: known.seed)
    var trainer = try Trainer(
      network, loss: .squaredError, settings: TrainingSettings(learningRate: 2, batchSize: 4),
      training: Dataset(.xor).train)
    for _ in 0..<2000 { trainer.trainEpoch() }
    let loss = trainer.report().training.loss
    #expect(known.isLearned ? loss < 0.001 : abs(loss - 0.0625) < 0.002, "seed \(known.seed)")
  }

  private func learn(_ known: Case) throws -> EpochReport {
    let dataset = Dataset(known.kind, seed: known.seed, features: known.features)
    let isClassified = known.kind.classes != nil
    let network = Network(
      sizes: [dataset.inputNames.count] + known.hidden + [1], hidden: known.activation,
      output: isClassified ? .sigmoid : .linear, seed: known.seed)
    var trainer = try Trainer(
      network, loss: isClassified ? .binaryCrossEntropy : .squaredError,
      settings: TrainingSettings(
        learningRate: known.learningRate, batchSize: known.batchSize, shuffleSeed: known.seed,
        optimizer: known.optimizer),
      training: dataset.train, test: dataset.test)
    for _ in 0..<known.epochs { trainer.trainEpoch() }
    return trainer.report()
  }
}
