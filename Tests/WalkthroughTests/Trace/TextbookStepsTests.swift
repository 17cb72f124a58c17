import NeuralNetwork
import Reference
import Testing
import Walkthrough

/// Batches, penalties and optimizers by hand: published exercises, number by number.
@Suite struct TextbookStepsTests {
  @Test("Four points at once: w = 3.5, b = 1.2, mean loss 18.415 afterwards")
  func wholeBatch() throws {
    let trace = try step(1, of: Textbook.line(batch: 4))
    #expect(trace.batch == [0, 1, 2, 3])
    #expect(trace.value(of: "J") == 41)
    #expect(trace.value(of: "dJ/dw(x1->o1)") == -35)
    #expect(trace.value(of: "dJ/db(o1)") == -12)
    #expect(trace.value(of: "w'(x1->o1)") == 3.5)
    #expect(trace.value(of: "b'(o1)").agrees(with: 1.2, within: 1e-15))
    #expect(trace.costs(with: trace.next).meanLoss.agrees(with: 18.415, within: 1e-12))
    #expect(trace.value(of: "L@3") == 49)
  }

  @Test("In batches of two, in order: w = 3.19, b = 1.33 after the epoch")
  func miniBatches() throws {
    let trace = try step(2, of: Textbook.line(batch: 2))
    #expect(trace.batch == [2, 3])
    #expect(trace.value(of: "w'(x1->o1)").agrees(with: 3.19, within: 1e-12))
    #expect(trace.value(of: "b'(o1)").agrees(with: 1.33, within: 1e-12))
  }

  @Test("A last, smaller batch divides by its own size, and one of one has no marks")
  func lastBatch() throws {
    let trace = try step(2, of: Textbook.line(batch: 3))
    #expect(trace.batch == [3])
    #expect(trace.step(of: .cost) == nil)
    #expect(trace.steps.allSatisfy { $0.quantity.example == nil })
    let first = try step(1, of: Textbook.line(batch: 3))
    let mean = first.step(of: .costByBias(.output(1)))
    #expect(mean?.formula.text() == "(dL/db(o1)@1 + dL/db(o1)@2 + dL/db(o1)@3)/3")
    let pair = try step(3, of: Textbook.line(batch: 3))
    #expect(pair.batch == [0, 1, 2])
  }

  @Test func mitchellsMomentum() throws {
    let trace = try step(2, of: Textbook.mitchell)
    let expected: KeyValuePairs = [
      "w'(x1->h1)": 0.10161743545543266, "w'(x2->h1)": 0.09879852785432702,
      "b'(h1)": 0.10041596330975969, "w'(h1->o1)": 0.11347416438338892,
      "b'(o1)": 0.12452152136346563,
    ]
    for (key, value) in expected {
      #expect(trace.value(of: key).agrees(with: value, within: 1e-12), "\(key)")
    }
    #expect(
      trace.step(of: "vb'(o1)")?.formula.text() == "0.9*vb(o1) + dL/db(o1)")
    #expect(trace.step(of: "b'(o1)")?.formula.text() == "b(o1) - eta*vb'(o1)")
    let before = try step(1, of: Textbook.mitchell)
    #expect(trace.value(of: "vb(o1)") == before.value(of: "vb'(o1)"))
  }

  @Test("A penalty joins the gradient of weights, never of biases")
  func penalties() throws {
    let l2 = try step(1, of: Textbook.penalised(l2: 0.5))
    #expect(l2.value(of: "J") == 3)
    #expect(l2.value(of: "dJ/dw(x1->o1)") == 7)
    #expect(l2.value(of: "dJ/db(o1)") == 2)
    #expect(l2.value(of: "w'(x1->o1)").agrees(with: 1.3, within: 1e-15))
    #expect(l2.step(of: "dJ/dw(x1->o1)")?.formula.text() == "dL/dw(x1->o1) + lambda2*w(x1->o1)")
    let l1 = try step(1, of: Textbook.penalised(l1: 0.5))
    #expect(l1.value(of: "J") == 3)
    #expect(l1.value(of: "dJ/dw(x1->o1)") == 6.5)
    #expect(
      l1.step(of: "dJ/dw(x1->o1)")?.formula.text() == "dL/dw(x1->o1) + lambda1*sign(w(x1->o1))")
  }

  @Test("Adam's first step is η, whatever the gradient")
  func adamsFirstStep() throws {
    var experiment = Textbook.line(batch: 4)
    experiment.settings.optimizer = .usualAdam
    let trace = try step(1, of: experiment)
    #expect(trace.value(of: "mw'(x1->o1)").agrees(with: -3.5))
    #expect(trace.value(of: "sw'(x1->o1)").agrees(with: 1.225))
    #expect(trace.value(of: "mw^(x1->o1)").agrees(with: -35))
    #expect(trace.value(of: "sw^(x1->o1)").agrees(with: 1225))
    #expect(trace.value(of: "w'(x1->o1)").agrees(with: 0.1))
    #expect(trace.value(of: "b'(o1)").agrees(with: 0.1))
    let texts = ["mw'", "sw'", "mw^", "sw^", "w'"].map {
      trace.step(of: "\($0)(x1->o1)")?.formula.text() ?? ""
    }
    #expect(
      texts == [
        "0.9*mw(x1->o1) + (1 - 0.9)*dJ/dw(x1->o1)",
        "0.999*sw(x1->o1) + (1 - 0.999)*dJ/dw(x1->o1)^2",
        "mw'(x1->o1)/(1 - 0.9^1)", "sw'(x1->o1)/(1 - 0.999^1)",
        "w(x1->o1) - eta*mw^(x1->o1)/(sqrt(sw^(x1->o1)) + 1e-08)",
      ])
    let remark = StepMeaning(trace, notation: .symbols)
    let moved = try #require(trace.step(of: "w'(x1->o1)"))
    #expect(remark.text(moved) == "Adam: a step of about η, whatever the gradient")
  }

  @Test("Momentum that runs on against the gradient is named")
  func overshoot() throws {
    var experiment = Textbook.line(batch: 4)
    experiment.settings.optimizer = .momentum(0.9)
    experiment.settings.learningRate = 0.05
    let traces = Array(try TrainingSteps(experiment).prefix(8))
    let remarks = traces.compactMap { trace in
      trace.step(of: "vw'(x1->o1)").map { StepMeaning(trace, notation: .symbols).text($0) }
    }
    #expect(remarks.first == "what is left of the steps before, and the gradient")
    #expect(remarks.contains("the steps before carry it on, against the gradient"))
  }

  @Test("Mazur's walk keeps its 39 steps")
  func plainStepsStay() throws {
    let trace = try step(1, of: Mazur.experiment)
    #expect(trace.steps.map(\.quantity) == Mazur.trace.steps.map(\.quantity))
    #expect(trace.steps.count == 39)
    #expect(trace.steps.map(\.formula) == Mazur.trace.steps.map(\.formula))
  }

  private func step(_ number: Int, of experiment: Experiment) throws -> Trace {
    try #require(Array(try TrainingSteps(experiment).prefix(number)).last)
  }
}
