import NeuralNetwork
import Testing
import Walkthrough

/// Workings of Mazur's published network, judged: the right numbers are his, and what follows from a
/// slip is worked out by hand beside it.
@Suite struct MarksTests {
  private func marks(
    _ work: KeyValuePairs<String, String>, of experiment: Experiment = Mazur.experiment
  ) throws -> [Mark] {
    let numbers = try work.map { key, text in
      WrittenNumber(try #require(Quantity(key: key)), text)
    }
    return try Marks(numbers, of: experiment).numbers
  }

  private func verdicts(
    _ work: KeyValuePairs<String, String>, of experiment: Experiment = Mazur.experiment
  ) throws -> [String] {
    try marks(work, of: experiment).map { mark in
      [mark.verdict.rawValue, mark.slip?.rawValue].compactMap(\.self).joined(separator: " ")
    }
  }

  @Test func thePublishedNumbersAreRight() throws {
    let found = try verdicts([
      "z(h1)": "0.3775", "a(h1)": "0.593269992", "a(h2)": "0.596884378", "z(o1)": "1.105905967",
      "a(o1)": "0.75136507", "a(o2)": "0.772928465", "L(o1)": "0.274811083",
      "L(o2)": "0.023560026", "L": "0.298371109", "dL/da(o1)": "0.74136507",
      "da/dz(o1)": "0.186815602", "dL/dz(o1)": "0.138498562", "dL/dw(h1->o1)": "0.082167041",
      "dL/da(h1)": "0.036350306", "dL/dw(x1->h1)": "0.000438568", "w'(x1->h1)": "0.149780716",
      "w'(h1->o1)": "0.35891648", "w'(h2->o1)": "0.408666186",
    ])
    #expect(found == Array(repeating: "right", count: 18))
  }

  @Test(
    "Rounding to the digits given is never held against anyone",
    arguments: [
      ("0.59", "right"), ("0.593", "right"), ("0,5933", "right"), (".59327", "right"),
      ("5.933e-1", "right"), ("0.60", "right"), ("0.592", "wrong rounding"),
      ("0.6", "wrong rounding"), ("59.33 %", "wrong percent"), ("5.933", "wrong decimal-place"),
      ("59.33", "wrong percent"), ("", "missing"), ("  ", "missing"), ("?", "wrong"),
      ("0.3775", "wrong z-for-a"), ("-0.5933", "wrong sign-turned"), ("0.5969", "wrong neighbour"),
      // 1 / (1 + e to the 0.3775) = 1 / 2.4586, and 1 + e to the −0.3775 = 1.68557.
      ("0.40673", "wrong exponent-turned"), ("1.6856", "wrong reciprocal-forgotten"),
    ])
  func digits(_ text: String, _ verdict: String) throws {
    #expect(try verdicts(["a(h1)": text]) == [verdict])
  }

  /// δ(o1) without its slope is the error, 0.74136507.
  ///
  /// From there on, by hand: ∂L/∂w(h1→o1) = 0.741365 · 0.593270 = 0.439830, and w′ = 0.4 − 0.5 · 0.439830 = 0.180085;
  /// ∂L/∂a(h1) = 0.4 · 0.741365 + 0.5 · (−0.038098) = 0.277497.
  @Test func anErrorIsCarriedForward() throws {
    let found = try verdicts([
      "dL/dz(o1)": "0.741365", "dL/dz(o2)": "-0.038098", "dL/dw(h1->o1)": "0.439830",
      "dL/da(h1)": "0.277497", "w'(h1->o1)": "0.180085", "w'(x1->h1)": "0.149781",
    ])
    // Walked: δ(o1), δ(o2), ∂L/∂w(h1→o1), ∂L/∂a(h1), w′(x1→h1), looked up, and w′(h1→o1).
    #expect(
      found == ["wrong slope-forgotten", "right", "follows", "follows", "right", "follows"])
  }

  /// What follows names where its difference is from.
  @Test func whatFollowsSaysFromWhere() throws {
    let found = try marks(["dL/dz(o1)": "0.741365", "dL/dw(h1->o1)": "0.439830"])
    #expect(found[0].remark?.contains("the slope of the activation") == true)
    #expect(found[1].remark == "Follows from your dL/dz(o1).")
  }

  /// Who writes z(h1) = 0.38 and goes on with it has 1/(1 + e to the −0.38) = 0.593873.
  @Test func roundedNumbersAreGoneOnFrom() throws {
    #expect(try verdicts(["z(h1)": "0.38", "a(h1)": "0.593873"]) == ["right", "follows"])
  }

  /// Mazur's text updates the output weights first: his 0.149817638561203 is the wrong order.
  @Test func theWrongOrderIsNamed() throws {
    // 0.358916 · 0.138499 + 0.511301 · (−0.038098) = 0.030230.
    #expect(try verdicts(["dL/da(h1)": "0.030230"]) == ["wrong updated-weight-used"])
  }

  @Test func numbersStandInTheOrderOfTheWalk() throws {
    let found = try marks(["L": "0.2984", "z(h1)": "0.3775", "w(x1->h1)": "0.15"])
    #expect(found.map(\.quantity.key) == ["w(x1->h1)", "z(h1)", "L"])
  }

  /// A number copied wrongly from the sheet: 0.51 · 0.05 + 0.2 · 0.1 + 0.35 = 0.3955.
  @Test func aGivenNumberMayBeCopiedWrongly() throws {
    #expect(try verdicts(["w(x1->h1)": "0.51", "z(h1)": "0.3955"]) == ["wrong", "follows"])
  }

  @Test func earnedAndFirstSlip() throws {
    let marks = try Marks(
      [("a(h1)", ""), ("z(h1)", "0.0275"), ("z(o1)", "1.1059")].map { key, text in
        WrittenNumber(try #require(Quantity(key: key)), text)
      }, of: Mazur.experiment)
    #expect(marks.earned == 1)
    #expect(marks.firstSlip?.quantity.key == "z(h1)")
    #expect(marks.firstSlip?.slip == .biasForgotten)
    #expect(marks.count(.missing) == 1)
  }

  // MARK: Batches, training steps, optimizers

  /// y = w·x + b from 0 on (1, 3) and (2, 5): errors −3 and −5, L 9 and 25, J 17.
  ///
  /// ∂L/∂w is −6 and −20, their mean −13; w′ = 0 + 0.1 · 13 = 1.3.
  @Test func aBatchHasItsMeans() throws {
    let line = Textbook.line(batch: 2)
    let right: KeyValuePairs = [
      "L@1": "9", "L@2": "25", "J": "17", "dL/dw(x1->o1)@1": "-6", "dL/dw(x1->o1)@2": "-20",
      "dJ/dw(x1->o1)": "-13", "w'(x1->o1)": "1.3",
    ]
    #expect(try verdicts(right, of: line) == Array(repeating: "right", count: 7))
    // The sum for the mean, and 0 + 0.1 · 26 follows.
    let summed: KeyValuePairs = ["dJ/dw(x1->o1)": "-26", "w'(x1->o1)": "2.6"]
    #expect(try verdicts(summed, of: line) == ["wrong mean-forgotten", "follows"])
  }

  /// Of one example alone w′ = 0.1 · 6 = 0.6 and b′ = 0.1 · 6 = 0.6.
  ///
  /// Who has 0.06 there has 0.06 · 2 + 0.6 = 0.72 for z in the next step.
  @Test func weightsGoOnIntoTheNextTrainingStep() throws {
    let (w, z) = (try #require(Quantity(key: "w'(x1->o1)")), try #require(Quantity(key: "z(o1)")))
    let line = Textbook.line(batch: 1)
    func found(_ weight: String, _ sum: String) throws -> [Verdict] {
      try Marks(
        [WrittenNumber(w, weight), WrittenNumber(z, sum, trainingStep: 2)], of: line
      ).numbers.map(\.verdict)
    }
    #expect(try found("0.6", "1.8") == [.right, .right])
    #expect(try found("0.06", "0.72") == [.wrong, .follows])
    #expect(try found("0.06", "1.8") == [.wrong, .right])
  }

  /// w = 2 with ∂L/∂w = 6 and ½·0.5·w²: ∂J/∂w = 6 + 0.5 · 2 = 7.
  @Test func aPenaltyMayBeForgotten() throws {
    let penalised = Textbook.penalised(l2: 0.5)
    #expect(
      try verdicts(["dJ/dw(x1->o1)": "6", "w'(x1->o1)": "1.40"], of: penalised)
        == ["wrong penalty-forgotten", "follows"])
    #expect(try verdicts(["dJ/dw(x1->o1)": "7"], of: penalised) == ["right"])
  }

  /// a = 2·1 = 2 and t = 1.2: the error 0.8 is below 1, L = ½·0.64 = 0.32.
  ///
  /// Who has a = 2.5 has an error of 1.3, beyond the bend: L = 1.3 − 0.5 = 0.8 and the slope 1. Who
  /// goes on with the square has ½·1.69 = 0.845.
  @Test func beyondHubersBendItIsALine() throws {
    let experiment = Experiment(
      network: Network(inputs: 1, layers: [.dense(.linear, [[2]], biases: [0])]), loss: .huber,
      examples: [Example(input: [1], target: [1.2])], learningRate: 0.1)
    func found(_ a: String, _ loss: String, _ slope: String) throws -> [String] {
      try verdicts(["a(o1)": a, "L(o1)": loss, "dL/da(o1)": slope], of: experiment)
    }
    #expect(try found("2", "0.32", "0.8") == ["right", "right", "right"])
    #expect(try found("2.5", "0.80", "1.0") == ["wrong", "follows", "follows"])
    #expect(try found("2.500", "0.845", "1.300").allSatisfy { $0.hasPrefix("wrong") })
    // What was not written is gone on from likewise: δ = 1, and ∂L/∂w = 1 · 1.
    #expect(
      try verdicts(["a(o1)": "2.5", "dL/dw(x1->o1)": "1.0"], of: experiment)
        == ["wrong", "follows"])
  }

  // MARK: What cannot be judged

  @Test(arguments: [
    ("z(h9)", "this walk has no z(h9)"), ("z(h1)@2", "there is one example, and so no z(h1)@2"),
  ])
  func unknownNumbers(_ key: String, _ problem: String) throws {
    let number = WrittenNumber(try #require(Quantity(key: key)), "1")
    #expect {
      try Marks([number], of: Mazur.experiment)
    } throws: { error in
      guard case .number(0, let said, _)? = error as? Marks.Refusal else { return false }
      return said == problem
    }
  }

  @Test func inABatchTheExampleIsAskedFor() throws {
    let number = WrittenNumber(try #require(Quantity(key: "L")), "9")
    #expect(throws: Marks.Refusal.self) { try Marks([number], of: Textbook.line(batch: 2)) }
  }
}
