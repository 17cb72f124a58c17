import NeuralNetwork
import Testing
import Walkthrough

@testable import Lessons

/// A network file holds all that learning goes on from, to the last bit.
@Suite struct SavedTrainingTests {
  @Test(
    "After any number of batches, saved and read, training goes on as it would have",
    arguments: 1...40)
  func goesOnToTheLastBit(_ seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var experiment = Self.experiment(&random)
    var trainer = try experiment.trainer()
    for _ in 0..<random.index(below: 12) { trainer.trainBatch() }
    experiment.network = trainer.network
    experiment.place = trainer.place
    let read = try Self.read(NetworkFile.text(experiment))
    #expect(read.network == experiment.network, "seed \(seed)")
    #expect(read.settings == experiment.settings, "seed \(seed)")
    #expect(read.place?.order == experiment.place?.order, "seed \(seed)")
    #expect(read.place?.generator == experiment.place?.generator, "seed \(seed)")
    #expect(read.place?.optimizer == experiment.place?.optimizer, "seed \(seed)")
    #expect(read.place?.epoch == trainer.epoch && read.place?.position == trainer.position)
    var resumed = try read.trainer()
    for _ in 0..<9 {
      trainer.trainBatch()
      resumed.trainBatch()
      #expect(resumed.network == trainer.network, "seed \(seed)")
      #expect(resumed.place.order == trainer.place.order, "seed \(seed)")
    }
    #expect(resumed.epoch == trainer.epoch && resumed.optimizerState == trainer.optimizerState)
  }

  @Test("Without a place in the shuffle the seed is gone through again")
  func theOrderFollowsFromSeedAndEpoch() throws {
    var random = SeededGenerator(seed: 3)
    var experiment = Self.experiment(&random)
    experiment.examples = (0..<7).map { Example(input: [Double($0)], target: [0]) }
    experiment.network = Network(sizes: [1, 1], hidden: .tanh, output: .linear, seed: 1)
    experiment.loss = .squaredError
    experiment.settings = TrainingSettings(learningRate: 0.1, batchSize: 2, shuffleSeed: 5)
    var trainer = try experiment.trainer()
    for _ in 0..<3 { trainer.trainEpoch() }
    trainer.trainBatch()
    let text = NetworkFile.text(experiment) + "epoch: 3\nbatches-done: 1\n"
    let place = try #require(try Self.read(text).place)
    #expect(place.order == trainer.order)
    #expect(place.generator == trainer.place.generator)
    #expect(place.position == 2)
  }

  @Test("Examples stand in their own unit, and the network sees them normalised")
  func normalised() throws {
    let text = Self.line + "normalize: {x1: {mean: 2.5, deviation: 0.5}}\n"
    let read = try Self.read(text)
    #expect(read.examples.map(\.input) == [[-3], [-1]])
    let parts = try NetworkFile.parts(in: SourceText(path: "net.yaml", text: text))
    #expect(parts.examples.map(\.input) == [[1], [2]])
    #expect(parts.normalization == Normalization(means: [2.5], deviations: [0.5]))
    var raw = read
    raw.examples = parts.examples
    let again = NetworkFile.text(raw, normalization: parts.normalization)
    #expect(try Self.read(again).examples == read.examples)
  }

  @Test(
    "What does not fit has its place and an advice",
    arguments: [
      ("epoch: -1", "epoch should be a whole number from 0"),
      ("batches-done: 2", "batches-done should be a whole number from 0 to 1"),
      ("shuffle-place: {order: [1, 1]}", "order does not name each example once"),
      ("shuffle-place: {order: [1, 2], state: [1, 2, 3, 4]}", "and no shuffle"),
      ("shuffle: 1\nshuffle-place: {order: [2, 1]}", "shuffle-place has no state"),
      (
        "shuffle: 1\nshuffle-place: {order: [2, 1], state: [0, 0, 0, 0]}",
        "no state of the generator"
      ),
      ("shuffle-place: {rows: [2, 1]}", "unknown key \"rows\" in shuffle-place"),
      ("optimizer-state: {v: []}", "gradient descent keeps nothing"),
      ("optimizer: momentum\noptimizer-state: {v: []}", "v has not the shape of the network"),
      ("optimizer: momentum\noptimizer-state: {m: []}", "unknown key \"m\" in optimizer-state"),
      (
        "optimizer: momentum\noptimizer-state: {v: [{weights: [[1, 2]], biases: [0]}]}",
        "v has not the shape of the network"
      ),
      ("optimizer: adam\noptimizer-state: {m: [], s: []}", "optimizer-state has no updates"),
      ("normalize: {x2: {mean: 1}}", "unknown key \"x2\" in normalize"),
      ("normalize: {x1: {deviation: 0}}", "the deviation is not above 0"),
      ("epochs: 3", "unknown key \"epochs\" in the file; did you mean \"epoch\"?"),
    ])
  func refused(_ addition: String, _ message: String) {
    do throws(SourceError) {
      _ = try Self.read(Self.line + addition + "\n")
      Issue.record("accepted: \(addition)")
    } catch {
      #expect(error.description.contains(message), "\(error.description)")
      #expect(error.complaints.allSatisfy { $0.description.hasPrefix("net.yaml:") })
    }
  }

  private static let line = """
    network:
      layers:
        - inputs: 1
        - {units: 1, activation: linear, weights: [[1]], biases: [0]}
    examples:
      - {input: [1], target: [3]}
      - {input: [2], target: [5]}

    """

  private static func read(_ text: String) throws(SourceError) -> Experiment {
    try NetworkFile.experiment(in: SourceText(path: "net.yaml", text: text))
  }

  /// Every optimizer, batch and penalty, shuffled or not, with held parameters and without biases.
  private static func experiment(_ random: inout SeededGenerator) -> Experiment {
    let count = 1 + random.index(below: 9)
    let examples = (0..<count).map { _ in
      Example(
        input: [random.uniform(in: -2...2), random.uniform(in: -2...2)],
        target: [random.uniform(in: -1...1)])
    }
    let optimizers = [Optimizer.gradientDescent, .usualMomentum, .usualAdam]
    let settings = TrainingSettings(
      learningRate: random.uniform(in: 0.01...0.2), batchSize: 1 + random.index(below: 5),
      shuffleSeed: random.index(below: 2) == 0 ? nil : random.next(),
      optimizer: optimizers[random.index(below: 3)],
      penalty: Penalty(l1: random.uniform() / 100, l2: random.uniform() / 100),
      trainsBiases: random.index(below: 3) > 0)
    var network = Network(
      sizes: [2, 3, 1], hidden: .tanh, output: .linear, seed: UInt64(random.index(below: 99)))
    network.layers[1].hasBiases = random.index(below: 3) > 0
    var experiment = Experiment(
      network: network, loss: .squaredError, examples: examples, settings: settings)
    experiment.settings.held = Set(network.parameters.filter { _ in random.index(below: 5) == 0 })
    return experiment
  }
}
