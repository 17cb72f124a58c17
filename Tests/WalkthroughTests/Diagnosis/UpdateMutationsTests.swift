import NeuralNetwork
import Reference
import Testing
import Walkthrough

/// The slips that batches, penalties and optimizers invite, each by its number.
@Suite struct UpdateMutationsTests {
  @Test("The sum for the mean")
  func sumForMean() throws {
    let trace = try step(of: Textbook.line(batch: 4))
    #expect(slip(-140, "dJ/dw(x1->o1)", trace) == .examplesNotDivided(4))
    #expect(slip(164, "J", trace) == .examplesNotDivided(4))
    #expect(slip(14, "w'(x1->o1)", trace) == .examplesNotDivided(4))
  }

  @Test func penaltyForgotten() throws {
    let trace = try step(of: Textbook.penalised(l2: 0.5))
    #expect(slip(6, "dJ/dw(x1->o1)", trace) == .penaltyForgotten)
    #expect(slip(1.4, "w'(x1->o1)", trace) == .penaltyForgotten)
    #expect(slip(4, "J", trace) == .halfForgotten)
  }

  @Test func momentum() throws {
    let trace = try step(2, of: Textbook.mitchell)
    let (gradient, old) = (trace.value(of: "dL/db(o1)"), trace.value(of: "b(o1)"))
    let kept = try #require(Quantity(key: "vb(o1)"))
    let new = try #require(Quantity(key: "vb'(o1)"))
    #expect(slip(gradient, "vb'(o1)", trace) == .oldVelocityForgotten(kept))
    #expect(slip(old - 0.3 * gradient, "b'(o1)", trace) == .gradientForVelocity(new))
  }

  @Test func adam() throws {
    var experiment = Textbook.line(batch: 4)
    experiment.settings.optimizer = .usualAdam
    let trace = try step(3, of: experiment)
    #expect(slip(trace.value(of: "mb'(o1)"), "mb^(o1)", trace) == .correctionForgotten)
    let (old, mean, square) = (
      trace.value(of: "b(o1)"), trace.value(of: "mb^(o1)"), trace.value(of: "sb^(o1)")
    )
    #expect(slip(old - 0.1 * mean / (square + 1e-8), "b'(o1)", trace) == .rootForgotten)
    let uncorrected =
      old - 0.1 * trace.value(of: "mb'(o1)") / (trace.value(of: "sb'(o1)").squareRoot() + 1e-8)
    #expect(slip(uncorrected, "b'(o1)", trace) == .correctionForgotten)
  }

  @Test("One example among several is diagnosed as if it stood alone, and named")
  func markedSteps() throws {
    var experiment = Textbook.line(batch: 2)
    experiment.network.layers[0].weights = [[0.5]]
    experiment.network.layers[0].biases = [0.25]
    let trace = try step(of: experiment)
    let bias = try #require(Quantity(key: "b(o1)"))
    #expect(slip(1, "z(o1)@2", trace) == .biasForgotten(bias))
    let delta = try #require(trace.step(of: "dL/dw(x1->o1)@2"))
    let diagnosis = try #require(
      trace.diagnoses(of: delta).first { $0.value.agrees(with: -7.5, within: 1e-12) })
    #expect(
      DiagnosisText(trace, notation: .symbols).text(diagnosis)
        == "That is the error times the slope of the activation: the input, x1@2 = 2.0000, is missing."
    )
  }

  /// The first mistake that gives a number.
  private func slip(_ value: Double, _ key: String, _ trace: Trace) -> Mutation? {
    trace.step(of: key).flatMap { step in
      trace.diagnoses(of: step).first { $0.value.agrees(with: value, within: 1e-12) }?.mutation
    }
  }

  private func step(_ number: Int = 1, of experiment: Experiment) throws -> Trace {
    try #require(Array(try TrainingSteps(experiment).prefix(number)).last)
  }
}
