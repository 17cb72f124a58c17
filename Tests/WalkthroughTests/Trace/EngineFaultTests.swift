import NeuralNetwork
import Testing
import Walkthrough

/// An engine with one known mistake: the first wrong number, worked out by hand, and all that
/// follows from it.
@Suite struct EngineFaultTests {
  private static func trace(_ fault: EngineFault, _ experiment: Experiment = Mazur.experiment)
    -> Trace
  {
    var faulty = experiment
    faulty.fault = fault
    return Trace(faulty)
  }

  private static let learningBiases = {
    var experiment = Mazur.experiment
    experiment.settings.trainsBiases = true
    return experiment
  }()

  /// a = 3 and 5 for targets of 1 and 4: δ = 2 and 1.
  private static let batch = Experiment(
    network: Network(inputs: 1, layers: [.dense(.linear, [[2]], biases: [1])]),
    loss: .squaredError,
    examples: [Example(input: [1], target: [1]), Example(input: [2], target: [4])],
    settings: TrainingSettings(learningRate: 0.1, batchSize: 2))

  /// Mazur's network, from a pocket calculator: what comes out, and what should.
  @Test(arguments: [
    (EngineFault.biasForgotten, "z(h1)", 0.0275, 0.3775),
    (.preActivationForActivation, "z(o1)", 0.927625, 1.105906),
    (.halfForgotten, "L(o1)", 0.549622, 0.274811),
    (.errorTurned, "dL/da(o1)", -0.741365, 0.741365),
    (.slopeAtActivation, "da/dz(o1)", 0.217788, 0.186816),
    (.slopeForgotten, "dL/dz(o1)", 0.741365, 0.138499),
    (.pathForgotten, "dL/da(h1)", 0.055399, 0.036350),
    (.updatedWeightsUsed, "dL/da(h1)", 0.030230, 0.036350),
    (.inputForgotten, "dL/dw(h1->o1)", 0.138499, 0.082167),
    (.uphill, "w'(x1->h1)", 0.150219, 0.149781),
    (.learningRateForgotten, "w'(x1->h1)", 0.149561, 0.149781),
  ])
  func theFirstWrongNumber(_ fault: EngineFault, _ key: String, _ wrong: Double, _ right: Double)
    throws
  {
    let trace = Self.trace(fault)
    let index = try #require(trace.firstFaulty)
    #expect(trace.steps[index].quantity.key == key)
    #expect(abs(trace.steps[index].value - wrong) < 1e-6)
    #expect(abs(trace.formulaValue(at: index) - right) < 1e-6)
    #expect(trace.steps[index].formula == Mazur.trace.steps[index].formula)
  }

  @Test func aBiasThatIsNotUpdated() throws {
    let trace = Self.trace(.biasNotUpdated, Self.learningBiases)
    let index = try #require(trace.firstFaulty)
    #expect(trace.steps[index].quantity.key == "b'(h1)")
    #expect(trace.steps[index].value == 0.35)
    #expect(Self.trace(.biasNotUpdated).firstFaulty == nil, "biases are held")
  }

  @Test func aMeanThatIsASum() throws {
    let trace = Self.trace(.meanForgotten, Self.batch)
    let index = try #require(trace.firstFaulty)
    #expect(trace.steps[index].quantity.key == "dJ/dw(x1->o1)")
    #expect(trace.steps[index].value == 4)
    #expect(trace.formulaValue(at: index) == 2)
  }

  @Test func everyExampleOfABatchIsWrong() throws {
    let trace = Self.trace(.biasForgotten, Self.batch)
    #expect(Quantity(key: "z(o1)@1").flatMap(trace.value) == 2)
    #expect(Quantity(key: "z(o1)@2").flatMap(trace.value) == 4)
  }

  /// The new weights of the wrong order, as the best known printing of this example has them.
  @Test func whatFollowsIsComputedFromIt() {
    let trace = Self.trace(.updatedWeightsUsed)
    let published = [
      "w'(x1->h1)": 0.149817638561203, "w'(x2->h1)": 0.199635277122406,
      "w'(x1->h2)": 0.249788185197766, "w'(x2->h2)": 0.299576370395532,
    ]
    for (key, value) in published {
      let found = Quantity(key: key).flatMap(trace.value) ?? .nan
      #expect(abs(found - value) < 1e-12, "\(key)")
    }
  }

  /// Before the first wrong number all is right, behind it all of another kind follows.
  @Test(arguments: EngineFault.allCases)
  func allElseIsComputedRightly(_ fault: EngineFault) throws {
    let trace = Self.trace(fault, fault == .meanForgotten ? Self.batch : Self.learningBiases)
    let first = try #require(trace.firstFaulty)
    for index in trace.steps.indices {
      let isSameRule = trace.steps[index].rule == trace.steps[first].rule
      switch trace.soundness(at: index) {
      case .sound: break
      case .follows: #expect(index > first)
      case .faulty: #expect(index >= first && isSameRule)
      }
    }
  }

  /// A linear neuron has slope 1: there a forgotten slope is no mistake.
  @Test func aFaultThatNoNumberShowsIsNeverDrawn() {
    #expect(Self.trace(.slopeForgotten, Self.batch).firstFaulty == nil)
    var drawn: Set<EngineFault> = []
    for seed in 1...200 as ClosedRange<UInt64> {
      var experiment = Self.learningBiases
      experiment.network = experiment.network.reseeded(seed)
      experiment.fault = EngineFault.drawn(for: experiment, seed: seed)
      #expect(Trace(experiment).showsFault, "seed \(seed)")
      #expect(experiment.fault == EngineFault.drawn(for: experiment, seed: seed))
      if let fault = experiment.fault { drawn.insert(fault) }
    }
    #expect(drawn.count >= 10, "\(drawn)")
  }

  @Test func aSoundEngineHasNoFault() {
    #expect(Mazur.trace.firstFaulty == nil)
    #expect(!Mazur.trace.showsFault)
  }
}
