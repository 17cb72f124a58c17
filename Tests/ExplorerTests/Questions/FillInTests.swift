import Explorer
import Lessons
import Session
import Testing
import Walkthrough

/// Numbers that the learner fills in.
@Suite struct FillInTests {
  private func lesson(_ fading: Scene.Fading) -> Driver {
    Driver(SampleLesson.single(Scene(from: .start, until: .end, fading: fading)))
  }

  /// Which quantities of the first steps are asked for.
  private func asked(_ fading: Scene.Fading) -> [String] {
    var driver = lesson(fading)
    var keys: [String] = []
    while let step = driver.walk.nextStep {
      if driver.walk.pendingBlank != nil { keys.append(step.quantity.key) }
      driver = driver.press("space")
    }
    return keys
  }

  @Test func nothingAllOrSome() {
    #expect(asked(.shown).isEmpty)
    #expect(asked(.allBlank).count == 39)
    let one = asked(.oneBlank)
    #expect(one.prefix(4) == ["a(h1)", "a(h2)", "a(o1)", "a(o2)"])
    #expect(one.contains("dL/dz(h1)") && one.contains("dL/dz(o2)"))
    #expect(!one.contains("z(h1)"))
    let layer = asked(.layerBlank)
    #expect(layer.prefix(4) == ["z(o1)", "a(o1)", "z(o2)", "a(o2)"])
    #expect(!layer.contains { $0.hasSuffix("(h1)") })
  }

  /// At the end of a walk it is offered again, each time with more left to the learner.
  @Test func aWalkIsOfferedAgain() {
    let page = lesson(.shown)
    page.hides("again,")
    let end = page.press("end")
    end.shows("f again, one blank a neuron", "space → next step")
    let again = end.press("f")
    #expect(again.walk.moment == again.walk.plan.start)
    #expect(again.walk.fading == .oneBlank)
    again.shows("You fill in one number of each neuron")
    var filled = again
    while filled.walk.moment < filled.walk.plan.end { filled = filled.press("space") }
    filled.shows("f again, more blanks")
    #expect(filled.press("f").walk.fading == .layerBlank)
    #expect(lesson(.allBlank).walk.canBeTakenAgain == false)
  }

  @Test func aHintIsTheArithmeticThenTheNumber() {
    let blank = lesson(.allBlank)
    let first = blank.press("h")
    first.shows("z(h1) = 0.1500 · 0.0500 + 0.2000 · 0.1000 + 0.3500").hides("z(h1) = 0.3775")
    first.press("h").shows("z(h1) = 0.3775")
    first.enter("0.3775").hides("0.1500 · 0.0500 +").press("h").shows("a(h1) = σ(0.3775)")
    #expect(first.walk.questions.hints.isEmpty)
  }

  @Test func theReasonStaysUntilTheFirstNumberIsTyped() {
    let ask = SampleLesson.predict(
      "bias", "Where?",
      .compare(.formula(.quantity(SampleLesson.quantity("a(h1)"))), .formula(.number(0.5))),
      [(.above, "above"), (.below, "below")])
    let scene = Scene(from: .start, until: .end, fading: .allBlank)
    let answered = Driver(SampleLesson.single(scene, ask: ask)).press("2")
    answered.shows("You said: below. It is: above.", "Because of below.", "Your turn: z(h1) =")
    answered.press("0").hides("Because of below.").shows("Your turn: z(h1) =")
  }

  @Test func aRightNumberGoesOn() {
    let driver = lesson(.allBlank)
    #expect(driver.state.keyContext == .computing)
    let right = driver.enter("0.3775")
    #expect(right.current == "z(h1)")
    right.shows("Yes: z(h1) = 0.3775")
  }

  @Test func aWrongNumberIsDiagnosedAndStays() {
    let wrong = lesson(.allBlank).enter("0.0275")
    #expect(wrong.current == "")
    wrong.shows("Not 0.0275", "You left out the bias")
    #expect(wrong.enter("0.3775").current == "z(h1)")
  }

  @Test func theNumberIsHiddenUntilThen() {
    let driver = lesson(.allBlank)
    driver.hides("0.3775")
    driver.press("space").shows("0.3775")
  }

  @Test func fGoesThroughTheKinds() {
    let driver = Driver(SampleLesson.single())
    let kinds = (1...4).map { driver.press("f", times: $0).walk.fading }
    #expect(kinds == [.oneBlank, .layerBlank, .allBlank, .shown])
    driver.press("f").shows("You fill in one number of each neuron")
  }
}
