import NeuralNetwork
import Testing

/// The fast path against the plain one.
@Suite struct BatchPassTests {
  struct Case: Sendable, CustomStringConvertible {
    var hidden, output: Activation
    var loss: Loss
    var optimizer: Optimizer
    var batchSize: Int
    var seed: UInt64
    var description: String { "\(hidden) \(output) \(loss) \(optimizer) \(batchSize), \(seed)" }
  }

  static let optimizers: [Optimizer] = [.gradientDescent, .usualMomentum, .usualAdam]

  /// Every activation, loss and optimizer with several batch sizes.
  static let cases: [Case] = {
    var cases: [Case] = []
    for (hidden, output, loss) in GradientCheckTests.kinds {
      for optimizer in optimizers {
        let sizes = hidden == .tanh ? [1, 2, 3, 5, 7, 8, 10, 13] : [1, 3, 8]
        for batchSize in sizes {
          cases.append(
            Case(
              hidden: hidden, output: output, loss: loss, optimizer: optimizer,
              batchSize: batchSize, seed: UInt64(cases.count)))
        }
      }
    }
    return cases
  }()

  @Test("Both paths lead to the same network, to twelve digits")
  func theFastPathAgreesWithThePlainOne() throws {
    for known in Self.cases {
      var generator = SeededGenerator(seed: known.seed)
      let (network, examples, settings) = Self.task(known, using: &generator)
      var fast = try Trainer(network, loss: known.loss, settings: settings, training: examples)
      var plain = PlainTrainer(network, loss: known.loss, settings: settings)
      for _ in 1...2 {
        fast.trainEpoch()
        plain.trainEpoch(examples)
      }
      let difference = largestDifference(fast.network, plain.network)
      // Adam divides by the root of a gradient's square: where that is nearly 0, rounding grows.
      let isAdam = if case .adam = known.optimizer { true } else { false }
      #expect(difference <= (isAdam ? 1e-10 : 1e-12), "\(known): \(difference)")
    }
  }

  @Test("Outputs agree too, where activations are far from 0", arguments: Activation.allCases)
  func largeSums(_ activation: Activation) throws {
    for seed in UInt64(0)..<20 {
      var generator = SeededGenerator(seed: seed)
      var network = Network(
        sizes: [3, 5, 4], hidden: activation.isOutputOnly ? .tanh : activation,
        output: activation, seed: seed, scheme: .gaussian)
      for parameter in network.parameters { network[parameter] *= generator.uniform(in: 0...60) }
      let inputs = (0..<9).map { _ in (0..<3).map { _ in generator.gaussian() } }
      let fast = network.outputs(for: inputs)
      for (input, outputs) in zip(inputs, fast) {
        for (value, expected) in zip(outputs, network.outputs(for: input)) {
          // A sine of a large sum keeps as many digits fewer as the sum has before its point.
          let tolerance = activation == .sine ? 1e-10 : 1e-12 * max(1, abs(expected))
          #expect(abs(value - expected) <= tolerance, "seed \(seed)")
        }
      }
    }
  }

  /// A small network with random sizes, random examples and random settings.
  static func task(
    _ known: Case, using generator: inout SeededGenerator
  ) -> (Network, [Example], TrainingSettings) {
    let hidden = (0..<generator.index(below: 2) + 1).map { _ in generator.index(below: 5) + 1 }
    let (inputs, outputs) = (generator.index(below: 4) + 1, generator.index(below: 3) + 2)
    let network = Network(
      sizes: [inputs] + hidden + [outputs], hidden: known.hidden, output: known.output,
      seed: known.seed)
    let examples = (0..<13).map { _ in
      Example(
        input: (0..<inputs).map { _ in generator.uniform(in: -1...1) },
        target: targets(outputs, known.loss, using: &generator))
    }
    let settings = TrainingSettings(
      learningRate: 0.02, batchSize: known.batchSize, optimizer: known.optimizer,
      penalty: known.seed % 3 == 0 ? Penalty(l1: 0.01, l2: 0.02) : .none,
      trainsBiases: known.seed % 5 != 0)
    return (network, examples, settings)
  }

  private static func targets(
    _ count: Int, _ loss: Loss, using generator: inout SeededGenerator
  ) -> [Double] {
    switch loss {
    case .squaredError, .meanSquaredError, .sumOfSquares, .absoluteError, .huber:
      (0..<count).map { _ in 3 * generator.uniform() }
    case .hinge: (0..<count).map { _ in generator.index(below: 2) == 0 ? -1 : 1 }
    case .binaryCrossEntropy: (0..<count).map { _ in Double(generator.index(below: 2)) }
    case .crossEntropy:
      {
        let answer = generator.index(below: count)
        return (0..<count).map { $0 == answer ? 1 : 0 }
      }()
    }
  }
}

/// Over all parameters, relative to the parameter, or absolute where it is below 1.
func largestDifference(_ left: Network, _ right: Network) -> Double {
  left.parameters.map { abs(left[$0] - right[$0]) / max(1, abs(right[$0])) }.max() ?? .infinity
}
