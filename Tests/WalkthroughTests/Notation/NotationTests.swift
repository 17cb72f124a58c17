import NeuralNetwork
import Testing
import Walkthrough

/// How quantities are written on the screen and in ASCII.
@Suite struct NotationTests {
  private static let table: [(key: String, symbols: String, ascii: String)] = [
    ("x1", "x1", "x1"), ("t1", "t1", "t1"), ("w(x1->h1)", "w(x1→h1)", "w(x1->h1)"),
    ("b(h1)", "b(h1)", "b(h1)"), ("eta", "η", "eta"), ("z(h2.1)", "z(h2.1)", "z(h2.1)"),
    ("a(o1)", "a(o1)", "a(o1)"), ("L(o1)", "L(o1)", "L(o1)"), ("L", "L", "L"),
    ("dL/da(h1)", "∂L/∂a(h1)", "dL/da(h1)"), ("da/dz(h1)", "∂a/∂z(h1)", "da/dz(h1)"),
    ("dL/dz(h1)", "δ(h1)", "delta(h1)"), ("dL/dw(x1->h1)", "∂L/∂w(x1→h1)", "dL/dw(x1->h1)"),
    ("dL/db(h1)", "∂L/∂b(h1)", "dL/db(h1)"), ("w'(x1->h1)", "w′(x1→h1)", "w'(x1->h1)"),
    ("b'(h1)", "b′(h1)", "b'(h1)"), ("J", "J", "J"), ("lambda2", "λ₂", "lambda2"),
    ("dJ/dw(x1->h1)", "∂J/∂w(x1→h1)", "dJ/dw(x1->h1)"), ("dJ/db(h1)", "∂J/∂b(h1)", "dJ/db(h1)"),
    ("da(o1)/dz(o2)", "∂a(o1)/∂z(o2)", "da(o1)/dz(o2)"), ("vw(x1->h1)", "vw(x1→h1)", "vw(x1->h1)"),
    ("vw'(x1->h1)", "vw′(x1→h1)", "vw'(x1->h1)"), ("sb^(h1)", "sb^(h1)", "sb^(h1)"),
    ("dL/dz(h1)@2", "δ(h1)@2", "delta(h1)@2"), ("x1@12", "x1@12", "x1@12"),
  ]

  @Test(arguments: table)
  func texts(_ key: String, _ symbols: String, _ ascii: String) throws {
    let quantity = try #require(Quantity(key: key))
    #expect(Notation.keys.text(quantity) == key)
    #expect(Notation.symbols.text(quantity) == symbols)
    #expect(Notation.ascii.text(quantity) == ascii)
  }

  @Test(arguments: RandomExperiment.seeds)
  func asciiIsAscii(_ seed: UInt64) {
    let trace = Trace(RandomExperiment.small(seed: seed))
    let remark = StepMeaning(trace, notation: .ascii)
    for step in trace.steps {
      let equation = Equation(step, in: trace, notation: .ascii)
      let texts =
        [equation.name, equation.result, remark.text(step), step.formula.text(.ascii)]
        + equation.columns.flatMap { [$0.symbol, $0.number] } + equation.terms.map(\.number)
      #expect(texts.joined().isPureASCII, "\(texts)")
    }
  }
}
