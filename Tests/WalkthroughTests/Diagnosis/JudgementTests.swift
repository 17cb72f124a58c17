import NeuralNetwork
import Testing
import Walkthrough

/// Numbers as people type them, judged.
@Suite struct JudgementTests {
  /// a typed number, the step of Mazur's network, and the start of the judgement.
  private static let cases: [(key: String, typed: String, verdict: String)] = [
    ("z(h1)", "0.3775", "right"), ("z(h1)", "0.38", "right"), ("z(h1)", "0.377", "right"),
    ("z(h1)", "0.0275", "biasForgotten"), ("z(h1)", "0.37", "termForgotten"),
    ("z(h1)", "0.3575", "termForgotten"), ("z(h1)", "-0.3775", "signFlipped"),
    ("z(h1)", "0.39", "nearMiss"), ("z(h1)", "0.41", "nearMiss"), ("z(h1)", "0.42", "wrong"),
    ("z(h1)", "0.5", "wrong"),
    ("a(h1)", "0.593", "right"), ("a(h1)", "0.3775", "sumForActivation"),
    ("a(h1)", "0.38", "sumForActivation"),
    ("L(o1)", "0.2748", "right"), ("L(o1)", "0.5496", "halfForgotten"),
    ("L(o1)", "0.55", "halfForgotten"), ("L(o1)", "0.3707", "squareForgotten"),
    ("dL/dz(o1)", "0.1385", "right"), ("dL/dz(o1)", "0.14", "right"),
    ("dL/dz(o1)", "0.7414", "factorDropped"), ("dL/dz(o1)", "0.74", "factorDropped"),
    ("dL/dz(o1)", "0.1868", "factorDropped"), ("dL/dz(o1)", "-0.1385", "signFlipped"),
    ("dL/dw(h1->o1)", "0.0822", "right"), ("dL/dw(h1->o1)", "0.082", "right"),
    ("dL/dw(h1->o1)", "0.4399", "factorDropped"), ("dL/dw(h1->o1)", "0.44", "factorDropped"),
    ("dL/da(h1)", "0.0364", "right"), ("dL/da(h1)", "0.0554", "termForgotten"),
    ("dL/da(h1)", "-0.019", "termForgotten"),
    ("w'(h1->o1)", "0.3589", "right"), ("w'(h1->o1)", "0.4411", "wrongDirection"),
    ("w'(h1->o1)", "0.3178", "learningRateForgotten"), ("w'(h1->o1)", "0.0411", "changeOnly"),
    ("L", "0.2984", "right"), ("L", "0.3", "right"), ("L", "7", "wrong"), ("L", "0", "wrong"),
  ]

  @Test(arguments: cases)
  func judged(_ key: String, _ typed: String, _ verdict: String) throws {
    let step = try #require(Mazur.step(key))
    let value = try #require(Double(typed))
    let judgement = Mazur.trace.judge(value, typed: typed, as: step)
    #expect(name(judgement) == verdict, "\(judgement)")
  }

  @Test func toleranceIsTheAuthorsWord() throws {
    let step = try #require(Mazur.step("z(h1)"))
    #expect(Mazur.trace.judge(0.3795, as: step, tolerance: 0.002) == .right)
    #expect(Mazur.trace.judge(0.3796, as: step, tolerance: 0.002) == .nearMiss)
    #expect(Mazur.trace.judge(0.3974, as: step, tolerance: 0.002) == .nearMiss)
    #expect(Mazur.trace.judge(0.3976, as: step, tolerance: 0.002) == .wrong)
  }

  @Test func whatIsNoNumberIsWrong() throws {
    let step = try #require(Mazur.step("z(h1)"))
    for value in [Double.nan, .infinity, -.infinity, 1e308] {
      #expect(Mazur.trace.judge(value, as: step) == .wrong)
    }
  }

  /// One linear neuron with z = 100·1 + 3·1 + 0.4·1 = 103.4: two digits allow 5 either way.
  private static let sum = Trace(
    Experiment(
      network: Network(inputs: 3, layers: [.dense(.linear, [[100, 3, 0.4]])]), loss: .squaredError,
      examples: [Example(input: [1, 1, 1], target: [0])], learningRate: 1))

  /// Worked out by hand: 103 is the sum without its last term, 102.6 has that term turned round.
  private static let close: [(typed: String, tolerance: Double?, verdict: String)] = [
    ("103.4", nil, "right"), ("98.4", nil, "right"), ("108.4", nil, "right"),
    ("108.5", nil, "nearMiss"), ("98.3", nil, "nearMiss"),
    // A mistake eight times nearer than the right number is that mistake.
    ("103", nil, "termForgotten x3 w(x3->o1)"), ("103.04", nil, "termForgotten x3 w(x3->o1)"),
    ("103.05", nil, "right"), ("103.1", nil, "right"), ("103.2", nil, "right"),
    ("102.6", nil, "termTurned x3 w(x3->o1)"), ("102.5", nil, "termTurned x3 w(x3->o1)"),
    ("102.4", nil, "right"), ("102.8", nil, "right"),
    // Of two mistakes nearby, the one that fits better.
    ("102.9", 0.01, "termForgotten x3 w(x3->o1)"), ("102.7", 0.01, "termTurned x3 w(x3->o1)"),
    ("103.2", 0.01, "termForgotten x3 w(x3->o1)"),
    // Near is ten times what is allowed, and a tenth of the number at most.
    ("113.7", nil, "nearMiss"), ("113.8", nil, "wrong"), ("93.1", nil, "nearMiss"),
    ("93", nil, "wrong"), ("113.7", 3, "nearMiss"), ("113.8", 3, "wrong"),
    ("104.3", 0.1, "nearMiss"), ("104.5", 0.1, "wrong"),
    ("0", nil, "wrong"), ("-103.4", nil, "signFlipped"),
  ]

  @Test("A number close to several is judged by the closest", arguments: close)
  func closeNumbers(_ typed: String, _ tolerance: Double?, _ verdict: String) throws {
    let step = try #require(Self.sum.step(of: .preActivation(.output(1))))
    for text in [typed, typed.replacing(".", with: ",")] {
      let value = try #require(Double(typed))
      let judgement = Self.sum.judge(value, typed: text, as: step, tolerance: tolerance)
      guard case .mistaken(let found) = judgement else {
        #expect("\(judgement)" == verdict, "\(text)")
        continue
      }
      #expect(found.map { $0.mutation.nameAndKey } == [verdict], "\(text)")
    }
  }

  /// The step is 0.03635: near is as far as 0.0399.
  ///
  /// 0.04 and 0.0 are what it rounds to; each is judged with a point and with a comma.
  @Test(
    "So few digits as were typed can stand for the right number",
    arguments: [
      ("0.036", "right"), ("0.04", "nearMiss"), ("0.0", "nearMiss"), ("0.040", "wrong"),
      ("0.0399", "nearMiss"), ("0.041", "wrong"),
    ])
  func digitsTyped(_ typed: String, _ verdict: String) throws {
    let step = try #require(Mazur.step("dL/da(h1)"))
    for text in [typed, typed.replacing(".", with: ",")] {
      let value = try #require(Double(typed))
      #expect("\(Mazur.trace.judge(value, typed: text, as: step))" == verdict, "\(text)")
    }
  }

  /// What was given is known exactly, and judged by the same distances: 0.15, two digits.
  @Test(arguments: [
    ("0.15", "right"), ("0.1549", "right"), ("0.1451", "right"), ("0.1551", "nearMiss"),
    ("0.1449", "nearMiss"), ("0.1649", "nearMiss"), ("0.1651", "wrong"), ("0.1349", "wrong"),
    ("-0.15", "wrong"),
  ])
  func givenNumbers(_ typed: String, _ verdict: String) throws {
    let weight = try #require(Quantity(key: "w(x1->h1)"))
    let value = try #require(Double(typed))
    let judgement = try #require(Mazur.trace.judge(value, typed: typed, as: weight))
    #expect("\(judgement)" == verdict)
  }

  private func name(_ judgement: Judgement) -> String {
    guard case .mistaken(let diagnoses) = judgement else { return "\(judgement)" }
    return diagnoses.first.map { String("\($0.mutation)".prefix { $0 != "(" }) } ?? ""
  }
}

extension Mutation {
  /// Which mistake it is, and what it is about: `factorDropped da/dz(o1)`.
  var nameAndKey: String {
    let name = String("\(self)".prefix { $0 != "(" })
    return about.isEmpty ? name : "\(name) \(about)"
  }

  private var about: String {
    if case .factorDropped(let quantity) = self { return quantity.key }
    if case .biasForgotten(let quantity) = self { return quantity.key }
    if case .targetForgotten(let quantity) = self { return quantity.key }
    if case .termForgotten(let term) = self { return Self.keys(term) }
    if case .termTurned(let term) = self { return Self.keys(term) }
    return ""
  }

  private static func keys(_ term: Formula) -> String {
    term.operands.map(\.key).sorted().reversed().joined(separator: " ")
  }
}
