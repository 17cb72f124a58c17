import NeuralNetwork
import Testing
import Walkthrough

/// What a result means, in a few words.
@Suite struct StepMeaningTests {
  private static let remarks: [(String, String)] = [
    ("z(h1)", "what comes in, times its weights, plus the bias"), ("a(h1)", "what h1 passes on"),
    ("a(o1)", "the target is 0.01"), ("L", "how wrong the whole network is"),
    ("dL/da(h1)", "raising a(h1) would raise the loss"),
    ("dL/da(o2)", "raising a(o2) would lower the loss"),
    ("dL/dz(h1)", "raising z(h1) would raise the loss"),
    ("dL/dw(h1->o2)", "raising w(h1→o2) would lower the loss"),
    ("w'(h1->o1)", "it moves down"), ("w'(h1->o2)", "it moves up"),
    ("da/dz(h1)", "how much a follows a small change of z"),
  ]

  @Test(arguments: remarks)
  func mazursSteps(_ key: String, _ text: String) throws {
    let remark = StepMeaning(Mazur.trace, notation: .symbols)
    #expect(remark.text(try #require(Mazur.step(key))) == text)
  }

  @Test(arguments: RandomExperiment.seeds)
  func everyStepHasOneAndItIsTrue(_ seed: UInt64) {
    let trace = Trace(RandomExperiment.small(seed: seed))
    let remark = StepMeaning(trace, notation: .symbols)
    for step in trace.steps {
      let text = remark.text(step)
      #expect(!text.isEmpty && text.count <= 70, "\(step.quantity.key): \(text)")
      if text.hasSuffix("would raise the loss") { #expect(step.value > 0) }
      if text.hasSuffix("would lower the loss") { #expect(step.value < 0) }
    }
  }

  @Test func flatPlacesAreNamed() {
    let texts = [(3.0, "almost flat here"), (0.0, "how much a follows"), (800, "flat here")].map {
      z, start in
      let experiment = Experiment(
        network: Network(inputs: 1, layers: [.dense(.sigmoid, [[z]])]), loss: .squaredError,
        examples: [Example(input: [1], target: [0])], learningRate: 0)
      let trace = Trace(experiment)
      let step = trace.steps.first { $0.quantity.key == "da/dz(o1)" }
      return (step.map { StepMeaning(trace, notation: .symbols).text($0) } ?? "", start)
    }
    for (text, start) in texts { #expect(text.hasPrefix(start), "\(text)") }
  }
}
