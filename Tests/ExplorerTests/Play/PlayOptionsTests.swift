import Drawing
import Lessons
import NeuralNetwork
import Testing
import Walkthrough

@testable import Explorer
@testable import Session

@Suite("Free play's options")
struct PlayOptionsTests {
  @Test("Every option changes by a key, shows in the panel, and can be taken back")
  func everyOption() {
    for option in PlaySettings().options {
      var player = Player()
      let before = player.settings
      player.press("o")
      player.mark(option)
      let shown = player.picture
      player.press("right")
      #expect(player.settings != before, "\(option)")
      #expect(player.picture != shown, "\(option)")
      player.press("u")
      #expect(player.settings == before, "\(option)")
      #expect(player.picture.contains("◀ \(before.text(option)) ▶"), "\(option)")
      let taken = "Taken back: \(option.label) is \(before.text(option)) again."
      #expect(player.picture.contains(taken), "\(player.picture)")
    }
  }

  static let live: [(PlayOption, @Sendable (Experiment) -> Bool)] = [
    (.data, { $0.examples.count == 250 && $0.loss == .binaryCrossEntropy }),
    (.layers, { $0.network.layers.count == 4 }),
    (.neurons(layer: 1), { $0.network.layers[0].units == 5 }),
    (.activation, { $0.network.layers[0].activation == .relu }),
    (.learningRate, { $0.learningRate == 0.3 }),
    (.batch, { $0.settings.batchSize == 20 }),
    (.optimizer, { $0.settings.optimizer == .usualMomentum }),
    (.l1, { $0.settings.penalty.l1 == 0.0001 }),
    (.l2, { $0.settings.penalty.l2 == 0.0001 }),
    (.loss, { $0.loss == .squaredError }),
    (.input(2), { $0.network.inputs == 3 }),
    (.testShare, { $0.test.count == 375 }),
    (.seed, { $0.settings.shuffleSeed == 2 }),
  ]

  @Test("A key changes the live experiment", arguments: live.indices)
  func reachesTheExperiment(index: Int) {
    let (option, isChanged) = Self.live[index]
    var player = Player()
    player.press("o")
    player.mark(option)
    #expect(!isChanged(player.experiment) || option == .data, "\(option)")
    player.press("right")
    #expect(isChanged(player.experiment), "\(option)")
  }

  @Test(
    "The test share is of all points, rounded to the nearest",
    arguments: [("0.35", 135), ("0.3", 107), ("0.5", 250)])
  func testShare(_ share: String, _ count: Int) throws {
    var settings = PlaySettings()
    try settings.set("test-share", to: share)
    #expect(PlaySetup(settings).points.test.count == count)
  }

  @Test("Each way of drawing first weights draws its own", arguments: InitialWeights.allCases)
  func initialWeights(scheme: InitialWeights) {
    var settings = PlaySettings()
    settings.initialWeights = scheme
    let weights = settings.experiment.network.layers[0].weights
    let drawn = Network(
      sizes: [2, 4, 2, 1], hidden: .tanh, output: .sigmoid, seed: 1, scheme: scheme)
    #expect(weights == drawn.layers[0].weights)
    #expect(weights.joined().allSatisfy { $0 == 0 } == (scheme == .zeros))
  }

  @Test("A learning rate changes in the middle of training without losing what was learned")
  func keepsTraining() {
    var player = Player()
    player.press("t t t o")
    let learned = player.experiment.network
    player.mark(.learningRate)
    player.press("left")
    #expect(player.walk.epochsDone == 3)
    #expect(player.experiment.network == learned)
    #expect(player.experiment.learningRate == 0.03)
    player.press("t")
    #expect(player.walk.epochsDone == 4)
    #expect(player.experiment.network != learned)
  }

  @Test("A new shape begins anew; taking it back gives everything that was learned back")
  func restartIsUndone() {
    var player = Player()
    player.press("t t t o")
    let (learned, moment) = (player.experiment.network, player.walk.moment)
    player.mark(.neurons(layer: 2))
    player.press("right")
    #expect(player.walk.epochsDone == 0)
    #expect(player.experiment.network.layers.map(\.units) == [4, 3, 1])
    player.press("u")
    #expect(player.walk.moment == moment)
    #expect(player.experiment.network == learned)
    player.press("U")
    #expect(player.experiment.network.layers.map(\.units) == [4, 3, 1])
    #expect(player.walk.epochsDone == 0)
  }

  @Test("An epoch of one batch is learned too: what begins anew says so")
  func oneBatch() {
    var settings = PlaySettings()
    settings.batch = 1000
    var player = Player(settings)
    player.press("t o")
    player.mark(.neurons(layer: 2))
    player.press("right")
    #expect(player.state.notice?.contains("the network begins anew. u takes it back.") == true)
    // Where nothing was learned, nothing is lost.
    var untouched = Player(settings)
    untouched.press("o")
    untouched.mark(.neurons(layer: 2))
    untouched.press("right")
    #expect(untouched.state.notice == nil)
  }

  @Test("There are 0 to 6 hidden layers of 1 to 8 neurons, and no key goes beyond")
  func limits() {
    var player = Player()
    player.press("o")
    player.mark(.layers)
    player.press(String(repeating: "right ", count: 10))
    #expect(player.settings.hidden.count == 6)
    player.mark(.neurons(layer: 6))
    player.press(String(repeating: "right ", count: 12))
    #expect(player.settings.hidden.last == 8)
    player.press(String(repeating: "left ", count: 12))
    #expect(player.settings.hidden.last == 1)
    player.mark(.layers)
    player.press(String(repeating: "left ", count: 12))
    #expect(player.settings.hidden.isEmpty)
    #expect(player.experiment.network.layers.count == 1)
    #expect(player.state.notice?.contains("ends here") == true)
  }

  @Test("The last input cannot be taken away")
  func lastInput() {
    var player = Player()
    player.press("o")
    player.mark(.input(0))
    player.press("right")
    #expect(player.experiment.network.inputs == 1)
    player.mark(.input(1))
    player.press("right")
    #expect(player.experiment.network.inputs == 1)
  }

  @Test(
    "All data sets can be trained on with every input they have", arguments: DatasetKind.allCases)
  func everyDataSet(kind: DatasetKind) {
    var settings = PlaySettings(data: .generated(kind))
    for index in settings.possibleInputs {
      settings.inputs.formUnion(PlayFeatures.all[index].feature)
    }
    var player = Player(settings)
    #expect(player.experiment.network.inputs == (kind.inputCount == 1 ? 3 : 7))
    player.press("t t")
    #expect(player.walk.epochsDone == 2)
    #expect(player.walk.run.reports.count == 3)
    #expect(player.experiment.loss == (kind.classes == nil ? .squaredError : .binaryCrossEntropy))
    #expect(!player.picture.isEmpty)
  }

  @Test("Test examples and classes alone are shown on the map when asked for")
  func mapOptions() {
    var player = Player()
    let plain = player.picture
    player.press("o")
    player.mark(.showsTest)
    player.press("right esc")
    let tested = player.picture
    #expect(tested != plain)
    player.press("o")
    player.mark(.discretises)
    player.press("right esc")
    // Two halves of one cell may differ; shades between the ends stand in the legend alone.
    #expect(player.picture != tested)
    #expect(player.picture.split(separator: "\n").count { $0.contains("▒") } <= 1)
    #expect(tested.split(separator: "\n").count { $0.contains("▒") } > 1)
  }
}
