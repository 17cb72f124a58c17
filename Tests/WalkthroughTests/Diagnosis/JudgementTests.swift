import Testing
import Walkthrough

/// Numbers as people type them, judged.
@Suite struct JudgementTests {
  /// a typed number, the step of Mazur's network, and the start of the judgement.
  private static let cases: [(key: String, typed: String, verdict: String)] = [
    ("z(h1)", "0.3775", "right"), ("z(h1)", "0.38", "right"), ("z(h1)", "0.377", "right"),
    ("z(h1)", "0.0275", "biasForgotten"), ("z(h1)", "0.37", "termForgotten"),
    ("z(h1)", "0.3575", "termForgotten"), ("z(h1)", "-0.3775", "signFlipped"),
    ("z(h1)", "0.39", "nearMiss"), ("z(h1)", "0.41", "nearMiss"), ("z(h1)", "0.5", "wrong"),
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

  private func name(_ judgement: Judgement) -> String {
    guard case .mistaken(let diagnoses) = judgement else { return "\(judgement)" }
    return diagnoses.first.map { String("\($0.mutation)".prefix { $0 != "(" }) } ?? ""
  }
}
