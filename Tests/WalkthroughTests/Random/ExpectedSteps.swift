import NeuralNetwork
import Walkthrough

/// Which quantities a walk should have, written down without the walk: from the design alone.
extension Experiment {
  /// The keys of everything that is computed for one example.
  var computedKeys: [String] {
    var keys = ["L"]
    for layer in 1...network.layers.count {
      for to in names(layer) {
        keys += ["z(\(to))", "a(\(to))", "dL/da(\(to))", "da/dz(\(to))", "dL/dz(\(to))"]
        if layer == network.layers.count { keys.append("L(\(to))") }
      }
    }
    for (_, quantity) in learning {
      let (letter, rest) = (quantity.key.prefix(1), quantity.key.dropFirst())
      keys += ["dL/d\(letter)\(rest)", "\(letter)'\(rest)"]
    }
    return keys
  }

  /// Everything that is given.
  var givenQuantities: [Quantity] {
    let inputs = (1...network.inputs).map { Quantity.activation(.input($0)) }
    let targets = (1...examples[0].target.count).map { Quantity.target($0) }
    return inputs + targets + network.named.map(\.1) + [.learningRate]
  }

  /// The weights and biases that are not held, with their names.
  var learning: [(Parameter, Quantity)] {
    network.named.filter { place, _ in
      !settings.held.contains(place) && (settings.trainsBiases || !place.isBias)
    }
  }

  private func names(_ layer: Int) -> [String] { network.names(layer) }
}

extension Network {
  /// The names of a layer's neurons; layer 0 holds the inputs.
  func names(_ layer: Int) -> [String] {
    (1...sizes[layer]).map { number in
      if layer == 0 { return "x\(number)" }
      if layer == layers.count { return "o\(number)" }
      return layers.count == 2 ? "h\(number)" : "h\(layer).\(number)"
    }
  }

  /// Every weight and bias with its place and its name.
  var named: [(Parameter, Quantity)] {
    parameters.compactMap { place in
      switch place {
      case .weight(let layer, let to, let from):
        Quantity(key: "w(\(names(layer)[from])->\(names(layer + 1)[to]))").map { (place, $0) }
      case .bias(let layer, let neuron):
        Quantity(key: "b(\(names(layer + 1)[neuron]))").map { (place, $0) }
      }
    }
  }
}

extension Quantity {
  /// The gradient that belongs to a weight or bias; itself for everything else.
  var gradient: Quantity {
    if case .bias(let neuron) = self { return .lossByBias(neuron) }
    return connection?.gradient ?? self
  }
}

/// The network of Matt Mazur's "A Step by Step Backpropagation Example".
enum Mazur {
  static let experiment = Experiment(
    network: Network(
      inputs: 2,
      layers: [
        .dense(.sigmoid, [[0.15, 0.20], [0.25, 0.30]], biases: [0.35, 0.35]),
        .dense(.sigmoid, [[0.40, 0.45], [0.50, 0.55]], biases: [0.60, 0.60]),
      ]),
    loss: .squaredError, examples: [Example(input: [0.05, 0.10], target: [0.01, 0.99])],
    learningRate: 0.5, trainsBiases: false)

  static let trace = Trace(experiment)

  /// The step that computes a quantity, by its key.
  static func step(_ key: String) -> Step? {
    Quantity(key: key).flatMap { trace.index(of: $0) }.map { trace.steps[$0] }
  }
}

extension Experiment {
  /// The keys of everything that a training step computes, from the design alone.
  func trainingStepKeys(batch: Int) -> [String] {
    let own = computedKeys.filter { !$0.contains("'") }
    let hasCost = batch > 1 || settings.penalty != .none
    var keys = batch == 1 ? own : (1...batch).flatMap { k in own.map { "\($0)@\(k)" } }
    if hasCost { keys.append("J") }
    for (place, quantity) in learning {
      let (letter, rest) = (place.isBias ? "b" : "w", quantity.key.dropFirst())
      if hasCost { keys.append("dJ/d\(letter)\(rest)") }
      switch settings.optimizer {
      case .gradientDescent: break
      case .momentum: keys.append("v\(letter)'\(rest)")
      case .adam:
        keys += ["m", "s"].flatMap { ["\($0)\(letter)'\(rest)", "\($0)\(letter)^\(rest)"] }
      }
      keys.append("\(letter)'\(rest)")
    }
    return keys
  }
}

/// Small exercises whose numbers are published or worked out by hand.
enum Textbook {
  /// y = w·x + b from 0 on the points (1, 3), (2, 5), (3, 7), (4, 9), mean squared error, η 0.1.
  static func line(batch: Int) -> Experiment {
    Experiment(
      network: Network(inputs: 1, layers: [.dense(.linear, [[0]], biases: [0])]),
      loss: .meanSquaredError,
      examples: (1...4).map { Example(input: [Double($0)], target: [Double(2 * $0 + 1)]) },
      settings: TrainingSettings(learningRate: 0.1, batchSize: batch))
  }

  /// Mitchell, Machine Learning, exercise 4.7: momentum 0.9.
  static let mitchell = Experiment(
    network: Network(
      inputs: 2,
      layers: [
        .dense(.sigmoid, [[0.1, 0.1]], biases: [0.1]), .dense(.sigmoid, [[0.1]], biases: [0.1]),
      ]),
    loss: .squaredError,
    examples: [Example(input: [1, 0], target: [1]), Example(input: [0, 1], target: [0])],
    settings: TrainingSettings(learningRate: 0.3, optimizer: .momentum(0.9)))

  /// w = 2, b = 1 on x = 3, t = 5 with a penalty: a = 7, so ∂L/∂w = 6 and ∂L/∂b = 2.
  static func penalised(l1: Double = 0, l2: Double = 0) -> Experiment {
    Experiment(
      network: Network(inputs: 1, layers: [.dense(.linear, [[2]], biases: [1])]),
      loss: .squaredError, examples: [Example(input: [3], target: [5])],
      settings: TrainingSettings(learningRate: 0.1, penalty: Penalty(l1: l1, l2: l2)))
  }
}
