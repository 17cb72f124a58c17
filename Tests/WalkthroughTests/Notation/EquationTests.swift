import Testing
import Walkthrough

/// A step as on a board: symbols, numbers under them, terms, result.
@Suite struct EquationTests {
  private func equation(_ key: String) throws -> Equation {
    Equation(try #require(Mazur.step(key)), in: Mazur.trace, notation: .symbols)
  }

  @Test func aSumOfPaths() throws {
    let equation = try equation("dL/da(h1)")
    #expect(equation.name == "∂L/∂a(h1)")
    #expect(
      equation.columns.map(\.symbol)
        == ["w(h1→o1)", " · ", "δ(o1)", " + ", "w(h1→o2)", " · ", "δ(o2)"])
    #expect(
      equation.columns.map(\.number)
        == ["0.4000", " · ", "+0.1385", " + ", "0.5000", " · ", "−0.0381"])
    #expect(equation.terms.map(\.number) == ["0.0554", "−0.0190"])
    #expect(equation.terms.map(\.columns) == [0..<3, 4..<7])
    #expect(equation.result == "+0.0364")
  }

  @Test func aWeightedSum() throws {
    let equation = try equation("z(h1)")
    #expect(equation.terms.map(\.number) == ["0.007500", "0.0200", "0.3500"])
    #expect(equation.result == "0.3775")
  }

  @Test(arguments: [("a(h1)", "0.5933"), ("L", "0.2984"), ("dL/dw(h1->o1)", "+0.0822")])
  func results(_ key: String, _ result: String) throws {
    #expect(try equation(key).result == result)
  }

  @Test(arguments: ["a(h1)", "da/dz(o1)", "dL/dz(o1)", "L(o1)", "w'(x1->h1)"])
  func whatIsNoSumOfWorkHasNoTerms(_ key: String) throws {
    #expect(try equation(key).terms.isEmpty)
  }

  @Test(arguments: RandomExperiment.seeds)
  func columnsAndTermsFit(_ seed: UInt64) {
    let trace = Trace(RandomExperiment.small(seed: seed))
    for step in trace.steps {
      let equation = Equation(step, in: trace, notation: .symbols)
      let shown = equation.columns.compactMap(\.quantity)
      #expect(Set(shown) == Set(step.formula.operands))
      #expect(equation.columns.map(\.symbol).joined() == step.formula.text(.symbols))
      #expect(equation.columns.compactMap(\.value) == shown.map { trace.value(of: $0) })
      expectTermsCover(equation)
    }
  }

  /// Terms lie in order inside the columns, with one sign column between two of them.
  private func expectTermsCover(_ equation: Equation) {
    guard let last = equation.terms.last else { return }
    #expect(last.columns.upperBound == equation.columns.count)
    for (left, right) in zip(equation.terms, equation.terms.dropFirst()) {
      #expect(right.columns.lowerBound == left.columns.upperBound + 1)
      let sign = equation.columns[left.columns.upperBound].symbol
      #expect([" + ", " − "].contains(sign), "\(sign)")
    }
  }
}
