import NeuralNetwork
import Testing

@Suite struct EpochReportTests {
  static let test = [
    Example(input: [0.5, 0.5], target: [1]), Example(input: [-0.5, 0.5], target: [0]),
    Example(input: [-0.9, -0.1], target: [1]),
  ]

  @Test("A report's numbers are those of the plain path")
  func numbers() throws {
    var trainer = try TrainerTests.trainer(test: Self.test)
    trainer.trainEpoch()
    let report = trainer.report()
    let network = trainer.network
    let gradient = network.backward(TrainerTests.examples, loss: .binaryCrossEntropy)
    #expect(report.epoch == 1)
    expectClose(
      [report.training.loss], [network.loss(.binaryCrossEntropy, on: TrainerTests.examples)])
    expectClose(
      [try #require(report.test).loss], [network.loss(.binaryCrossEntropy, on: Self.test)])
    expectClose([report.gradientNorm], [gradient.norm])
    expectClose(report.layerGradientNorms, gradient.layers.map(\.norm))
    let right = TrainerTests.examples.count { example in
      (network.outputs(for: example.input)[0] > 0.5) == (example.target[0] == 1)
    }
    #expect(report.training.accuracy == Double(right) / 23)
    #expect(report.training.confusion?.total == 23)
  }

  @Test("More examples than one batch of the fast path holds")
  func manyExamples() throws {
    let network = Network(sizes: [2, 3, 3], hidden: .relu, output: .softmax, seed: 6)
    var generator = SeededGenerator(seed: 3)
    let examples = (0..<333).map { index in
      Example(
        input: [generator.gaussian(), generator.gaussian()],
        target: (0..<3).map { $0 == index % 3 ? 1 : 0 })
    }
    let evaluation = Evaluation(
      network, loss: .crossEntropy, examples: examples,
      classification: Classification(examples))
    expectClose([evaluation.loss], [network.loss(.crossEntropy, on: examples)])
    #expect(evaluation.confusion?.total == 333)
  }

  @Test("Training stops when the test loss has not fallen for as long as allowed")
  func earlyStopping() throws {
    var settings = TrainingSettings(learningRate: 1, batchSize: 5)
    settings.earlyStopping = EarlyStopping(patience: 4)
    var trainer = try TrainerTests.trainer(settings, test: Self.test)
    let reports = trainer.train(epochs: 5000)
    let best = try #require(trainer.best)
    let losses = reports.compactMap(\.test?.loss)
    #expect(trainer.hasStoppedEarly)
    #expect(reports.count < 5000)
    #expect(best.epoch == reports.count - 4)
    #expect(best.loss == losses.min())
    #expect(abs(best.network.loss(.binaryCrossEntropy, on: Self.test) - best.loss) < 1e-12)
    #expect(trainer.train(epochs: 10).isEmpty)
  }

  @Test func withoutEarlyStoppingAllEpochsAreDone() throws {
    var trainer = try TrainerTests.trainer(test: Self.test)
    #expect(trainer.train(epochs: 30).map(\.epoch) == Array(1...30))
    #expect(!trainer.hasStoppedEarly)
  }
}
