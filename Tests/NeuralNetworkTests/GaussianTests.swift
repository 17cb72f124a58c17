import CLibrary
import Testing

@testable import NeuralNetwork

@Suite struct GaussianTests {
  @Test func momentsAreThoseOfTheNormalDistribution() {
    var generator = SeededGenerator(seed: 5)
    let numbers = (0..<20_000).map { _ in generator.gaussian() }
    let mean = numbers.reduce(0, +) / 20_000
    let variance = numbers.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 20_000
    let within = Double(numbers.filter { abs($0) < 1 }.count) / 20_000
    #expect(abs(mean) < 0.03)
    #expect(abs(variance - 1) < 0.04)
    #expect(abs(within - 0.6827) < 0.015)
  }

  @Test("Our logarithm is the library's, to the last digit or two")
  func theLogarithmIsRight() {
    var generator = SeededGenerator(seed: 6)
    for _ in 0..<2000 {
      let x = generator.uniform()
      #expect(abs(portableLogarithm(x) - log(x)) <= 4e-16 * max(1, abs(log(x))), "ln \(x)")
    }
    for x in [1e-300, 0.5, 1.0.nextDown, 1, 2, 1e300] {
      #expect(abs(portableLogarithm(x) - log(x)) <= 4e-16 * max(1, abs(log(x))), "ln \(x)")
    }
  }

  /// Checked once against a program in another language.
  @Test("The first numbers, to the last bit")
  func firstNumbers() {
    var generator = SeededGenerator(seed: 1)
    let numbers = (0..<3).map { _ in generator.gaussian() }
    #expect(numbers == [1.884396104787977, 1.302090250702661, 0.43832091511541])
  }
}
