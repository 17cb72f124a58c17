import NeuralNetwork
import Testing
import Walkthrough

/// Who recomputes a printed equation from its printed digits gets its printed result.
@Suite struct PrintedArithmeticTests {
  /// Follows the printed board apart from the program: fills the numbers into the formula's text
  /// and lets a reader of formulas work it out.
  private func recomputed(_ equation: Equation) -> Double? {
    let text = equation.columns.map { column in
      column.quantity == nil && column.value == nil ? column.number : "(\(column.number))"
    }.joined()
    return Formula(key: text.replacing("+", with: " + ").replacing("( + ", with: "("))?
      .value { _ in .nan }
  }

  private func check(_ trace: Trace, _ place: String) -> (all: Int, about: Int) {
    var about = 0
    for step in trace.steps {
      let equation = Equation(step, in: trace, notation: .ascii)
      guard equation.holds else {
        about += 1
        continue
      }
      guard let value = recomputed(equation) else { continue }
      let decimals = equation.result.drop { $0 != "." }.prefix { $0 != "e" }.count - 1
      let power = equation.result.split(separator: "e").dropFirst().first.flatMap { Int($0) } ?? 0
      var unit = 0.5000001
      for _ in 0..<max(0, decimals) { unit /= 10 }
      for _ in 0..<abs(power) { unit = power < 0 ? unit / 10 : unit * 10 }
      let shown = Double(equation.result) ?? .nan
      #expect(
        abs(value - shown) <= unit,
        "\(place), \(step.quantity.key): \(equation.columns.map(\.number).joined()) = \(equation.result)"
      )
    }
    return (trace.steps.count, about)
  }

  @Test(arguments: RandomExperiment.seeds)
  func randomNetworks(_ seed: UInt64) {
    let found = check(Trace(RandomExperiment.small(seed: seed)), "seed \(seed)")
    #expect(found.about * 4 <= found.all, "\(found)")
  }

  @Test func theExamplesThatWereFoundWrong() throws {
    _ = check(Mazur.trace, "Mazur")
    let step = try #require(Mazur.step("dL/dz(h1)"))
    let equation = Equation(step, in: Mazur.trace, notation: .symbols)
    // 0.0364 · 0.2413 is 0.008783, and not 0.008771.
    #expect(equation.holds)
    #expect(equation.columns.first?.number != "+0.0364")
  }

  @Test func oneFormOfANumberOnOneScreen() {
    #expect(NumberFormat(.exact).text(0.0009954) == "0.0009954")
    #expect(NumberFormat(.compact).text(0.0009954) == "0.0010")
    #expect(NumberFormat(.exact).text(0.0004386) == "4.386e-4")
    #expect(NumberFormat(.compact).text(0.0004386) == "4.4e-4")
  }

  @Test func whatIsExactStaysShort() throws {
    let step = try #require(Mazur.step("dL/da(h1)"))
    let equation = Equation(step, in: Mazur.trace, notation: .symbols)
    #expect(equation.columns.first?.number == "0.4000")
  }
}
