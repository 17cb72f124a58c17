import Explorer
import Lessons
import NeuralNetwork
import Session
import Testing
import Walkthrough

/// Questions with choices.
@Suite struct PredictionTests {
  private let asked = Driver(SampleLesson.mazur).press("n")

  @Test func theQuestionIsPutBeforeTheSteps() {
    asked.shows("Where will a(h1) be?", "above", "below", "equal")
    #expect(asked.state.keyContext == .predicting)
    #expect(asked.current == "")
  }

  @Test func aRightAnswerIsConfirmedWithItsReason() {
    let right = asked.press("1")
    right.shows("Yes: above.", "Because of above.")
    #expect(right.walk.questions.answers[1]?.verdict == .right)
    #expect(right.state.keyContext == .walking)
    #expect(right.press("space").current == "z(h1)")
    right.press("space space").shows("Yes: above.")
  }

  @Test func aWrongAnswerGetsItsOwnReason() {
    let wrong = asked.press("2")
    wrong.shows("You said: below. It is: above.", "Because of below.")
    wrong.hides("Because of above.")
    #expect(wrong.walk.questions.answers[1]?.verdict == .wrong)
    #expect(wrong.state.progress.concepts["bias"]?.wrong == 1)
  }

  @Test func spaceShowsTheAnswer() {
    let shown = asked.press("space")
    shown.shows("It is: above.", "Because of above.")
    #expect(shown.current == "")
    #expect(shown.state.progress.concepts["bias"]?.shown == 1)
  }

  @Test("What is no choice is no answer; of a digit it is said", arguments: ["4", "9", "0", "y"])
  func noChoice(_ key: String) {
    let same = asked.press(key)
    #expect((same.picture == asked.picture) == (key == "y"))
    #expect(same.state.notice?.contains("An answer is asked for") == (key == "y" ? nil : true))
    #expect(same.walk.questions.answers.isEmpty)
  }

  @Test func backAsksAgain() {
    let again = asked.press("1 left")
    #expect(again.state.keyContext == .predicting)
    // One that was right begins a new count.
    #expect(again.press("2").walk.questions.answers[1]?.tries == 1)
  }

  @Test func theAnswerIsAskedOfTheLiveNetwork() {
    let edited = Driver(SampleLesson.mazur).press("tab tab tab e").enter("-5").press("n 1")
    edited.shows("You said: above. It is: below.")
  }

  private static let trace = Trace(SampleLesson.mazurExperiment)

  private static let judged: [(Prediction.Answer, Prediction.Condition)] = [
    (.signOf(SampleLesson.quantity("dL/da(o1)")), .positive),
    (.signOf(SampleLesson.quantity("dL/da(o2)")), .negative),
    (.largest([q("dL/dw(h1->o1)"), q("dL/dw(x1->h1)")]), .quantity(q("dL/dw(h1->o1)"))),
    (.smallest([q("dL/dw(h1->o1)"), q("dL/dw(x1->h1)")]), .quantity(q("dL/dw(x1->h1)"))),
    (.largest([q("dL/da(o1)"), q("dL/da(o2)")]), .quantity(q("dL/da(o1)"))),
    (.lossChange, .fall),
    (.compare(.formula(.quantity(q("a(h1)"))), .formula(.number(0.5))), .above),
    (.compare(.formula(.quantity(q("a(h1)"))), .formula(.quantity(q("a(h2)")))), .below),
    (.compare(.formula(.quantity(q("b(h1)"))), .formula(.quantity(q("b(h2)")))), .equal),
    (.concept, .correct),
  ]

  private static func q(_ key: String) -> Quantity { SampleLesson.quantity(key) }

  @Test(arguments: judged)
  func theRightChoice(_ answer: Prediction.Answer, _ expected: Prediction.Condition) {
    let others: [Prediction.Condition] = [.zero, .same, .incorrect, .quantity(.loss)]
    let choices = (others + [expected]).map {
      Prediction.Choice(when: $0, text: [], because: [])
    }
    #expect(Prediction(answer: answer, choices: choices).rightChoice(in: Self.trace) == 4)
    let without = Prediction(answer: answer, choices: Array(choices.dropLast()))
    #expect(without.rightChoice(in: Self.trace) == nil)
  }

  @Test func aZeroAndALossThatStays() {
    var experiment = SampleLesson.mazurExperiment
    experiment.learningRate = 0
    let still = Prediction(
      answer: .lossChange, choices: [.init(when: .same, text: [], because: [])])
    #expect(still.rightChoice(in: Trace(experiment)) == 0)
    experiment.examples[0].input = [0, 0]
    let zero = Prediction(
      answer: .signOf(Self.q("dL/dw(x1->h1)")), choices: [.init(when: .zero, text: [], because: [])]
    )
    #expect(zero.rightChoice(in: Trace(experiment)) == 0)
  }

  @Test func aQuestionThatAnEditMadeSenselessSaysSo() {
    let lesson = SampleLesson.single(
      ask: SampleLesson.predict(
        "x", "Which?", .signOf(Self.q("dL/dw(h9->o1)")), [(.positive, "up"), (.negative, "down")]))
    let answered = Driver(lesson).press("1")
    answered.shows("After your changes this question has no answer.")
    #expect(answered.walk.questions.answers[0]?.verdict == .shown)
  }
}
