import Drawing
import Explorer
import Lessons
import Session
import Testing
import Walkthrough

/// A session in sentences, typed line by line.
@Suite struct PlainSessionTests {
  private static func opened(_ lesson: Lesson = SampleLesson.mazur) -> PlainSession {
    var state = State(lessons: [lesson, SampleLesson.single()], size: .init(columns: 80, rows: 24))
    state.open(lesson: 0, page: 0)
    return PlainSession(state: state)
  }

  /// What the last of some typed lines brings.
  private func say(_ lines: String..., lesson: Lesson = SampleLesson.mazur) -> String {
    var session = Self.opened(lesson)
    var said = session.begin()
    for line in lines { said = session.answer(line) }
    return said.joined(separator: "\n")
  }

  @Test(arguments: [SampleLesson.mazur] + SampleLesson.variants + RealLessons.walkable)
  func enterAloneWalksAWholeLesson(_ lesson: Lesson) {
    var session = Self.opened(lesson)
    var said = session.begin()
    for _ in 0..<3000 {
      if said.contains(where: { $0.hasPrefix("End of the lesson") }) { break }
      said = session.answer("")
      #expect(said.allSatisfy(isPlain) && !said.isEmpty, "\(said)")
    }
    #expect(said.first?.hasPrefix("End of the lesson") == true)
    #expect(session.answer("").first?.hasPrefix("Lesson 1. Single") == true)
  }

  private func isPlain(_ line: String) -> Bool {
    !line.isEmpty && !line.contains("\u{1b}") && !line.contains("\n")
  }

  @Test func theBeginning() {
    let text = say()
    #expect(text.hasPrefix("Lesson 0. One network.\nGoal: Walk one network.\n"))
    #expect(text.contains("Page 1 of 8. Words."))
  }

  @Test func stepsAreSentences() {
    let text = say("", "", "")
    #expect(
      text == "Step 1 of 39, forward. Weighted sum of h1 = weight from x1, 0.15, times "
        + "input x1, 0.05, plus weight from x2, 0.2, times input x2, 0.1, "
        + "plus bias 0.35 = 0.3775.")
  }

  @Test func questionsAreNumbered() {
    let text = say("")
    #expect(text.contains("Question. Where will a of h1 be?"))
    #expect(text.contains("1. above.") && text.contains("3. equal."))
    #expect(say("", "1") == "Yes: above.\nBecause of above.")
    #expect(say("", "2").hasPrefix("You said: below. It is: above."))
    #expect(say("", "7") == "Type one of the numbers before the choices.")
  }

  @Test func computedNumbersAreDiagnosed() {
    let lesson = SampleLesson.single(ask: SampleLesson.bias)
    #expect(say("1", lesson: lesson).hasPrefix("Yes"))
    let compute = SampleLesson.single(ask: SampleLesson.share)
    #expect(say("example", "0.5496", lesson: compute).contains("half"))
    #expect(say("example", "0.2748", lesson: compute).contains("is right"))
    #expect(say("example", "1/0", lesson: compute).contains("do not know \"1/0\""))
    #expect(
      say("example", "hint", lesson: compute).contains("0.5 times (a of o1 minus t1) squared"))
  }

  @Test("a hint is there where a number is asked for, and its absence is said elsewhere")
  func hints() {
    #expect(say("", "hint").hasPrefix("A choice has no hint."))
    #expect(say("", "hint").contains("Question."), "the question is said again")
    #expect(say("menu", "hint") == "Open a lesson first.")
    let compute = SampleLesson.single(ask: SampleLesson.share)
    let wrong = say("example", "77", lesson: compute)
    #expect(wrong.contains("Not 77:") && !wrong.contains("space"), "\(wrong)")
  }

  @Test func backTakesAStepBack() {
    #expect(say("", "", "", "", "b").contains("Step 1 of 39"))
    #expect(say("", "", "back").contains("Question."))
    #expect(say("b").contains("beginning of the lesson"))
  }

  @Test(arguments: [
    ("why", "In signs: z(h1) = w(x1->h1)*x1 + w(x2->h1)*x2 + b(h1)."),
    ("why", "Weighted sum (pre-activation):"), ("show", "Weighted sum of h1 is 0.3775."),
    ("show", "Learning rate is 0.5."), ("show h1", "Weight from x1 to h1 is 0.15."),
    ("show h1", "Activation of h1 is not computed yet."), ("show x1", "Input x1 is 0.05."),
    ("show w(x1->h1)", "Weight from x1 to h1 is 0.15."), ("show L", "Loss is not computed yet."),
    ("show h9", "This network has no \"h9\"."), ("set x1 0.5", "Input x1 is now 0.5."),
    ("set x1 0.5", "= 0.445"), ("set x1 1/0", "Say it like this"), ("set", "Say it like this"),
    ("set L 1", "is not a number that can be set here"), ("set eta 1e9", "from 0 to 1000000"),
    ("undo", "Nothing to take back."), ("redo", "Nothing to make again."),
    ("reset", "The network is as it was at first."), ("check", "Weight from x1 to h1: gradient"),
    ("example", "Step 39 of 39, update."), ("page", "Page 2 of 8. Forward."),
    ("menu", "0. One network. 1 of 8 pages done."), ("help", "Enter: go on."),
    ("q", "Goodbye."), ("frobnicate", "I do not know \"frobnicate\". Type help"),
    ("5", "Nothing is asked here."), ("hint", "Nothing is asked here, so there is no hint."),
  ])
  func commands(_ line: String, _ expected: String) {
    let text = say("", "1", "", line)
    #expect(text.contains(expected), "\(text)")
  }

  @Test func editsAreTakenBackAndMadeAgain() {
    var session = Self.opened()
    for line in ["", "1", "", "set b(h1) 1"] { _ = session.answer(line) }
    #expect(session.answer("show b(h1)") == ["Bias of h1 is 1."])
    #expect(session.answer("undo").first == "Taken back: bias of h1 is 0.35 again.")
    #expect(session.answer("show b(h1)") == ["Bias of h1 is 0.35."])
    #expect(session.answer("redo").first == "Made again: bias of h1 is 1.")
    #expect(session.answer("show b(h1)") == ["Bias of h1 is 1."])
  }

  @Test func theMenuOpensLessonsByNumber() {
    #expect(say("menu", "1").hasPrefix("Lesson 1. Single."))
    #expect(say("menu", "9") == "Type a number from 0 to 1.")
    #expect(say("menu", "why") == "Open a lesson first.")
  }

  @Test func quittingEnds() {
    var session = Self.opened()
    _ = session.answer("quit")
    #expect(session.isFinished)
  }

  @Test(arguments: ["\u{1b}[2J", "\u{9b}31m", "a\u{7}b", String(repeating: "x", count: 5000)])
  func whatIsTypedIsNeverEchoedRaw(_ line: String) {
    let text = say(line)
    #expect(!text.contains("\u{1b}") && !text.contains("\u{7}") && !text.contains("\u{9b}"))
    #expect(text.count < 200)
  }
}
