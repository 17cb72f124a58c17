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

  /// For each step of Mazur's network: the mistakes that it must know.
  private static let known: [(key: String, mistakes: [String])] = [
    ("z(h1)", ["biasForgotten", "termForgotten", "termForgotten", "signFlipped"]),
    ("a(h1)", ["sumForActivation", "signFlipped"]),
    ("L(o1)", ["halfForgotten", "squareForgotten", "signFlipped"]),
    ("L", ["termForgotten", "termForgotten", "signFlipped"]),
    ("dL/da(o1)", ["signFlipped"]),
    ("da/dz(o1)", ["slopeAtActivation", "sumForActivation", "signFlipped"]),
    ("dL/dz(o1)", ["factorDropped", "factorDropped", "signFlipped"]),
    ("dL/dw(h1->o1)", ["factorDropped", "factorDropped", "factorDropped", "signFlipped"]),
    ("dL/da(h1)", ["termForgotten", "termForgotten", "updatedWeightsUsed", "signFlipped"]),
    (
      "dL/dw(x1->h1)",
      [
        "factorDropped", "factorDropped", "factorDropped", "termForgotten", "termForgotten",
        "updatedWeightsUsed", "signFlipped",
      ]
    ),
    ("w'(x1->h1)", ["wrongDirection", "learningRateForgotten", "changeOnly", "signFlipped"]),
  ]

  @Test(arguments: known)
  func mistakesOfEachStep(_ key: String, _ mistakes: [String]) throws {
    let step = try #require(Mazur.step(key))
    let names = Mazur.trace.diagnoses(of: step).map { diagnosis in
      "\(diagnosis.mutation)".prefix { $0 != "(" }
    }
    #expect(names.map(String.init) == mistakes)
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
