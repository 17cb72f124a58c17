import Lessons
import NeuralNetwork
import Walkthrough

/// Tries a challenge on the live network.
package struct ChallengeJudge {
  /// How one number stands to its bound.
  package struct Result: Hashable, Sendable {
    /// The input that was tried; nil for a goal on the page's own example.
    package let input: [Double]?
    /// The number that is judged.
    package let quantity: Quantity
    /// What it must keep.
    package let bound: Challenge.Bound
    /// What it is.
    package let value: Double
    /// Whether it keeps its bound.
    package let isMet: Bool
  }

  /// One for each bound, in the order of the challenge.
  package let results: [Result]

  /// Tries the network as it stands, after the update once a training step is done; when the
  /// challenge is behind the reader, as it was then.
  package init(_ challenge: Challenge, _ walk: LessonWalk) {
    self.init(challenge, walk.settledAsk == nil ? walk.liveTrace : walk.judgedTrace)
  }

  /// Judges the network of a trace's experiment.
  package init(_ challenge: Challenge, _ trace: Trace) {
    let experiment = trace.experiment
    var results = challenge.tests.flatMap { test -> [Result] in
      guard test.input.count == experiment.network.inputs else { return [] }
      var trial = experiment
      trial.examples = [
        Example(input: test.input, target: experiment.examples[0].target)
      ]
      let walk = Trace(trial, batch: [0], through: .forward)
      return test.output.enumerated().map { index, bound in
        Self.result(test.input, .activation(.output(index + 1)), bound, in: walk)
      }
    }
    if let goal = challenge.goal {
      results.append(Self.result(nil, goal.quantity, goal.bound, in: trace))
    }
    self.results = results
  }

  /// Whether all bounds are kept, and there is one.
  package var isMet: Bool { !results.isEmpty && results.allSatisfy(\.isMet) }

  private static func result(
    _ input: [Double]?, _ quantity: Quantity, _ bound: Challenge.Bound, in trace: Trace
  ) -> Result {
    let value = trace.value(of: quantity) ?? .nan
    let isMet =
      switch bound {
      case .above(let limit): value > limit
      case .below(let limit): value < limit
      case .near(let wanted): abs(value - wanted) <= 0.05
      }
    return Result(input: input, quantity: quantity, bound: bound, value: value, isMet: isMet)
  }
}

extension ChallengeJudge.Result {
  /// What was tried, what came out, and what was wanted where that is another:
  /// `(0, 1) gives 0.4013, wanted above 0.5`.
  package func text(_ notation: Notation) -> String {
    let number = NumberFormat(.compact, minus: notation.minus).text(value)
    let wanted =
      switch bound {
      case .above(let limit): "above \(NumberFormat.short(limit, minus: notation.minus))"
      case .below(let limit): "below \(NumberFormat.short(limit, minus: notation.minus))"
      case .near(let value): "near \(NumberFormat.short(value, minus: notation.minus))"
      }
    let name = name(notation)
    let missed = isMet ? "" : ", wanted \(wanted)"
    return "\(name) \(input == nil ? "is" : "gives") \(number)\(missed)"
  }

  /// What was tried, in short: `(0, 1)`.
  package func name(_ notation: Notation) -> String {
    guard let input else { return notation.text(quantity) }
    let inputs = input.map { NumberFormat.short($0, minus: notation.minus) }
    return "(\(inputs.joined(separator: ", ")))"
  }
}
