import Drawing
import Explorer
import Lessons
import Session
import Testing
import Walkthrough

/// One training step by hand: every number asked for, computed from what is printed, and kept.
@Suite struct CapstoneTests {
  private static let lesson = RealLessons.all.first { $0.id == "by-hand" }

  private func open() throws -> Learner { Learner(try #require(Self.lesson)) }

  /// Fills in every number up to a page, and the answers of questions as they come.
  private func fill(_ learner: inout Learner, toPage page: Int, showing: Set<String> = []) throws {
    while let walk = learner.walk, walk.pageNumber < page, learner.keys.count < 600 {
      if let step = walk.pendingBlank, !showing.contains(step.quantity.key) {
        let value = try #require(walk.trace.printedValue(of: step), "\(step.quantity.key)")
        learner.press(Learner.typing(value))
      } else {
        learner.press("space")
      }
    }
  }

  @Test func theStepIsDoneWithWhatIsPrinted() throws {
    var learner = try open()
    try fill(&learner, toPage: 4)
    #expect(learner.state.progress.lessons["by-hand"]?.isByHand == false)
    try fill(&learner, toPage: 5)
    let filled = try #require(learner.walk).filledNumbers
    #expect(filled.right == 28)
    #expect(filled.shown == 0)
    #expect(learner.state.progress.lessons["by-hand"]?.isByHand == true)
  }

  @Test func itIsToldAtOnceAndLater() throws {
    var learner = try open()
    try fill(&learner, toPage: 4)
    learner.press("space")
    while let step = learner.walk?.pendingBlank, learner.keys.count < 600 {
      learner.press(Learner.typing(step.value))
    }
    #expect(learner.state.notice == "You have done one training step by hand.")
    while !learner.isAtEnd, learner.keys.count < 600 { learner.press("n space") }
    #expect(learner.state.picture().text.contains("You have done one training step by hand."))
    learner.press("esc m")
    #expect(learner.state.picture().text.contains("by hand ✓"))
    let summary = ProgressSummary(learner.state.progress, lessons: learner.state.lessons)
    #expect(summary.text.contains("\nYou have done one training step by hand.\n"))
    let kept = ProgressRecord.progress(fromJSON: ProgressRecord.json(of: learner.state.progress))
    #expect(kept?.lessons["by-hand"]?.isByHand == true)
  }

  @Test func aNumberThatWasShownIsNotTheLearners() throws {
    var learner = try open()
    try fill(&learner, toPage: 5, showing: ["dL/dz(h1)"])
    let filled = try #require(learner.walk).filledNumbers
    #expect(filled.right == 27)
    #expect(filled.shown == 1)
    #expect(learner.state.progress.lessons["by-hand"]?.isByHand != true)
  }

  @Test func whatFollowsFromAnOwnSlipIsToldSo() throws {
    var learner = try open()
    learner.press("n 0 enter")
    #expect(learner.remark.contains("bias"))
    learner.press("space 0 enter")
    #expect(
      learner.remark
        == "0 is right from your own z(h1) = 0. But z(h1) = 1.0000: go on from there.")
    learner.press("1 enter")
    #expect(learner.walk?.currentStep?.quantity.key == "a(h1)")
  }

  /// Digits alone fill the page, one number after the other: no other key is needed between them.
  @Test func aSlopeIsNotGivenAwayAndTheLossIsTypedOnce() throws {
    var learner = try open()
    learner.press("n n 1 8 enter - 4 enter")
    #expect(learner.walk?.pendingBlank?.quantity.key == "da/dz(o1)")
    let picture = learner.state.picture().text
    #expect(picture.contains("Your turn: ∂a/∂z(o1)   "))
    learner.press("1 enter - 4 enter")
    #expect(learner.walk?.currentStep?.quantity.key == "dL/dz(o1)")
  }

  @Test func aCorrectedSlipIsNoSourceAnyMore() throws {
    var learner = try open()
    learner.press("n 0 enter 1 enter 0 enter")
    #expect(!learner.remark.contains("your own"))
  }

  @Test func theWeightsAskedAboutStandOnTheirLines() throws {
    var learner = try open()
    learner.press("n")
    let picture = learner.state.picture().text
    #expect(picture.contains("−2.00▶") || picture.contains("−2.0000▶"))
    #expect(picture.contains("1.00▶") || picture.contains("1.0000▶"))
    // Of a neuron that is guessed about as well.
    let forward = try #require(RealLessons.all.first { $0.id == "forward-pass" })
    let guessed = Learner(forward).state.picture().text
    #expect(guessed.contains("0.15▶") && guessed.contains("0.20▶"))
  }
}

/// Whoever computes with the digits that the screen prints comes to the number that is asked for.
@Suite struct PrintedDigitsTests {
  @Test(arguments: RealLessons.walkable)
  func everyNumberCanBeComputed(_ lesson: Lesson) throws {
    var learner = Learner(lesson)
    var presses = 0
    while !learner.isAtEnd, presses < 600 {
      presses += 1
      if let walk = learner.walk, let step = learner.askedStep {
        let value = try #require(walk.trace.printedValue(of: step))
        var tolerance: Double?
        if case .compute(let computation)? = walk.pendingAsk?.kind {
          tolerance = computation.tolerance
        }
        let judgement = walk.trace.judge(value, as: step, tolerance: tolerance)
        #expect(judgement == .right, "\(lesson.id): \(step.quantity.key) from print is \(value)")
      }
      learner.press("space")
    }
  }
}

extension Trace {
  /// What comes out of a step's formula with every operand as the table prints it.
  fileprivate func printedValue(of step: Step) -> Double? {
    step.formula.value { operand in
      let printed = NumberFormat(.compact, minus: "-").text(value(of: operand) ?? .nan)
      return Double(printed) ?? .nan
    }
  }
}
