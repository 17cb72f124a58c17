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

  @Test("The loss is the sum in the examples' order, to the last bit", arguments: Loss.allCases)
  func order(_ loss: Loss) throws {
    let output = loss.neededActivation ?? .tanh
    let network = Network(sizes: [2, 5, 2], hidden: .tanh, output: output, seed: 8)
    let examples = TrainerTests.examples.flatMap { example in
      (0..<7).map { number in
        let x = example.input[0] - Double(number) / 10
        return Example(input: [x, example.input[1]], target: x > 0 ? [1, 0] : [0, 1])
      }
    }
    let sum = examples.reduce(0) {
      $0 + Evaluation(network, loss: loss, examples: [$1], classification: nil).loss
    }
    let trainer = try Trainer(
      network, loss: loss, settings: TrainingSettings(learningRate: 0.1, batchSize: 10),
      training: examples, test: Self.test(examples))
    let report = trainer.report()
    #expect(report.training.loss == sum / 161)
    #expect(trainer.trainingLoss() == report.training.loss)
    #expect(
      report.test
        == Evaluation(
          network, loss: loss, examples: Self.test(examples),
          classification: trainer.classification))
    #expect(report.training.confusion?.total == 161)
  }

  @Test("Where it is not to go on, there is no report and no loss, and nothing is lost")
  func stopped() throws {
    let examples = (0..<50_000).map {
      Example(input: [Double($0 % 7), Double($0 % 3)], target: [Double($0 % 2)])
    }
    var trainer = try TrainerTests.trainer(test: Self.test)
    #expect(trainer.report { true } == trainer.report())
    #expect(trainer.trainingLoss { true } == trainer.trainingLoss())
    trainer = try Trainer(
      trainer.network, loss: .binaryCrossEntropy, settings: TrainingSettings(learningRate: 0.1),
      training: examples)
    var looks = 0
    func twice() -> Bool {
      looks += 1
      return looks <= 2
    }
    #expect(trainer.report(while: twice) == nil)
    // A tenth of the examples is far more than what may lie between two looks.
    #expect(looks == 3)
    looks = 0
    #expect(trainer.trainingLoss(while: twice) == nil)
    looks = -1000
    #expect(trainer.report(while: twice) == trainer.report())
    #expect(looks > -1000 + 10)
  }

  @Test("Measurements tell how far they are off; classes do not")
  func errors() throws {
    let network = Network(sizes: [1, 2], hidden: .tanh, output: .linear, seed: 3)
    let examples = [
      Example(input: [1], target: [2, -1]), Example(input: [-2], target: [0.5, 4]),
      Example(input: [3], target: [7, 0]),
    ]
    let trainer = try Trainer(
      network, loss: .squaredError, settings: TrainingSettings(learningRate: 0.1),
      training: examples)
    let errors = try #require(trainer.report().training.errors)
    let off = examples.map { example in
      zip(network.outputs(for: example.input), example.target).map { $0 - $1 }
    }
    for output in 0..<2 {
      expectClose([errors.squares[output]], [off.reduce(0) { $0 + $1[output] * $1[output] } / 3])
      expectClose([errors.sizes[output]], [off.reduce(0) { $0 + abs($1[output]) } / 3])
    }
    #expect(try TrainerTests.trainer(test: Self.test).report().test?.errors == nil)
  }

  private static func test(_ examples: [Example]) -> [Example] { Array(examples.prefix(70)) }

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
