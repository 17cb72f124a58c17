import NeuralNetwork
import Testing
import Walkthrough

/// The work behind a delta that its step only gives the result of, and who pulls at a mean.
@Suite struct DeltaSumTests {
  /// Course notes: two ReLU neurons and a softmax of three; x = (16, −6), the third class is right.
  private let notes = Experiment(
    network: Network(
      inputs: 2,
      layers: [
        .dense(.relu, [[0.18, 0.1], [0.04, 0.22]], biases: [0, 0]),
        .dense(.softmax, [[0.19, -0.02], [-0.1, -0.01], [0.1, 0.04]], biases: [0, 0, 0]),
      ]),
    loss: .crossEntropy, examples: [Example(input: [16, -6], target: [0, 0, 1])], learningRate: 1)

  @Test func softmaxAddsUpAllOutputs() throws {
    let trace = Trace(notes)
    let step = try #require(trace.step(of: "dL/dz(o1)"))
    let sum = try #require(trace.deltaSum(of: step))
    #expect(
      sum.sum.text()
        == "dL/da(o1)*da(o1)/dz(o1) + dL/da(o2)*da(o2)/dz(o1) + dL/da(o3)*da(o3)/dz(o1)")
    #expect(sum.comesTo.text() == "a(o1) - t1")
    #expect(sum.holds)
    #expect(sum.value == step.value)
    let product = trace.value(of: "dL/da(o1)") * trace.value(of: "da/dz(o1)")
    #expect(product == 0 && step.value > 0.4)
  }

  @Test(arguments: RandomExperiment.seeds)
  func theSumIsTheDelta(_ seed: UInt64) throws {
    for trace in Array(try TrainingSteps(RandomExperiment.batched(seed: seed)).prefix(2)) {
      for step in trace.steps {
        guard let sum = trace.deltaSum(of: step) else { continue }
        #expect(sum.holds, "seed \(seed), \(step.quantity.key): \(sum.sumValue) \(sum.value)")
        #expect(sum.sum.operands.allSatisfy { trace.value(of: $0) != nil })
      }
    }
  }

  @Test("A product that gives the delta needs no explanation")
  func plainDeltasHaveNone() throws {
    for step in Mazur.trace.steps { #expect(Mazur.trace.deltaSum(of: step) == nil) }
  }

  @Test func whoPullsAtTheMean() throws {
    let trace = try #require(try TrainingSteps(Textbook.line(batch: 4)).first { _ in true })
    let all = try #require(trace.contributions(of: .lossByWeight(from: .input(1), to: .output(1))))
    #expect(all.entries.map(\.value) == [-6, -20, -42, -72])
    #expect(all.bySize.map(\.example) == [4, 3, 2, 1])
    #expect(all.mean == -35)
    #expect(trace.contributions(of: .learningRate) == nil)
    #expect(trace.contributions(of: .loss)?.mean == 41)
  }

  @Test("A long mean is one thing on the screen, and whole in keys")
  func longMeans() throws {
    let trace = try #require(try TrainingSteps(Textbook.line(batch: 4)).first { _ in true })
    let step = try #require(trace.step(of: "dJ/dw(x1->o1)"))
    #expect(step.formula.text(.symbols) == "mean of ∂L/∂w(x1→o1)@1…4")
    #expect(step.formula.text(.ascii) == "mean of dL/dw(x1->o1)@1..4")
    #expect(trace.substituted(step) == "((-6.0) + (-20.0) + (-42.0) + (-72.0))/4")
    #expect(
      SpokenNotation(trace).sentence(step)
        == "Gradient of the cost by the weight from x1 to o1 = mean of the gradient of the weight "
        + "from x1 to o1 over 4 examples minus 35 = minus 35.")
    let equation = Equation(step, in: trace, notation: .symbols)
    #expect(equation.columns.map(\.number) == ["−35.000"])
  }
}
