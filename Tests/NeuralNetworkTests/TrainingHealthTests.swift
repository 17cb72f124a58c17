import NeuralNetwork
import Testing

@Suite struct TrainingHealthTests {
  static let examples = [
    Example(input: [0, 0], target: [0]), Example(input: [0, 1], target: [1]),
    Example(input: [1, 0], target: [1]), Example(input: [1, 1], target: [0]),
  ]
  static let sound = Network(sizes: [2, 3, 1], hidden: .tanh, output: .sigmoid, seed: 3)

  private func findings(
    _ network: Network, losses: [Double] = []
  ) -> [TrainingHealth.Finding] {
    TrainingHealth(
      network, loss: .squaredError, examples: Self.examples, epoch: losses.count,
      losses: losses.enumerated().map { EpochLoss(epoch: $0.offset, loss: $0.element) }
    ).findings
  }

  @Test func aSoundNetworkHasNoFindings() {
    #expect(findings(Self.sound) == [])
  }

  @Test("A ReLU that is 0 for every example is dead")
  func deadNeuron() {
    var network = Network(sizes: [2, 3, 1], hidden: .relu, output: .sigmoid, seed: 3)
    network.layers[0].weights[1] = [-1, -2]
    network.layers[0].biases[1] = -0.5
    #expect(dead(findings(network)).contains(1))
    network.layers[0].biases[1] = 0.5
    #expect(!dead(findings(network)).contains(1))
  }

  @Test("Dead for good is only said where nothing can wake the neuron")
  func deadForGood() {
    var network = Network(sizes: [2, 3, 3, 1], hidden: .relu, output: .sigmoid, seed: 3)
    for layer in 0...1 {
      network.layers[layer].weights[1] = network.layers[layer].weights[1].map { -abs($0) }
      network.layers[layer].biases[1] = -0.5
    }
    func isForGood(
      _ optimizer: Optimizer, _ state: OptimizerState? = nil, l2: Double = 0
    ) -> [Bool] {
      let settings = TrainingSettings(
        learningRate: 0.1, optimizer: optimizer, penalty: Penalty(l2: l2))
      return TrainingHealth(
        network, loss: .squaredError, examples: Self.examples, settings: settings, optimizer: state
      ).findings.compactMap {
        if case .deadNeuron(_, 1, let isForGood) = $0 { isForGood } else { nil }
      }
    }
    #expect(isForGood(.gradientDescent) == [true, false])
    #expect(isForGood(.gradientDescent, l2: 0.5) == [false, false])
    #expect(isForGood(.usualMomentum) == [false, false])
    var velocity = Gradient(zeroLike: network)
    #expect(isForGood(.usualMomentum, .velocity(velocity)) == [true, false])
    velocity.layers[0].biases[1] = -1
    #expect(isForGood(.usualMomentum, .velocity(velocity)) == [false, false])
    #expect(findings(network).contains(.deadNeuron(layer: 0, neuron: 1, isForGood: false)))
  }

  @Test("Behind the first layer the dead do wake, and those of the first never do")
  func theDeadWake() throws {
    var trainer = try Trainer(
      Network(sizes: [2, 6, 6, 1], hidden: .relu, output: .sigmoid, seed: 2),
      loss: .binaryCrossEntropy,
      settings: TrainingSettings(learningRate: 0.3, batchSize: 10, shuffleSeed: 2),
      training: Dataset(.moons, seed: 2).train)
    var woken = 0
    var before: Set<TrainingHealth.Finding> = []
    for _ in 0..<30 {
      trainer.trainEpoch()
      let now = Set(
        TrainingHealth(
          trainer.network, loss: trainer.loss, examples: trainer.training,
          settings: trainer.settings
        ).findings)
      for finding in before.subtracting(now) {
        guard case .deadNeuron(_, _, let isForGood) = finding else { continue }
        #expect(!isForGood)
        woken += 1
      }
      before = now
    }
    #expect(woken > 0)
  }

  @Test("A penalty shrinks the weight that holds a neuron down, and it wakes")
  func penaltiesWake() throws {
    var network = Network(sizes: [1, 1, 1], hidden: .relu, output: .linear, seed: 1)
    network.layers[0] = Layer(weights: [[-1]], biases: [0.5], activation: .relu)
    var trainer = try Trainer(
      network, loss: .squaredError,
      settings: TrainingSettings(learningRate: 0.3, penalty: Penalty(l2: 0.5)),
      training: [Example(input: [1], target: [1])])
    let health = TrainingHealth(
      network, loss: .squaredError, examples: trainer.training, settings: trainer.settings)
    #expect(health.findings.contains(.deadNeuron(layer: 0, neuron: 0, isForGood: false)))
    for _ in 0..<5 { trainer.trainEpoch() }
    let later = TrainingHealth(
      trainer.network, loss: .squaredError, examples: trainer.training)
    #expect(dead(later.findings) == [])
  }

  private func dead(_ findings: [TrainingHealth.Finding]) -> [Int] {
    findings.compactMap { if case .deadNeuron(_, let neuron, _) = $0 { neuron } else { nil } }
  }

  @Test("A tanh far from 0 for every example is saturated")
  func saturatedNeuron() throws {
    var network = Self.sound
    network.layers[0].biases[2] = 8
    let found = findings(network)
    #expect(found.count == 1)
    guard case .saturatedNeuron(layer: 0, neuron: 2, let slope)? = found.first else {
      Issue.record("\(found)")
      return
    }
    #expect(slope > 0 && slope < 1e-3)
  }

  @Test("A sure output is saturated only when it is wrong")
  func outputs() {
    let sure = Network.neuron(weights: [0, 0], bias: 9, activation: .sigmoid)
    let right = Self.examples.map { Example(input: $0.input, target: [1]) }
    #expect(TrainingHealth(sure, loss: .squaredError, examples: right).findings == [])
    #expect(findings(sure).count == 1)
    let undone = TrainingHealth(sure, loss: .binaryCrossEntropy, examples: Self.examples)
    #expect(undone.findings == [])
  }

  @Test("Through many sigmoids the deltas fade")
  func vanishingGradient() {
    let deep = Network(
      sizes: [2, 3, 3, 3, 3, 3, 1], hidden: .sigmoid, output: .sigmoid, seed: 2)
    let layers = findings(deep).compactMap { finding -> Int? in
      guard case .vanishingGradient(let layer, let ratio) = finding else { return nil }
      return ratio < TrainingHealth.vanishingRatio ? layer : nil
    }
    #expect(layers.contains(0))
    #expect(!layers.contains(4))
  }

  @Test("Neurons that begin alike never part")
  func twins() {
    let zeros = Network(sizes: [2, 3, 1], hidden: .tanh, output: .sigmoid, seed: 1, scheme: .zeros)
    #expect(findings(zeros).contains(.twins(layer: 0, neurons: [0, 1, 2], isForGood: false)))
    var network = Self.sound
    network.layers[0].weights[2] = network.layers[0].weights[0]
    network.layers[1].weights[0][2] = network.layers[1].weights[0][0]
    #expect(findings(network) == [.twins(layer: 0, neurons: [0, 2], isForGood: false)])
  }

  @Test("Never to part is only said where nothing moves one twin and not the other")
  func twinsForGood() throws {
    var network = Self.sound
    network.layers[0].weights[2] = network.layers[0].weights[0]
    network.layers[1].weights[0][2] = network.layers[1].weights[0][0]
    var velocity = Gradient(zeroLike: network)
    velocity.layers[1].weights[0][2] = 0.5
    for (settings, state, isForGood) in [
      (TrainingSettings(learningRate: 0.1), nil, true),
      (TrainingSettings(learningRate: 0.1, penalty: Penalty(l1: 0.1, l2: 0.1)), nil, true),
      (
        TrainingSettings(learningRate: 0.1, optimizer: .usualAdam),
        OptimizerState(.usualAdam, for: network), true
      ),
      (TrainingSettings(learningRate: 0.1, optimizer: .usualMomentum), .velocity(velocity), false),
      (
        TrainingSettings(learningRate: 0.1, held: [.weight(layer: 0, to: 2, from: 0)]), nil, false
      ),
    ] as [(TrainingSettings, OptimizerState?, Bool)] {
      let found = TrainingHealth(
        network, loss: .squaredError, examples: Self.examples, settings: settings,
        optimizer: state
      ).findings
      #expect(found == [.twins(layer: 0, neurons: [0, 2], isForGood: isForGood)])
      // What is said holds: so many epochs later they are twins still, or have parted.
      var trainer = try Trainer(
        network, loss: .squaredError, settings: settings, training: Self.examples,
        from: state.map {
          TrainingPlace(
            epoch: 0, updates: 0, position: 0, order: [0, 1, 2, 3], generator: nil, optimizer: $0)
        })
      for _ in 0..<5 { trainer.trainEpoch() }
      let weights = trainer.network.layers[0].weights
      #expect((weights[0] == weights[2]) == isForGood)
    }
  }

  @Test("A learning rate that explodes is found to have diverged")
  func divergence() throws {
    var trainer = try Trainer(
      Network(sizes: [2, 3, 1], hidden: .linear, output: .linear, seed: 1), loss: .squaredError,
      settings: TrainingSettings(learningRate: 50, batchSize: 4), training: Self.examples)
    let first = trainer.report().training.loss
    for _ in 0..<400 { trainer.trainEpoch() }
    let found = findings(trainer.network, losses: [first])
    #expect(found.count == 1)
    guard case .diverged(let loss)? = found.first else {
      Issue.record("\(found)")
      return
    }
    #expect(!(loss < 1e6 * first))
  }

  @Test("A loss that stands still far from 0 is on a plateau")
  func plateau() {
    let still = Array(repeating: Self.sound.loss(.squaredError, on: Self.examples), count: 60)
    #expect(findings(Self.sound, losses: still) == [.plateau(epochs: 50, loss: still[0])])
    let falling = (0..<60).map { 1 - Double($0) / 70 }
    #expect(findings(Self.sound, losses: falling) == [])
    #expect(findings(Self.sound, losses: Array(still.prefix(10))) == [])
  }

  @Test("A plateau is as long as the way back to a loss that is known")
  func plateauBetweenKnownLosses() {
    let loss = Self.sound.loss(.squaredError, on: Self.examples)
    let known = [0, 40, 90].map { EpochLoss(epoch: $0, loss: $0 == 0 ? 2 * loss : loss) }
    func findings(_ epoch: Int) -> [TrainingHealth.Finding] {
      TrainingHealth(
        Self.sound, loss: .squaredError, examples: Self.examples, epoch: epoch, losses: known
      ).findings
    }
    #expect(findings(89) == [])
    #expect(findings(90) == [.plateau(epochs: 50, loss: loss)])
    #expect(findings(139) == [.plateau(epochs: 99, loss: loss)])
    #expect(findings(140) == [.plateau(epochs: 50, loss: loss)])
  }

  @Test("Alike in weights and apart in anything else, neurons are no twins")
  func almostTwins() {
    var alike = Self.sound
    alike.layers[0].weights[2] = alike.layers[0].weights[0]
    alike.layers[1].weights[0][2] = alike.layers[1].weights[0][0]
    #expect(findings(alike) == [.twins(layer: 0, neurons: [0, 2], isForGood: false)])
    for change: (inout Network) -> Void in [
      { $0.layers[0].biases[2] += 0.25 }, { $0.layers[0].weights[2][1] += 0.25 },
      { $0.layers[1].weights[0][2] += 0.25 },
    ] {
      var apart = alike
      change(&apart)
      #expect(findings(apart) == [])
    }
    alike.layers[0].biases = [0.25, 0, 0.25]
    #expect(findings(alike) == [.twins(layer: 0, neurons: [0, 2], isForGood: false)])
  }

  /// ½·miss² is the loss of a neuron that misses every target by so much.
  @Test(
    "A plateau is fifty epochs long, moves less than a thousandth, and is above 0.01",
    arguments: [
      // losses before, the first of them as a multiple of the present one; miss; is it a plateau?
      (50, 1, 0.2, true), (49, 1, 0.2, false), (51, 1, 0.2, true), (50, 1.0009, 0.2, true),
      (50, 1.0011, 0.2, false), (50, 0.9991, 0.2, true), (50, 0.9989, 0.2, false),
      (50, 1, 0.142, true), (50, 1, 0.141, false), (50, 1, 0.1, false), (50, 1, 0, false),
    ] as [(Int, Double, Double, Bool)])
  func plateauLimits(_ count: Int, _ first: Double, _ miss: Double, _ isPlateau: Bool) {
    let neuron = Network.neuron(weights: [1], bias: 0, activation: .linear)
    let examples = [Example(input: [0.5], target: [0.5 + miss])]
    let loss = 0.5 * miss * miss
    var losses = Array(repeating: loss, count: count)
    losses[count - min(50, count)] = loss * first
    let found = TrainingHealth(
      neuron, loss: .squaredError, examples: examples, epoch: count,
      losses: losses.enumerated().map { EpochLoss(epoch: $0.offset, loss: $0.element) })
    let plateaus = found.findings.count { if case .plateau = $0 { true } else { false } }
    #expect(plateaus == (isPlateau ? 1 : 0), "\(found.findings)")
  }

  @Test(
    "Diverged is a million times the first loss, a thousand at least, or no number",
    arguments: [
      (1e6, 1, false), (1.001e6, 1, true), (2e6, 2, false), (2.01e6, 2, true),
      // Where the first loss is tiny, a thousand is the floor.
      (1, 1e-9, false), (999, 1e-9, false), (1001, 1e-9, true), (999, 0, false), (1001, 0, true),
      (5, .nan, false), (2e12, .nan, true), (2e12, .infinity, true),
      (0.9e12, nil, false), (1.1e12, nil, true),
      (.nan, 1, true), (.infinity, 1, true), (.nan, nil, true),
    ] as [(Double, Double?, Bool)])
  func divergenceLimits(_ loss: Double, _ first: Double?, _ hasDiverged: Bool) {
    #expect(TrainingHealth.hasDiverged(loss, since: first) == hasDiverged)
  }
}
