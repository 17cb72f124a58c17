import NeuralNetwork
import Testing
import Walkthrough

/// What a script printed: a training step, a quantity and its value a line.
struct PrintedWalk {
  struct Line {
    let trainingStep: Int
    let quantity: String
    let value: Double
  }

  let lines: [Line]

  /// Throws for a line that has not three parts.
  init(_ text: String) throws {
    lines = try text.split(separator: "\n").map { line in
      let parts = line.split(separator: "\t", omittingEmptySubsequences: false)
      try #require(parts.count == 3, "\(line)")
      return Line(
        trainingStep: try #require(Int(parts[0])), quantity: String(parts[1]),
        value: try #require(Double(parts[2]), "\(line)"))
    }
  }

  /// Records an issue for the first line that is not what the walk has there.
  func expectWalk(of experiment: Experiment, trainingSteps: Int, within tolerance: Double) throws {
    var walk = try TrainingSteps(experiment)
    var rest = lines[...]
    for _ in 0..<trainingSteps {
      guard let trace = walk.next() else { return }
      for step in trace.steps {
        guard let line = rest.popFirst() else {
          Issue.record("nothing is printed for \(step.quantity.key)")
          return
        }
        let isThere =
          line.trainingStep == trace.trainingStep + 1 && line.quantity == step.quantity.key
        guard isThere, abs(line.value - step.value) <= tolerance * max(1, abs(step.value)) else {
          Issue.record("\(line) where the walk has \(step.quantity.key) = \(step.value)")
          return
        }
      }
    }
    #expect(rest.isEmpty)
  }
}
