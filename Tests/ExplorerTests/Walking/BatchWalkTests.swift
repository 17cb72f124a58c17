import Drawing
import Lessons
import NeuralNetwork
import Testing
import Walkthrough

@testable import Explorer
@testable import Session

/// The whole training step on the screen: every example of the batch, then the update.
@Suite struct BatchWalkTests {
  /// A line through four points, from 0: 1→3, 2→5, 3→7, 4→9.
  private static func line(batch: Int) -> Experiment {
    var experiment = Experiment(
      network: Network(
        inputs: 1, layers: [Layer(weights: [[0]], biases: [0], activation: .linear)]),
      loss: .meanSquaredError,
      examples: (1...4).map { Example(input: [Double($0)], target: [Double(2 * $0 + 1)]) },
      learningRate: 0.1)
    experiment.settings.batchSize = batch
    return experiment
  }

  private static func driver(_ experiment: Experiment, _ stride: Scene.Stride = .operation)
    -> Driver
  {
    Driver(
      SampleLesson.single(Scene(from: .start, until: .end, stride: stride), experiment: experiment))
  }

  @Test("A full stop ends with the update, whatever decides it")
  func fullStop() throws {
    for change in ["", "batch 1", "l1 0.01", "l2 0.01", "optimizer momentum", "optimizer adam"] {
      var settings = PlaySettings()
      let words = change.split(separator: " ").map(String.init)
      if words.count == 2 { try settings.set(words[0], to: words[1]) }
      var player = Player(settings)
      for step in 0..<3 {
        player.press(".")
        let walk = player.walk
        #expect(walk.moment.trainingStep == step, "\(change)")
        #expect(walk.currentStep?.quantity.key == "b'(o1)", "\(change)")
        #expect(walk.isComplete)
        let trained = walk.present.network
        for layer in trained.layers.indices {
          let walked = walk.trace.next.layers[layer]
          for (own, other) in zip(walked.biases, trained.layers[layer].biases) {
            #expect(abs(own - other) <= 1e-12 * max(1, abs(other)), "\(change)")
          }
        }
      }
    }
  }

  @Test("Four points at once lead to w = 3.5 and b = 1.2, in twos to 3.19 and 1.33")
  func fourPoints() {
    let whole = Self.driver(Self.line(batch: 4)).press(".")
    #expect(whole.value("w'(x1->o1)") == 3.5)
    #expect(abs(whole.value("b'(o1)") - 1.2) < 1e-12)
    let halves = Self.driver(Self.line(batch: 2)).press(". .")
    #expect(abs(halves.value("w'(x1->o1)") - 3.19) < 1e-12)
    #expect(abs(halves.value("b'(o1)") - 1.33) < 1e-12)
    let ones = Self.driver(Self.line(batch: 1)).press(".")
    #expect(ones.walk.trace.steps.allSatisfy { $0.quantity.example == nil })
  }

  @Test("Enter goes from phase to phase, over all examples")
  func phases() {
    var driver = Self.driver(Self.line(batch: 2))
    let stops = [
      "a(o1)@1", "L@1", "dL/db(o1)@1", "a(o1)@2", "L@2", "dL/db(o1)@2", "J", "dJ/db(o1)", "b'(o1)",
    ]
    for stop in stops {
      driver = driver.press("enter")
      #expect(driver.current == stop)
    }
  }

  @Test("Space counts the examples, and a comma skips to the update")
  func header() {
    let driver = Self.driver(Self.line(batch: 4), .example)
    driver.press("space space space").shows("example 3 of 4", "step 27/41")
    driver.press("space", times: 5).shows("all 4 examples", "step 41/41")
    let update = driver.press("space ,")
    #expect(update.current == "w'(x1->o1)")
    #expect(driver.press(", ,").walk.moment == Moment(trainingStep: 1, cursor: 40))
    #expect(Self.driver(Self.line(batch: 1)).press(",").current == "w'(x1->o1)")
  }

  @Test("x looks at another example of the batch, until the next step")
  func chosen() {
    let driver = Self.driver(Self.line(batch: 4)).press("enter enter")
    #expect(driver.walk.known(.loss) == 9)
    let other = driver.press("x")
    other.shows("example 2 of 4")
    #expect(other.walk.trace.exampleNumber == 2)
    #expect(other.walk.known(.loss) == nil)
    #expect(other.walk.known(.activation(.input(1))) == 2)
    #expect(driver.press("X").walk.trace.exampleNumber == 4)
    #expect(driver.press("x x x x").walk.trace.exampleNumber == 1)
    #expect(other.press("space").walk.trace.exampleNumber == 1)
    let all = driver.press(", x x x")
    #expect(all.walk.trace.exampleNumber == 3)
    #expect(all.walk.known(.loss) == 49)
    Self.driver(Self.line(batch: 1)).press("x").shows("from one example alone")
  }

  @Test("An edited input is that of the example that is looked at")
  func editedInput() {
    let driver = Self.driver(Self.line(batch: 4)).press("x tab e").enter("0.5")
    #expect(driver.walk.experiment.examples.map { $0.input[0] } == [1, 0.5, 3, 4])
    #expect(driver.value("x1@2") == 0.5)
    #expect(driver.walk.trace.exampleNumber == 2)
    #expect(driver.press("u").walk.experiment == Self.line(batch: 4))
  }

  @Test("A quantity without a mark is that of the example that the page begins in")
  func unmarkedTargets() {
    let lesson = Lesson(
      id: "marks", title: "Marks", goal: "Walk.", experiment: SampleLesson.batch(3),
      pages: [
        SampleLesson.page("One", Scene(from: .start, until: SampleLesson.after("L")), ["1"]),
        SampleLesson.page("Two", Scene(until: SampleLesson.after("dL/db(o1)")), ["2"]),
        SampleLesson.page("Three", Scene(until: SampleLesson.after("L")), ["3"]),
      ])
    let driver = Driver(lesson)
    #expect(driver.press("end").current == "L@1")
    #expect(driver.press("n end").current == "dL/db(o1)@1")
    #expect(driver.press("n n end").current == "L@2")
  }

  @Test("A smaller last batch ends its epoch, and the next one begins")
  func lastBatch() {
    var driver = Self.driver(Self.line(batch: 3))
    driver = driver.press("t")
    #expect(driver.walk.epochsDone == 1)
    #expect(driver.walk.moment == Moment(trainingStep: 1, cursor: driver.walk.trace.steps.count))
    #expect(driver.press("t").walk.epochsDone == 2)
    #expect(driver.press("t b").walk.epochsDone == 1)
    #expect(driver.press(".").walk.trace.batch == [0, 1, 2])
  }

  @Test("Space to the end and back to the start: the same frames")
  func thereAndBack() throws {
    for (change, size) in [("optimizer adam", 24), ("l2 0.1", 20)] {
      var settings = PlaySettings()
      let words = change.split(separator: " ").map(String.init)
      try settings.set(words[0], to: words[1])
      try settings.set("layers", to: "2-2-1")
      try settings.set("batch", to: "2")
      var player = Player(settings, size: Size(columns: size == 24 ? 80 : 60, rows: size))
      var frames: [String] = []
      while player.walk.moment.trainingStep < 1 {
        frames.append(player.picture)
        player.press("space")
      }
      for frame in frames.reversed().dropLast() {  // The first was of no step yet.
        player.press("left")
        #expect(player.picture == frame)
      }
    }
  }
}
