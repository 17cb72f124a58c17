import Drawing
import Lessons
import NeuralNetwork
import Testing
import Walkthrough

@testable import Explorer
@testable import Session

/// What the screen says of a training step: of which network, of one example or of all, and where
/// the weights will go.
@Suite struct UpdateScreenTests {
  private static func player(
    _ options: KeyValuePairs<String, String> = [:], size: Size = Size(columns: 80, rows: 24)
  ) throws -> Player {
    var settings = PlaySettings()
    for (name, value) in options { try settings.set(name, to: value) }
    return Player(settings, size: size)
  }

  private static let weight = Quantity.weight(from: .input(1), to: .hidden(1, layer: 1))

  @Test("next in the plots is where the weight goes, whatever the batch and the optimizer")
  func next() throws {
    for options: KeyValuePairs in [
      [:], ["batch": "1"], ["l2": "0.1"], ["optimizer": "momentum"], ["optimizer": "adam"],
    ] {
      var player = try Self.player(options)
      player.press("t")
      player.state.walk?.selection = .given(Self.weight)
      player.press(",")
      let next = try #require(LossReading(player.walk)?.next)
      player.press(".")
      let walk = player.walk
      let gone = walk.present.network.layers[0].weights[0][0]
      #expect(abs(next - gone) < 1e-12, "\(options)")
      if options.isEmpty { #expect(abs(gone - 0.3869) < 5e-5) }
    }
  }

  @Test("L is one example's and J the mean: no two numbers share a name")
  func names() throws {
    var player = try Self.player()
    player.press("v v space , v")
    let walk = player.walk
    let format = NumberFormat(.exact)
    let own = format.text(try #require(walk.known(.loss)))
    let cost = format.text(try #require(walk.known(.cost)))
    #expect(own != cost)
    player.state.walk?.viewNumber = try #require(
      WalkView.choices(for: walk).firstIndex(of: .table))
    #expect(player.picture.contains("L@10 \(own)"), "\(player.picture)")
    #expect(player.picture.contains("J \(cost)"))
    let report = try #require(walk.run.standing)
    #expect(player.picture.contains("J \(NumberFormat().text(report.training.loss)), test J"))
  }

  @Test("The histogram says whose gradient it shows: one example's, then that of J")
  func histogram() throws {
    var player = try Self.player(size: Size(columns: 120, rows: 40))
    player.press("enter enter enter")
    let view = try #require(WalkView.choices(for: player.walk).firstIndex(of: .histogram))
    let (network, loss) = (player.experiment.network, player.experiment.loss)
    let batch = player.walk.trace.batch.map { player.experiment.examples[$0] }
    for (keys, examples, measure) in [("x X", [batch[0]], "L@1"), (",", batch, "J")] {
      player.press(keys)
      player.state.walk?.viewNumber = view
      let gradient = network.backward(examples, loss: loss).layers[2].weights[0]
      let length = gradient.reduce(0) { $0 + $1 * $1 }.squareRoot()
      let shown = try #require(WeightReading(player.walk).layers.last?.gradientNorm)
      #expect(abs(shown - length) < 1e-12)
      #expect(player.picture.contains("gradient of \(measure) "), "\(player.picture)")
    }
  }

  @Test("Within an epoch header, map and diagram are of one network, before the update or after")
  func oneNetwork() throws {
    var player = try Self.player()
    for keys in ["t", ".", ".", "space", ",", "enter", ".", "left", "space space", "b", "T ,"] {
      player.press(keys)
      let walk = player.walk
      let accuracy = try #require(walk.run.standing?.training.accuracy)
      let numbers = MapReading(walk, of: walk.experiment).numbers
      let right = try #require(numbers.above).right + (try #require(numbers.below)).right
      #expect(Int((accuracy * 250).rounded()) == right, "after \(keys)")
      #expect(player.picture.contains("right \(Int((accuracy * 100).rounded())) %"))
      #expect(player.picture.contains("before the update") == walk.isUpdating, "after \(keys)")
    }
  }

  /// A line through four points, from 0, learned all at once.
  private static func line(_ optimizer: Optimizer = .gradientDescent) -> Driver {
    var experiment = Experiment(
      network: Network(
        inputs: 1, layers: [Layer(weights: [[0]], biases: [0], activation: .linear)]),
      loss: .meanSquaredError,
      examples: (1...4).map { Example(input: [Double($0)], target: [Double(2 * $0 + 1)]) },
      learningRate: 0.1)
    experiment.settings.batchSize = 4
    experiment.settings.optimizer = optimizer
    return Driver(SampleLesson.single(experiment: experiment))
  }

  @Test("After the update J stands before and after it, on the same examples")
  func beforeAndAfter() {
    let driver = Self.line()
    driver.press(", space").shows("J 41.00", "→ 18.41")
    driver.press(",").hides("→ 18.41").shows("J 41.00")
    Driver(SampleLesson.single()).press(".").shows("L 0.2984 → 0.2910")
  }

  @Test("A mean is one thing, with the examples that bring most to it")
  func mean() {
    let driver = Self.line().press("end").press("left left left left")
    #expect(driver.current == "J")
    driver.shows("mean of L@1…4", "most from @4 81.0", "@3 49.0")
    driver.press("space").shows(
      "∂J/∂w(x1→o1) = mean of ∂L/∂w(x1→o1)@1…4", "most from @4 −72.0", "@3 −42.0")
  }

  @Test("Every example's number stands in a list, in order or by size, with the mean last")
  func examples() throws {
    var driver = Self.line().press(", w")
    for view in [WalkView.examples, .examplesBySize] {
      let choices = WalkView.choices(for: driver.walk)
      let number = try #require(choices.firstIndex(of: view))
      driver.state.walk?.viewNumber = number
      driver.shows("∂L/∂w(x1→o1)", "−20.00", "mean of 4  −35.00")
      let lines = driver.text.split(separator: "\n")
      let first = lines.firstIndex { $0.contains("−6.00") } ?? 0
      let last = lines.firstIndex { $0.contains("−72.00") } ?? 0
      #expect((first < last) == (view == .examples))
    }
    let early = Self.line().press("enter enter enter")
    let reading = try #require(ExamplesReading(early.walk))
    #expect(reading.entries.map(\.value) == [-6, nil, nil, nil])
    #expect(reading.mean == nil)
    #expect(ExamplesReading(Driver(SampleLesson.single()).walk) == nil)
  }

  @Test("The table of weights has the columns that the optimizer has")
  func weightTable() {
    for (optimizer, headings) in [
      (Optimizer.gradientDescent, ["w", "∂J/∂w", "w′"]), (.usualMomentum, ["v′", "w′"]),
      (.usualAdam, ["m^", "s^", "w′"]),
    ] {
      var driver = Self.line(optimizer).press(", .")
      let choices = WalkView.choices(for: driver.walk)
      let number = choices.firstIndex(of: .weights) ?? 0
      driver.state.walk?.viewNumber = number
      for heading in headings { driver.shows(heading) }
    }
  }

  @Test("Adam's first step is about η, and momentum's overshoot has its name")
  func optimizers() {
    Self.line(.usualAdam).press(", space space space space")
      .shows("Adam: a step of about η, whatever the gradient")
    var driver = Self.line(.usualMomentum)
    var found = false
    for _ in 0..<40 where !found {
      driver = driver.press(".")
      let trace = driver.walk.trace
      found = driver.text.contains("momentum overshoots, against the gradient")
      let moved = driver.value("b'(o1)") - driver.value("b(o1)")
      #expect(found == (moved * driver.value("dJ/db(o1)") > 0), "\(trace.trainingStep)")
    }
    #expect(found)
  }

  @Test("i shows the sum that a softmax's delta comes from, by name and by number")
  func softmax() {
    let notes = Experiment(
      network: Network(
        inputs: 2,
        layers: [
          Layer(weights: [[0.18, 0.1], [0.04, 0.22]], biases: [0, 0], activation: .relu),
          Layer(
            weights: [[0.19, -0.02], [-0.1, -0.01], [0.1, 0.04]], biases: [0, 0, 0],
            activation: .softmax),
        ]),
      loss: .crossEntropy, examples: [Example(input: [16, -6], target: [0, 0, 1])],
      learningRate: 1)
    let scene = Scene(from: .start, until: SampleLesson.after("dL/dz(o1)"))
    let driver = Driver(SampleLesson.single(scene, experiment: notes)).press("end")
    driver.shows("δ(o1) = a(o1)  −   t1", "what the sum over all outputs comes to")
    driver.press("i").shows(
      "∂L/∂a(o3) · ∂a(o3)/∂z(o1)", "0.2450", "= +0.4291", "which comes to", "a(o1) − t1")
    var plain = PlainSession(state: driver.state)
    let why = plain.answer("why").joined(separator: "\n")
    #expect(why.contains("slope of the activation of o3 by the weighted sum of o1"))
    #expect(why.contains("It is what this comes to"))
  }

  @Test("A dead neuron is said to be dead for good only where nothing can move it")
  func dead() throws {
    var experiment = SampleLesson.gate
    experiment.network = Network(
      inputs: 2,
      layers: [
        Layer(weights: [[1, 1], [-1, -1]], biases: [0.5, -9], activation: .relu),
        Layer(weights: [[1, 1]], biases: [0], activation: .sigmoid),
      ])
    func sentence(_ change: (inout Experiment) -> Void) -> String {
      var changed = experiment
      change(&changed)
      let walk = Driver(SampleLesson.single(experiment: changed)).press("t").walk
      return walk.healthText(columns: 200) ?? ""
    }
    #expect(sentence { _ in }.contains("h2 is dead"))
    #expect(sentence { _ in }.contains("never change again"))
    #expect(!sentence { $0.settings.penalty.l2 = 0.1 }.contains("never change again"))
    #expect(sentence { $0.settings.optimizer = .usualAdam }.contains("never change again"))
  }
}
