import NeuralNetwork
import Testing
import Walkthrough

@testable import Explorer
@testable import Session

/// How far measurements are off, in free play, on the loss curve and in sentences.
@Suite("Measurements in their own unit")
struct MeasuredReadingTests {
  /// Four homes whose price is 1000 + 100·x, and what the network sees of them.
  private static func table(normalised: Bool) -> PlayTable {
    let own = [1.0, 2, 3, 6].map { Example(input: [$0], target: [1000 + 100 * $0]) }
    let normalization = Normalization(own, withTargets: true)
    return PlayTable(
      name: "homes.csv", train: normalised ? normalization.examples(own) : own,
      unnormalized: normalised ? PlayPoints(train: own, test: []) : nil,
      normalization: normalised ? normalization : nil,
      names: NeuronNames(inputs: ["size"], targets: ["price"], classes: nil))
  }

  /// Settings with a network whose output is a number whatever it hears.
  private static func settings(saying output: Double, normalised: Bool) -> PlaySettings {
    var settings = PlaySettings(data: .table(table(normalised: normalised)))
    var network = Network(sizes: [1, 1], hidden: .tanh, output: .linear, seed: 1)
    network.layers[0].weights = [[0]]
    network.layers[0].biases = [output]
    settings.given = PlaySettings.GivenNetwork(
      file: "n.yaml", network: network, loss: .squaredError,
      settings: TrainingSettings(learningRate: 0, batchSize: 4))
    settings.learningRate = 0
    return settings
  }

  @Test("The mean is told: as far off as the targets spread, and nothing explained")
  func mean() throws {
    // 1100, 1200, 1300, 1600: mean 1300, squares 40000, 10000, 0, 90000.
    let spread = (140_000.0 / 4).squareRoot()
    for normalised in [false, true] {
      var player = Player(Self.settings(saying: normalised ? 0 : 1300, normalised: normalised))
      player.press("t")
      let walk = player.walk
      let report = try #require(walk.run.report)
      let reading = try #require(MeasuredReading(report, isOfTest: false, in: walk.experiment))
      #expect(reading.targets.count == 1 && reading.targets[0].name == "price")
      #expect(abs(reading.targets[0].error - spread) < 1e-3)
      #expect(abs(try #require(reading.targets[0].explained)) < 1e-6)
      #expect(reading.ownLoss.map { abs($0 - 17_500) < 1 } == (normalised ? true : nil))
      #expect(MeasuredReading(report, isOfTest: true, in: walk.experiment) == nil)
    }
  }

  @Test("Free play's line, the loss curve and sentences tell it")
  func shown() throws {
    var player = Player(Self.settings(saying: 1, normalised: true))
    player.press("t")
    // One deviation beside the mean: the error is √2 deviations, 264.6.
    #expect(player.picture.contains("RMSE 264.58 · R² −1.0000"), "\(player.picture)")
    player.press("L")
    let picture = player.picture
    #expect(picture.contains(/J in own unit\s+35000/), "\(picture)")
    let flat = picture.split(separator: " ").joined(separator: " ")
    #expect(flat.contains("RMSE 264.58") && flat.contains("R² −1.0000"), "\(picture)")
    var session = PlainSession(state: Player(Self.settings(saying: 1, normalised: true)).state)
    _ = session.begin()
    let said = session.answer("train 1")
    #expect(
      said.contains {
        $0.hasPrefix("Price, on the training examples: root mean squared error 264.")
      }, "\(said)")
    #expect(said.contains { $0.hasPrefix("In the targets' own unit the mean loss on the") })
  }

  @Test("Classes have no such figures")
  func classes() {
    var player = Player()
    player.press("t")
    #expect(!player.picture.contains("RMSE") && player.picture.contains("right "))
  }
}
