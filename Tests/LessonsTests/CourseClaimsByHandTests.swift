import NeuralNetwork
import Testing
import Walkthrough

@testable import Lessons

/// What the course says of slopes that are measured, and of the step that is done by hand.
@Suite struct CourseClaimsByHandTests {
  private func value(_ key: String, _ trace: Trace) throws -> Double {
    let quantity = try #require(Quantity(key: key), "\(key)")
    return try #require(trace.value(of: quantity), "\(key)")
  }

  /// The number as the screen prints it.
  private func printed(_ key: String, _ trace: Trace) throws -> Double {
    let text = NumberFormat(.compact, minus: "-").text(try value(key, trace))
    return try #require(Double(text))
  }

  /// Rise by rise, computed from what stands on the page, is near enough to the slope.
  @Test(arguments: [
    ("activations", "How steep is it?", "z(o1)", "z(o2)", "a(o1)", "a(o2)", "da/dz(o1)"),
    ("loss", "The slope of the loss", "a(o1)", "a(o2)", "L(o1)", "L(o2)", "dL/da(o1)"),
  ])
  func aMeasuredSlopeIsAccepted(
    _ lesson: String, _ title: String, _ from: String, _ to: String, _ low: String, _ high: String,
    _ slope: String
  ) throws {
    let page = try CoursePage(lesson, title)
    let trace = Trace(page.experiment)
    guard case .compute(let computation)? = page.page.ask?.kind else {
      Issue.record("\(title) asks for no number")
      return
    }
    let ratio =
      try (printed(high, trace) - printed(low, trace)) / (printed(to, trace) - printed(from, trace))
    let right = try value(slope, trace)
    #expect(ratio != right)
    let tolerance = try #require(computation.tolerance)
    #expect(abs(ratio - right) <= tolerance, "\(ratio)")
    let judgement = trace.judge(
      ratio, typed: "\(ratio)", as: computation.quantity, tolerance: tolerance)
    #expect(judgement == .right)
  }

  /// A weight nudged by 0.01 moves the loss about three times as far.
  @Test func theGradientOfTheChainRuleIsMeasured() throws {
    let trace = Trace(try CoursePage("chain-rule", "Nudge and watch").experiment)
    let nudge = try printed("w(x1->o2)", trace) - printed("w(x1->o1)", trace)
    let ratio = try (printed("L(o2)", trace) - printed("L(o1)", trace)) / nudge
    #expect(try abs(ratio - value("dL/dw(x1->o1)", trace)) < 0.06)
    let rise = try value("z(o2)", trace) - value("z(o1)", trace)
    #expect(try abs(rise - nudge * value("x1", trace)) < 1e-12)
  }

  /// The lesson's example of a sigmoid by calculator: the digits are right to three places.
  @Test func theWorkedSigmoidIsRight() {
    #expect(abs(Activation.sigmoid.value(0.6) - 0.646) < 5e-4)
    #expect(abs((1 / Activation.sigmoid.value(0.6) - 1) - 0.549) < 5e-4)
  }

  @Test func theStepByHandTakesTheLossFromEightToAsMuchAsTold() throws {
    let before = Trace(try CoursePage("by-hand", "Forward").experiment)
    let after = Trace(before.nextExperiment)
    #expect(try value("L", before) == 8)
    #expect(try abs(value("L", after) - 0.72) < 1e-12)
    #expect(try abs(value("a(o1)", after) - 3.8) < 1e-12)
    #expect(before.experiment.learningRate == 1.0 / 20)
  }

  /// Whole numbers on the way, and tenths in the new weights: no calculator is needed.
  @Test func theNumbersAreForTheHead() throws {
    for step in Trace(try CoursePage("by-hand", "Forward").experiment).steps {
      let unit = step.phase == .update ? 10.0 : 1
      #expect(abs(step.value * unit - (step.value * unit).rounded()) < 1e-9, "\(step.quantity.key)")
    }
  }

  /// The page stands at the end of the first step: two more make three.
  @Test func twoMoreStepsMeetTheChallenge() throws {
    let losses = try CoursePage("by-hand", "What to remember").experiment.losses(epochs: 4)
    #expect(losses.firstIndex { $0 < 0.01 } == 3, "\(losses)")
  }
}
