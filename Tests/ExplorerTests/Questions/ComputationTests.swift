import Explorer
import Lessons
import NeuralNetwork
import Session
import Testing
import Walkthrough

/// Questions with a number to type.
@Suite struct ComputationTests {
  /// The share of o1's loss, 0.2748, asked after the page's steps.
  private let share = Driver(SampleLesson.mazur).press("n n end")
  /// The delta of o1, 0.1385, asked before the page's steps.
  private let delta = Driver(SampleLesson.mazur).press("n n n")

  @Test func theFieldWaits() {
    share.shows("What is the share of o1?")
    #expect(share.state.keyContext == .computing)
    #expect(share.press("0 . 2 7").state.field?.text == "0.27")
    share.press("0 . 2 7").shows("0.27")
    #expect(share.press("0 . 2 7 backspace").state.field?.text == "0.2")
  }

  @Test(arguments: ["0.2748", "0.275", "0.27", "0,2748", ".2748", "2.748e-1"])
  func rightNumbers(_ text: String) {
    let answered = share.enter(text)
    #expect(answered.walk.questions.answers[2]?.verdict == .right, "\(answered.text)")
    answered.shows("is right: L(o1) = 0.2748")
    #expect(answered.state.progress.concepts["loss"]?.right == 1)
    #expect(answered.state.field == nil)
    #expect(answered.press("space").walk.pageNumber == 3)
  }

  @Test(arguments: [
    ("0.5496", "You left out the half in front of the square."),
    ("0.3707", "You left out the square"), ("-0.2748", "The size is right, the sign is not."),
    ("0.29", "very close"), ("7", "try again"),
  ])
  func wrongNumbersAreDiagnosed(_ text: String, _ said: String) {
    let answered = share.enter(text)
    answered.shows("Not \(text): ", said)
    #expect(answered.walk.questions.answers[2]?.verdict == .wrong)
    #expect(answered.state.keyContext == .computing)
    #expect(answered.state.field?.text == "")
    #expect(answered.enter("0.2748").walk.questions.answers[2]?.tries == 2)
  }

  @Test func theAuthorsOwnMistakeComesFirst() {
    delta.enter("0.7514").shows("Not 0.7514: That is the output itself.")
    delta.enter("0.7414").shows("the slope of the activation", "is missing")
  }

  @Test func aNumberFromAMistakeIsNotRightHoweverNearItIs() {
    // z(h1) = 0.3775; without w(x1->h1)*x1 it is 0.3700, two per cent away.
    let lesson = SampleLesson.single(ask: SampleLesson.compute("z", "z?", "z(h1)"))
    let wrong = Driver(lesson).enter("0.37")
    #expect(wrong.walk.questions.answers[0]?.verdict == .wrong)
    wrong.shows("A term is missing")
    #expect(Driver(lesson).enter("0.38").walk.questions.answers[0]?.verdict == .right)
  }

  @Test(arguments: ["-", "1/0", "1e", "..5"])
  func whatIsNoNumberIsNoTry(_ text: String) {
    let answered = share.enter(text)
    answered.shows("That is not a number.")
    #expect(answered.walk.questions.answers[2] == nil)
    #expect(answered.state.progress.concepts.isEmpty)
  }

  @Test func enterWithoutANumberAsksForOne() {
    share.press("enter").shows("Type a number")
  }

  @Test func hintsComeOneByOne() {
    share.press("h").shows("L(o1) = 0.5 · (a(o1) − t1)²")
    share.press("h h").shows("L(o1) = 0.5 · (0.7514 − 0.0100)²")
    share.press("h h h").shows("L(o1) = 0.2748")
    share.press("h h h h h").shows("L(o1) = 0.2748")
    #expect(share.press("h h").enter("0.2748").state.progress.concepts["loss"]?.hints == 2)
  }

  @Test func spaceShowsTheNumber() {
    let shown = share.press("space")
    shown.shows("It is L(o1) = 0.2748.")
    #expect(shown.walk.questions.answers[2]?.verdict == .shown)
    #expect(shown.press("space").walk.pageNumber == 3)
  }

  @Test func theToleranceIsTheLessons() {
    let ask = SampleLesson.compute("z", "z?", "z(h1)", tolerance: 0.2)
    #expect(
      Driver(SampleLesson.single(ask: ask)).enter("0.5").walk.questions.answers[0]?.verdict
        == .right)
  }

  @Test func aGivenNumberIsJudgedToo() {
    let ask = SampleLesson.compute("weight", "The weight?", "w(x1->h1)")
    let asked = Driver(SampleLesson.single(ask: ask))
    #expect(asked.enter("0.15").walk.questions.answers[0]?.verdict == .right)
    asked.enter("0.15").shows("Yes, 0.15 is right: w(x1→h1) = 0.15.")
    asked.enter("3").shows("Not 3: try again.")
    asked.press("h").shows("w(x1→h1) = 0.15")
    asked.press("space").shows("It is w(x1→h1) = 0.15.")
  }

  /// With a single output `L = L(o1)` would say nothing.
  @Test func whatIsOnlyPassedOnIsWorkedOut() {
    let gate = SampleLesson.compute("loss", "L?", "L")
    var experiment = SampleLesson.gate
    experiment.loss = .squaredError
    let asked = Driver(SampleLesson.single(ask: gate, experiment: experiment))
    asked.press("h").shows("L = 0.5 · (a(o1) − t1)²")
    asked.press("space").shows("It is L = 0.0713.  0.5 · (0.3775 − 0.0000)²")
  }

  @Test func theNumberIsAskedOfTheLiveNetwork() {
    // On the page before, o1's target is set to its output: its share becomes 0.
    let changed = Driver(SampleLesson.mazur).press("n n home backtab backtab w w w w e")
    #expect(changed.state.keyContext == .editing)
    let asked = changed.enter("0.5").press("end")
    #expect(asked.enter("0.2748").walk.questions.answers[2]?.verdict == .wrong)
  }
}
