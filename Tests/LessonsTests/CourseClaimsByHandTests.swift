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

  /// What the page's nudge of 0.01 measures is near enough to the slope to be taken for it.
  @Test(arguments: [
    ("activations", "How steep is it?"), ("loss", "The slope of the loss"),
    ("backward-pass", "One gradient, measured"),
  ])
  func aMeasuredSlopeIsAccepted(_ lesson: String, _ title: String) throws {
    let page = try CoursePage(lesson, title)
    let trace = Trace(page.experiment)
    let nudge = try #require(page.page.scene.nudge)
    guard case .compute(let computation)? = page.page.ask?.kind else {
      Issue.record("\(title) asks for no number")
      return
    }
    let watched = try #require(nudge.watched.last)
    let (from, low) = try (value(nudge.moved.key, trace), value(watched.key, trace))
    let high = trace.values(of: [watched], with: nudge.moved, at: from + 0.01)[0]
    let ratio = (high - low) / 0.01
    let right = try value(computation.quantity.key, trace)
    #expect(ratio != right)
    #expect(abs(ratio - right) <= 0.012 * abs(right), "\(ratio)")
  }

  /// ½(3w − 4)² at w = 2 and 2.01: the loss moves 6.045 times as far, and z three times.
  @Test func theGradientOfTheChainRuleIsMeasured() throws {
    let trace = Trace(try CoursePage("chain-rule", "Nudge and watch").experiment)
    let weight = try #require(Quantity(key: "w(x1->o1)"))
    let sum = try #require(Quantity(key: "z(o1)"))
    let after = trace.values(of: [sum, .loss], with: weight, at: 2.01)
    #expect(abs((after[0] - 6) / 0.01 - 3) < 1e-9)
    #expect(abs((after[1] - 2) / 0.01 - 6.045) < 1e-9)
    #expect(try value("dL/dw(x1->o1)", trace) == 6)
  }

  /// Two links, 4 and 5, make 20; two paths, 3 and −2, make 1.
  @Test func linksMultiplyAndPathsAdd() throws {
    let links = Trace(try CoursePage("chain-rule", "Two links, multiplied").experiment)
    #expect(try value("x1", links) == 4 && value("dL/da(o1)", links) == 5)
    #expect(try value("dL/dw(x1->o1)", links) == 20)
    let paths = Trace(try CoursePage("chain-rule", "Paths add up").experiment)
    #expect(try value("dL/da(h1)", paths) == 3 - 2)
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
