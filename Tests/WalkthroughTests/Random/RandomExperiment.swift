import NeuralNetwork
import Walkthrough

/// Experiments of every kind, each drawn from a seed, so that a failure can be repeated.
enum RandomExperiment {
  /// The seeds that the properties are tried with; a failing test names its own.
  static let seeds = Array(UInt64(1)...60)

  static func make(seed: UInt64) -> Experiment {
    var random = SeededGenerator(seed: seed)
    let sizes = (0...(1 + random.index(below: 5))).map { _ in 1 + random.index(below: 8) }
    let loss = Loss.allCases[random.index(below: Loss.allCases.count)]
    let network = network(sizes: sizes, output: output(for: loss, &random), &random)
    let examples = (0..<(1 + random.index(below: 3))).map { _ in
      example(inputs: sizes[0], outputs: sizes[sizes.count - 1], loss: loss, &random)
    }
    return Experiment(
      network: network, loss: loss, examples: examples,
      learningRate: random.uniform(in: 0.01...2), trainsBiases: random.index(below: 3) > 0)
  }

  /// The same with layers of at most three neurons, for what takes long on larger ones.
  static func small(seed: UInt64) -> Experiment {
    var random = SeededGenerator(seed: seed &* 7919)
    let sizes = (0...(1 + random.index(below: 3))).map { _ in 1 + random.index(below: 3) }
    let loss = Loss.allCases[random.index(below: Loss.allCases.count)]
    return Experiment(
      network: network(sizes: sizes, output: output(for: loss, &random), &random), loss: loss,
      examples: [
        example(inputs: sizes[0], outputs: sizes[sizes.count - 1], loss: loss, &random)
      ],
      learningRate: random.uniform(in: 0.1...1), trainsBiases: random.index(below: 3) > 0)
  }

  /// Several examples, batches of 1 to 5, every optimizer and penalty, shuffled or not.
  static func batched(seed: UInt64) -> Experiment {
    var random = SeededGenerator(seed: seed &* 104_729)
    let sizes = (0...(1 + random.index(below: 3))).map { _ in 1 + random.index(below: 4) }
    let loss = Loss.allCases[random.index(below: Loss.allCases.count)]
    let network = network(sizes: sizes, output: output(for: loss, &random), &random)
    let examples = (0..<(1 + random.index(below: 7))).map { _ in
      example(inputs: sizes[0], outputs: sizes[sizes.count - 1], loss: loss, &random)
    }
    let optimizers = [Optimizer.gradientDescent, .usualMomentum, .usualAdam]
    let settings = TrainingSettings(
      learningRate: random.uniform(in: 0.01...0.3), batchSize: 1 + random.index(below: 5),
      shuffleSeed: random.index(below: 2) == 0 ? nil : seed,
      optimizer: optimizers[random.index(below: 3)],
      penalty: Penalty(
        l1: random.index(below: 2) == 0 ? 0 : random.uniform(in: 0.001...0.1),
        l2: random.index(below: 2) == 0 ? 0 : random.uniform(in: 0.001...0.1)),
      trainsBiases: random.index(below: 3) > 0)
    return Experiment(network: network, loss: loss, examples: examples, settings: settings)
  }

  private static func network(
    sizes: [Int], output: Activation, _ random: inout SeededGenerator
  ) -> Network {
    let hidden = Activation.allCases.filter { !$0.isOutputOnly }
    let layers = zip(sizes, sizes.dropFirst()).enumerated().map { index, size in
      Layer(
        weights: (0..<size.1).map { _ in numbers(size.0, &random) },
        biases: numbers(size.1, &random),
        activation: index == sizes.count - 2
          ? output : hidden[random.index(below: hidden.count)])
    }
    return Network(inputs: sizes[0], layers: layers)
  }

  private static func output(for loss: Loss, _ random: inout SeededGenerator) -> Activation {
    loss.neededActivation ?? Activation.allCases[random.index(below: Activation.allCases.count)]
  }

  private static func numbers(_ count: Int, _ random: inout SeededGenerator) -> [Double] {
    (0..<count).map { _ in random.uniform(in: -1.5...1.5) }
  }

  private static func example(
    inputs: Int, outputs: Int, loss: Loss, _ random: inout SeededGenerator
  ) -> Example {
    let target: [Double]
    switch loss {
    case .squaredError, .meanSquaredError, .sumOfSquares, .absoluteError, .huber:
      target = numbers(outputs, &random)
    case .hinge: target = (0..<outputs).map { _ in random.index(below: 2) == 0 ? -1 : 1 }
    case .crossEntropy:
      let right = random.index(below: outputs)
      target = (0..<outputs).map { $0 == right ? 1 : 0 }
    case .binaryCrossEntropy: target = (0..<outputs).map { _ in random.uniform() }
    }
    return Example(input: numbers(inputs, &random), target: target)
  }
}
