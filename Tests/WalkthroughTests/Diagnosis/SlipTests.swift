import NeuralNetwork
import Testing
import Walkthrough

/// Each way to go wrong by the name that files know it by, worked out by hand.
@Suite struct SlipTests {
  private static func slip(_ trace: Trace, _ key: String, _ typed: String) -> String? {
    guard let step = Quantity(key: key).flatMap({ trace.step(of: $0) }) else { return "no step" }
    switch trace.judge(typed, as: step) {
    case .right: return "right"
    case .wrong: return "wrong"
    case .nearMiss, .mistaken: return trace.judge(typed, as: step)?.slip?.rawValue ?? "unnamed"
    case nil: return nil
    }
  }

  @Test func theNames() {
    let names = [
      "term-forgotten", "bias-forgotten", "factor-forgotten", "slope-forgotten",
      "inputs-forgotten", "sign-turned", "z-for-a", "slope-at-a", "updated-weight-used",
      "learning-rate-forgotten", "half-forgotten", "absolute-for-square", "exponent-turned",
      "reciprocal-forgotten", "mean-forgotten", "penalty-forgotten", "gradient-for-velocity",
      "old-velocity-forgotten", "correction-forgotten", "root-forgotten", "neighbour",
      "decimal-place", "percent", "rounding",
    ]
    #expect(Slip.allCases.map(\.rawValue) == names)
  }

  /// Mazur's network, each number from a pocket calculator.
  @Test(arguments: [
    ("z(h1)", "0.0275", "bias-forgotten"), ("z(h1)", "0.3575", "term-forgotten"),
    ("z(h1)", "0.70", "inputs-forgotten"), ("z(h1)", "-0.3775", "sign-turned"),
    ("z(h1)", "0.3775", "right"), ("z(h1)", "3.775", "decimal-place"),
    ("z(h1)", "0.5933", "neighbour"), ("z(h2)", "0.3775", "neighbour"),
    ("z(h2)", "0.5933", "neighbour"),
    ("a(h1)", "0.3775", "z-for-a"), ("a(h1)", "1.6856", "reciprocal-forgotten"),
    ("a(h1)", "0.4067", "exponent-turned"), ("a(h1)", "59.3", "percent"),
    ("a(h1)", "59.3%", "percent"), ("a(h1)", "0.593%", "percent"), ("a(h1)", "12%", "wrong"),
    ("a(h2)", "0.5933", "neighbour"),
    ("L(o1)", "0.5496", "half-forgotten"), ("L(o1)", "0.3707", "absolute-for-square"),
    ("L(o2)", "0.1086", "absolute-for-square"), ("L(o1)", "0.1374", "unnamed"),
    ("dL/dz(o1)", "0.7414", "slope-forgotten"), ("dL/dz(o1)", "0.1868", "factor-forgotten"),
    ("da/dz(o1)", "0.2175", "slope-at-a"), ("dL/dz(o2)", "0.0381", "sign-turned"),
    ("dL/dw(h1->o1)", "0.4399", "slope-forgotten"),
    ("dL/dw(h1->o1)", "0.0827", "neighbour"),
    ("dL/da(h1)", "0.0554", "term-forgotten"), ("dL/da(h1)", "0.0744", "sign-turned"),
    ("dL/da(h1)", "0.36", "decimal-place"),
    ("w'(h1->o1)", "0.4411", "sign-turned"), ("w'(h1->o1)", "0.3178", "learning-rate-forgotten"),
    ("w'(h1->o1)", "-0.1", "factor-forgotten"), ("w'(h1->o1)", "0.0411", "term-forgotten"),
    ("w'(h1->o1)", "0.37", "rounding"), ("w'(h1->o1)", "7", "wrong"),
  ])
  func mazur(_ key: String, _ typed: String, _ slip: String) {
    #expect(Self.slip(Mazur.trace, key, typed) == slip)
  }

  /// z(h1) = −0.1 and z(h2) = 0.1: the sign is not turned, the neighbour is given.
  @Test func whatStandsOnTheScreenComesFirst() {
    let trace = Trace(
      Experiment(
        network: Network(
          inputs: 1,
          layers: [
            .dense(.sigmoid, [[-0.2], [0.2]], biases: [0.1, -0.1]),
            .dense(.linear, [[1, 1]]),
          ]), loss: .squaredError, examples: [Example(input: [1], target: [1])],
        learningRate: 1))
    #expect(Self.slip(trace, "z(h2)", "-0.1") == "neighbour")
    #expect(Self.slip(trace, "z(h2)", "0.475") == "neighbour")
  }

  /// 3 − 0.05 · 2 = 2.9; 2.95 is near, and is what comes out without the gradient.
  @Test func veryCloseOnlyWhereNothingFitsBetter() {
    let trace = Trace(
      Experiment(
        network: Network(inputs: 1, layers: [.dense(.linear, [[3]])]), loss: .squaredError,
        examples: [Example(input: [1], target: [1])], learningRate: 0.05, trainsBiases: false))
    #expect(Self.slip(trace, "w'(x1->o1)", "2.9") == "right")
    #expect(Self.slip(trace, "w'(x1->o1)", "2.95") == "factor-forgotten")
    #expect(Self.slip(trace, "w'(x1->o1)", "1") == "learning-rate-forgotten")
  }

  @Test func newWeightsAreNotSpokenOfBeforeTheyAreTaught() throws {
    let step = try #require(Mazur.step("dL/da(h1)"))
    let wrong = try #require(
      Mazur.trace.diagnoses(of: step).first { $0.mutation == .updatedWeightsUsed })
    let typed = "\(wrong.value)"
    #expect(Mazur.trace.judge(typed, as: step)?.slip == .updatedWeightUsed)
    let untaught = Mazur.trace.judge(typed, as: step) { $0 != .updatedWeightUsed }
    #expect(untaught?.slip != .updatedWeightUsed)
  }

  /// Two examples, an L2 penalty and momentum: w = 1, inputs 1 and 3, targets 0.
  private static func batch(_ optimizer: Optimizer) -> Trace {
    var experiment = Experiment(
      network: Network(inputs: 1, layers: [.dense(.linear, [[1]])]), loss: .squaredError,
      examples: [Example(input: [1], target: [0]), Example(input: [3], target: [0])],
      learningRate: 0.1, trainsBiases: false)
    experiment.settings.batchSize = 2
    experiment.settings.penalty = Penalty(l1: 0, l2: 0.5)
    experiment.settings.optimizer = optimizer
    let state: OptimizerState
    switch optimizer {
    case .gradientDescent: state = OptimizerState(optimizer, for: experiment.network)
    case .momentum, .adam: state = Trace(experiment, batch: [0, 1]).nextOptimizer
    }
    return Trace(experiment, batch: [0, 1], optimizer: state)
  }

  /// dJ/dw = (1 + 9) / 2 + 0.5 · 1 = 5.5; J = (0.5 + 4.5) / 2 + 0.25 · 1 = 2.75.
  @Test(arguments: [
    ("dJ/dw(x1->o1)", "5.5", "right"), ("dJ/dw(x1->o1)", "10.5", "mean-forgotten"),
    ("dJ/dw(x1->o1)", "5.0", "penalty-forgotten"), ("J", "2.5", "penalty-forgotten"),
    ("J", "5.25", "mean-forgotten"), ("J", "3", "half-forgotten"),
    ("w'(x1->o1)", "0.45", "right"),
  ])
  func means(_ key: String, _ typed: String, _ slip: String) {
    #expect(Self.slip(Self.batch(.gradientDescent), key, typed) == slip)
  }

  /// v = 5.5 is kept: v′ = 0.9 · 5.5 + 5.5 = 10.45, w′ = 1 − 1.045 = −0.045.
  @Test(arguments: [
    ("vw'(x1->o1)", "10.45", "right"), ("vw'(x1->o1)", "5.50", "old-velocity-forgotten"),
    ("w'(x1->o1)", "-0.045", "right"), ("w'(x1->o1)", "0.45", "gradient-for-velocity"),
  ])
  func momentum(_ key: String, _ typed: String, _ slip: String) {
    let found = Self.slip(Self.batch(.momentum(0.9)), key, typed)
    #expect(found == slip)
  }
}
