import NeuralNetwork
import Testing
import Walkthrough

@testable import Lessons

/// What the first seven lessons say of their networks, apart from what they ask live.
@Suite struct CourseClaimsFirstTests {
  /// The experiment of a page with some numbers changed.
  private func edited(
    _ lesson: String, _ title: String, _ edits: [(key: String, value: Double)]
  ) throws -> Experiment {
    var experiment = try CoursePage(lesson, title).experiment
    for edit in edits {
      let quantity = try #require(Quantity(key: edit.key))
      experiment = try #require(experiment.setting(quantity, to: edit.value))
    }
    return experiment
  }

  private static let hints: [(lesson: String, title: String, edits: [(String, Double)])] = [
    ("welcome", "What to remember", [("b(o1)", 1.5)]),
    ("layers", "Yes to any: OR", [("w(x2->o1)", 2)]),
    ("layers", "Yes to both: AND", [("b(o1)", -3)]),
    (
      "layers", "What to remember",
      [("w(h1->o1)", -6), ("w(h2->o1)", -6), ("b(o1)", 9)]
    ),
    ("activations", "What to remember", [("w(x1->o1)", 3), ("b(o1)", -6)]),
    ("forward-pass", "What to remember", [("b(o1)", -3), ("b(o2)", 2)]),
    ("loss", "What to remember", [("w(x1->o1)", 1), ("w(x1->o2)", 2)]),
    ("chain-rule", "What to remember", [("x1", 0)]),
    ("chain-rule", "What to remember", [("w(x1->o1)", 1)]),
    ("backward-pass", "What to remember", [("w(h2->o1)", -0.3)]),
    ("batches", "What to remember", [("w(x1->o1)", 1.345)]),
  ]

  /// Each last hint gives a way that leads to the goal.
  @Test(arguments: hints)
  func theLastHintMeetsTheChallenge(
    _ lesson: String, _ title: String, _ edits: [(String, Double)]
  ) throws {
    let page = try CoursePage(lesson, title)
    guard case .challenge(let challenge)? = page.page.ask?.kind else {
      Issue.record("\(lesson), \(title): there is no challenge")
      return
    }
    let experiment = try edited(lesson, title, edits.map { (key: $0.0, value: $0.1) })
    for test in challenge.tests {
      let outputs = experiment.network.outputs(for: test.input)
      let isMet = zip(outputs, test.output).allSatisfy { $1.isMet(by: $0) }
      #expect(isMet, "\(test.input): \(outputs)")
    }
    if let goal = challenge.goal {
      let value = try #require(Trace(experiment).value(of: goal.quantity))
      #expect(goal.bound.isMet(by: value), "\(value)")
    }
  }

  @Test func theFirstNetworkHasNineNumbers() throws {
    #expect(try CoursePage("welcome", "What it is good for").experiment.network.parameterCount == 9)
    #expect(isNear(Activation.sigmoid.value(1.39), 0.8, within: 0.001))
  }

  /// One weight moves the map nearly everywhere, not only at its example.
  @Test func oneWeightMovesNearlyAllAnswers() throws {
    let network = try CoursePage("welcome", "What it is good for").experiment.network
    for layer in 0..<2 {
      var other = network
      other.layers[layer].weights[0][0] += 0.1
      let moved = (0..<100).count { place in
        let input = [Double(place % 10) / 9 + 0.01, Double(place / 10) / 9 + 0.01]
        return network.outputs(for: input) != other.outputs(for: input)
      }
      #expect(moved >= 95)
    }
  }

  /// The table of e^−z, by multiplying and dividing alone: √e is 1.648721.
  @Test func theTableOfPowersIsRight() throws {
    let (e, root) = (2.718281828459045, 1.6487212707001282)
    let told = [
      7.389, 2.718, 1, 0.607, 0.368, 0.223, 0.135, 0.050,
    ]
    let powers = [e * e, e, 1, 1 / root, 1 / e, 1 / (e * root), 1 / (e * e), 1 / (e * e * e)]
    for (told, power) in zip(told, powers) { #expect(isNear(power, told, within: 5e-4)) }
    let trace = Trace(try CoursePage("activations", "A sigmoid by hand").experiment)
    #expect(trace.value(of: .preActivation(.output(1))) == 1.5)
    let a = try #require(trace.value(of: .activation(.output(1))))
    #expect(isNear(a, 1 / (1 + 0.223), within: 0.001))
  }

  @Test(arguments: [(Activation.sigmoid, 0.0177), (.tanh, 0.0013), (.relu, 1)])
  func slopesAtFourAreAsTold(_ activation: Activation, _ slope: Double) {
    #expect(isNear(activation.slope(z: 4, a: activation.value(4)), slope, within: 5e-5))
  }

  @Test func oneWeightDoesTheSameAsTwoLinearLayers() throws {
    let two = try CoursePage("activations", "Linear: no bend at all").experiment.network
    for input in [-2.0, 0, 0.5, 3] { #expect(two.outputs(for: [input]) == [6 * input]) }
  }

  @Test func theCornerOfReLUHasTheSlopeZero() throws {
    let trace = Trace(try CoursePage("activations", "ReLU: pass or block").experiment)
    #expect(trace.value(of: .preActivation(.output(2))) == 0)
    #expect(trace.value(of: .activationSlope(.output(2))) == 0)
  }

  @Test func ofTwoOutputsHalfAndMeanAreTheSame() throws {
    var experiment = try CoursePage("loss", "Two outputs").experiment
    let half = Trace(experiment).value(of: .loss)
    experiment.loss = .meanSquaredError
    #expect(try isNear(#require(Trace(experiment).value(of: .loss)), #require(half), within: 1e-15))
  }

  // MARK: The weight update

  private func bowl(_ learningRate: Double, steps: Int) throws -> [Double] {
    var experiment = try CoursePage("weight-update", "A small step").experiment
    experiment.learningRate = learningRate
    return try experiment.losses(epochs: steps)
  }

  @Test func learningRatesDoWhatTheyAreSaidToDo() throws {
    // The loss is half the squared miss: a quarter of it is left of half the miss.
    #expect(try bowl(0.5, steps: 1) == [2, 0.5])
    #expect(try bowl(1.5, steps: 1) == [2, 0.5])
    #expect(try isNear(bowl(50, steps: 1)[1], 4802, within: 1e-9))
    let small = try bowl(0.05, steps: 1)
    #expect(isNear(small[1], 2 * 0.95 * 0.95, within: 1e-12))
    let large = try bowl(2.5, steps: 5)
    #expect(zip(large, large.dropFirst()).allSatisfy { $0 < $1 })
  }

  @Test(arguments: [(0.5, 31...1000), (10, 1...8), (20, 1...3)])
  func theChallengeTakesAsManyStepsAsTold(
    _ learningRate: Double, _ steps: ClosedRange<Int>
  ) throws {
    var experiment = try CoursePage("weight-update", "What to remember").experiment
    experiment.learningRate = learningRate
    let losses = try experiment.losses(epochs: min(steps.upperBound, 400))
    let first = try #require(losses.firstIndex { $0 < 0.05 })
    #expect(steps.contains(first), "\(first)")
  }

  @Test func oldWeightsGiveTheLossThatIsTold() throws {
    let trace = Trace(try CoursePage("weight-update", "Before and after").experiment)
    let after = Trace(trace.nextExperiment).value(of: .loss)
    #expect(try isNear(#require(after), 0.291027774, within: 5e-10))
    var learning = trace.experiment
    learning.settings.trainsBiases = true
    let all = Trace(Trace(learning).nextExperiment).value(of: .loss)
    #expect(try isNear(#require(all), 0.2805, within: 5e-5))
  }
}
