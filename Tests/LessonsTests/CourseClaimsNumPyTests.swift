import NeuralNetwork
import Reference
import Testing
import Walkthrough

@testable import Lessons

/// The ten lines of NumPy at the end of the chain rule.
@Suite struct CourseClaimsNumPyTests {
  private func lines() throws -> [String] {
    let page = try CoursePage("chain-rule", "The same, in ten lines of NumPy").page
    return page.blocks.flatMap { block -> [String] in
      if case .preformatted(let lines) = block { lines } else { [] }
    }
  }

  @Test func theyAreTenLinesOfThePagesNetwork() throws {
    let lines = try lines()
    #expect(lines.count == 10)
    let numbers = lines.map { line in
      line.prefix { $0 != "#" }.split { !"0123456789.".contains($0) }.compactMap {
        $0.contains(".") ? Double($0) : nil
      }
    }
    let experiment = try CoursePage("chain-rule", "The same, in ten lines of NumPy").experiment
    let (layers, example) = (experiment.network.layers, experiment.examples[0])
    #expect(numbers[1] == example.input + example.target)
    #expect(numbers[2] == layers[0].weights.flatMap(\.self))
    #expect(numbers[3] == layers[1].weights.flatMap(\.self))
    #expect(Set(layers[0].biases) == Set(numbers[4]) && Set(layers[1].biases) == Set(numbers[5]))
  }

  @Test(
    "NumPy prints the walk's loss and gradients",
    .enabled(if: Python.hasNumPy || Python.isDemanded, "NumPy is not installed"))
  func whatTheyPrint() throws {
    let printed = try Python.runAll([try lines().joined(separator: "\n")])[0]
    let numbers = printed.split { "[] \n".contains($0) }.compactMap { Double($0) }
    let trace = Trace(try CoursePage("chain-rule", "The same, in ten lines of NumPy").experiment)
    let keys =
      ["L"]
      + ["h1->o1", "h2->o1", "h1->o2", "h2->o2", "x1->h1", "x2->h1", "x1->h2", "x2->h2"].map {
        "dL/dw(\($0))"
      }
    let right = keys.compactMap { Quantity(key: $0).flatMap { trace.value(of: $0) } }
    #expect(numbers.count == 9 && right.count == 9, "\(printed)")
    // NumPy prints eight digits of an array.
    for (one, other) in zip(numbers, right) { #expect(abs(one - other) < 1e-8, "\(printed)") }
  }
}
