import NeuralNetwork
import Testing
import Walkthrough

@testable import Lessons

@Suite struct NetworkFileWriterTests {
  @Test func writesWhatItReads() throws {
    let experiment = try NetworkFileTests.experiment(NetworkFileTests.mazur)
    #expect(
      NetworkFile.text(experiment) == """
        network:
          layers:
            - inputs: 2
            - {units: 2, activation: sigmoid, weights: [[0.15, 0.2], [0.25, 0.3]], biases: [0.35, 0.35]}
            - {units: 2, activation: sigmoid, weights: [[0.4, 0.45], [0.5, 0.55]], biases: [0.6, 0.6]}
        loss: squared-error
        example: {input: [0.05, 0.1], target: [0.01, 0.99]}
        learning-rate: 0.5
        train-biases: false

        """)
  }

  @Test(arguments: [("l1: 0.25", 0.25, 0), ("l2: 0.125", 0, 0.125)])
  func writesEachPenalty(_ line: String, _ l1: Double, _ l2: Double) throws {
    var experiment = try NetworkFileTests.experiment(NetworkFileTests.mazur)
    experiment.settings.penalty = Penalty(l1: l1, l2: l2)
    #expect(NetworkFile.text(experiment).split(separator: "\n").contains(Substring(line)))
  }

  @Test(arguments: 1...40)
  func readsBackToTheLastBit(_ seed: UInt64) throws {
    let experiment = Self.random(seed)
    let text = NetworkFile.text(experiment)
    #expect(try NetworkFileTests.experiment(text) == experiment, "seed \(seed)")
  }

  @Test(arguments: [
    0, -0.0, 5e-324, 1e-310, .leastNormalMagnitude, .greatestFiniteMagnitude, 0.1 + 0.2, 1e21, 1e16,
    -123_456_789.123_456_79,
  ])
  func keepsEveryBit(_ value: Double) throws {
    var experiment = try NetworkFileTests.experiment(NetworkFileTests.mazur)
    experiment.network.layers[0].weights[0][0] = value
    let back = try NetworkFileTests.experiment(NetworkFile.text(experiment))
    #expect(back.network.layers[0].weights[0][0].bitPattern == value.bitPattern)
  }

  /// Networks of all shapes, with numbers of all sizes.
  private static func random(_ seed: UInt64) -> Experiment {
    var generator = SeededGenerator(seed: seed)
    let sizes = (0..<Int.random(in: 2...4, using: &generator)).map { _ in
      Int.random(in: 1...4, using: &generator)
    }
    let hidden =
      Activation.allCases.filter { !$0.isOutputOnly }.randomElement(using: &generator) ?? .tanh
    let loss = Loss.allCases.randomElement(using: &generator) ?? .squaredError
    let output = loss.neededActivation ?? hidden
    var network = Network(sizes: sizes, hidden: hidden, output: output, seed: seed)
    for layer in network.layers.indices {
      network.layers[layer].biases = network.layers[layer].biases.map { _ in
        scaled(&generator)
      }
    }
    let examples = (0..<Int.random(in: 1...3, using: &generator)).map { _ in
      Example(
        input: (0..<sizes[0]).map { _ in scaled(&generator) },
        target: (0..<sizes[sizes.count - 1]).map { _ in
          loss == .hinge ? -1 : Double.random(in: 0...1, using: &generator)
        })
    }
    return Experiment(
      network: network, loss: loss, examples: examples, settings: settings(&generator))
  }

  private static func settings(_ generator: inout SeededGenerator) -> TrainingSettings {
    let optimizers = [Optimizer.gradientDescent, .usualMomentum, .usualAdam]
    var settings = TrainingSettings(
      learningRate: Double.random(in: 0...2, using: &generator),
      batchSize: Int.random(in: 1...5, using: &generator),
      shuffleSeed: Bool.random(using: &generator) ? 7 : nil,
      optimizer: optimizers.randomElement(using: &generator) ?? .gradientDescent,
      trainsBiases: Bool.random(using: &generator))
    settings.penalty.l2 = Double.random(in: 0...0.1, using: &generator)
    return settings
  }

  private static func scaled(_ generator: inout SeededGenerator) -> Double {
    let exponent = Int.random(in: -300...300, using: &generator)
    return Double(
      sign: Bool.random(using: &generator) ? .plus : .minus, exponent: exponent,
      significand: Double.random(in: 1..<2, using: &generator))
  }
}
