import NeuralNetwork
import Testing
import Walkthrough

/// Which mistakes a step invites, and that each of them is recognised.
@Suite struct MutationsTests {
  @Test(arguments: RandomExperiment.seeds)
  func everyMistakeIsNamed(_ seed: UInt64) {
    let trace = Trace(RandomExperiment.small(seed: seed))
    for step in trace.steps {
      for diagnosis in trace.diagnoses(of: step) {
        let isApart = abs(diagnosis.value - step.value) > abs(step.value) * 1e-6
        guard isApart else { continue }
        guard case .mistaken(let found) = trace.judge(diagnosis.value, as: step) else {
          Issue.record("seed \(seed) \(step.quantity.key) \(diagnosis.mutation) not recognised")
          continue
        }
        let isNamed = found.contains { abs($0.value - diagnosis.value) <= abs($0.value) * 1e-9 }
        #expect(isNamed, "seed \(seed) \(step.quantity.key): \(diagnosis) gives \(found)")
        #expect(found.contains(diagnosis))
      }
    }
  }

  @Test(arguments: RandomExperiment.seeds)
  func theRightNumberIsRight(_ seed: UInt64) {
    let trace = Trace(RandomExperiment.small(seed: seed))
    for step in trace.steps {
      #expect(trace.judge(step.value, as: step) == .right, "seed \(seed) \(step.quantity.key)")
      #expect(trace.judge(step.value, as: step, tolerance: 0) == .right)
    }
  }

  @Test(arguments: RandomExperiment.seeds)
  func noMistakeIsTheRightNumberOrInfinite(_ seed: UInt64) {
    let trace = Trace(RandomExperiment.small(seed: seed))
    for step in trace.steps {
      for diagnosis in trace.diagnoses(of: step) {
        #expect(diagnosis.value.isFinite)
        #expect(diagnosis.value != step.value)
        #expect(diagnosis.formula.value { trace.value(of: $0) ?? .nan } == diagnosis.value)
      }
    }
  }

  /// For each step of Mazur's network: the mistakes that it must know, the likelier ones first.
  ///
  /// Of a sum people forget the last terms first, the bias before all; of a product the last factor.
  private static let known: [(key: String, mistakes: [String])] = [
    (
      "z(h1)",
      [
        "biasForgotten b(h1)", "termForgotten x2 w(x2->h1)", "termForgotten x1 w(x1->h1)",
        "activationForSum", "inputsForgotten", "termTurned x1 w(x1->h1)",
        "termTurned x2 w(x2->h1)", "termTurned b(h1)", "signFlipped",
      ]
    ),
    ("a(h1)", ["sumForActivation", "exponentTurned", "reciprocalForgotten", "signFlipped"]),
    ("L(o1)", ["halfForgotten", "squareForgotten", "halvedBeforeSquaring", "signFlipped"]),
    ("L", ["termForgotten L(o2)", "termForgotten L(o1)", "signFlipped"]),
    ("dL/da(o1)", ["targetForgotten t1", "signFlipped"]),
    ("da/dz(o1)", ["slopeAtActivation", "sumForActivation", "signFlipped"]),
    ("dL/dz(o1)", ["factorDropped da/dz(o1)", "factorDropped dL/da(o1)", "signFlipped"]),
    (
      "dL/dw(h1->o1)",
      [
        "factorDropped a(h1)", "factorDropped da/dz(o1)", "factorDropped dL/da(o1)",
        "signFlipped",
      ]
    ),
    (
      "dL/da(h1)",
      [
        "termForgotten w(h1->o2) dL/dz(o2)", "termForgotten w(h1->o1) dL/dz(o1)",
        "termTurned w(h1->o1) dL/dz(o1)", "termTurned w(h1->o2) dL/dz(o2)",
        "weightsForgotten", "errorsForDeltas", "updatedWeightsUsed", "signFlipped",
      ]
    ),
    (
      "dL/dz(h1)",
      [
        "factorDropped da/dz(h1)", "factorDropped dL/da(h1)",
        "termForgotten w(h1->o2) dL/dz(o2)", "termForgotten w(h1->o1) dL/dz(o1)",
        "termTurned w(h1->o1) dL/dz(o1)", "termTurned w(h1->o2) dL/dz(o2)",
        "weightsForgotten", "errorsForDeltas", "updatedWeightsUsed", "signFlipped",
      ]
    ),
    (
      "dL/dw(x1->h1)",
      [
        "factorDropped x1", "factorDropped da/dz(h1)", "factorDropped dL/da(h1)",
        "termForgotten w(h1->o2) dL/dz(o2)", "termForgotten w(h1->o1) dL/dz(o1)",
        "termTurned w(h1->o1) dL/dz(o1)", "termTurned w(h1->o2) dL/dz(o2)",
        "weightsForgotten", "errorsForDeltas", "updatedWeightsUsed", "signFlipped",
      ]
    ),
    (
      "w'(x1->h1)",
      [
        "wrongDirection", "learningRateForgotten", "changeOnly", "factorDropped dL/dw(x1->h1)",
        "signFlipped",
      ]
    ),
  ]

  @Test(arguments: known)
  func mistakesOfEachStep(_ key: String, _ mistakes: [String]) throws {
    let step = try #require(Mazur.step(key))
    #expect(Mazur.trace.diagnoses(of: step).map { $0.mutation.nameAndKey } == mistakes)
  }

  private func names(_ step: Step, in trace: Trace) -> [String] {
    trace.diagnoses(of: step).map { String("\($0.mutation)".prefix { $0 != "(" }) }
  }

  /// One path only: either of its factors may be forgotten, or the error taken for the delta.
  @Test func aSinglePathHasItsMistakes() throws {
    let chain = Trace(
      Experiment(
        network: Network(sizes: [1, 1, 1], hidden: .sigmoid, output: .sigmoid, seed: 1),
        loss: .squaredError, examples: [Example(input: [0.5], target: [1])], learningRate: 1))
    let step = try #require(chain.step(of: .lossByActivation(.hidden(1, layer: nil))))
    let found = names(step, in: chain)
    #expect(
      found == [
        "factorDropped", "factorDropped", "errorsForDeltas", "updatedWeightsUsed", "signFlipped",
      ])
    let inside = try #require(chain.step(of: .lossByPreActivation(.hidden(1, layer: nil))))
    #expect(names(inside, in: chain).contains("errorsForDeltas"))
  }

  /// Where a cross-entropy undoes the slope, δ = a − t has mistakes of its own.
  @Test(arguments: [Loss.crossEntropy, .binaryCrossEntropy])
  func aCancelledDeltaHasItsMistakes(_ loss: Loss) throws {
    let output: Activation = loss == .crossEntropy ? .softmax : .sigmoid
    let trace = Trace(
      Experiment(
        network: Network(sizes: [2, 2, 2], hidden: .tanh, output: output, seed: 3),
        loss: loss, examples: [Example(input: [0.5, -1], target: [0, 1])], learningRate: 1))
    let delta = try #require(trace.step(of: .lossByPreActivation(.output(2))))
    #expect(
      names(delta, in: trace)
        == ["slopeTwice", "targetForgotten", "sumForActivation", "signFlipped"])
    let weight = try #require(
      trace.step(of: .lossByWeight(from: .hidden(1, layer: nil), to: .output(2))))
    #expect(names(weight, in: trace).contains("slopeTwice"))
  }

  @Test func aSoftmaxHasItsMistakes() throws {
    let trace = Trace(
      Experiment(
        network: Network(sizes: [2, 3], hidden: .tanh, output: .softmax, seed: 3),
        loss: .squaredError, examples: [Example(input: [0.5, -1], target: [0, 1, 0])],
        learningRate: 1))
    let share = try #require(trace.step(of: .activation(.output(1))))
    #expect(
      names(share, in: trace)
        == ["shareForgotten", "sigmoidForSoftmax", "sumForActivation", "signFlipped"])
    let delta = try #require(trace.step(of: .lossByPreActivation(.output(1))))
    #expect(names(delta, in: trace).prefix(2) == ["ownTermOnly", "termForgotten"])
  }

  /// A step that only passes a number on has the mistakes of that number.
  @Test func aCopiedNumberHasTheMistakesOfItsSource() throws {
    let trace = Trace(
      Experiment(
        network: Network(sizes: [2, 1], hidden: .tanh, output: .linear, seed: 3),
        loss: .squaredError, examples: [Example(input: [0.5, -1], target: [0])], learningRate: 1))
    let loss = try #require(trace.step(of: .loss))
    let squares = ["halfForgotten", "squareForgotten", "halvedBeforeSquaring", "signFlipped"]
    #expect(Set(names(loss, in: trace)) == Set(squares))
    let output = try #require(trace.step(of: .activation(.output(1))))
    #expect(names(output, in: trace).contains("termForgotten"))
    #expect(trace.work(behind: output).quantity == .preActivation(.output(1)))
    let bias = try #require(trace.step(of: .lossByBias(.output(1))))
    #expect(trace.work(behind: bias).quantity == .lossByPreActivation(.output(1)))
  }

  @Test func meanSquaredErrorKnowsItsTwoAndItsCount() throws {
    var experiment = Mazur.experiment
    experiment.loss = .meanSquaredError
    let trace = Trace(experiment)
    for key in ["L(o1)", "dL/da(o1)"] {
      let step = try #require(trace.steps.first { $0.quantity.key == key })
      let mutations = trace.diagnoses(of: step).map(\.mutation)
      if key == "L(o1)" { #expect(mutations.contains(.meanForgotten)) }
      #expect(mutations.contains(.signFlipped))
    }
  }
}
