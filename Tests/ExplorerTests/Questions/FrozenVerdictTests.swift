import Lessons
import Session
import Testing
import Walkthrough

@testable import Explorer

/// A verdict is about what was judged, and stays as it was judged.
@Suite struct FrozenVerdictTests {
  private func driver(_ id: String) throws -> Driver {
    Driver(try #require(RealLessons.all.first { $0.id == id }))
  }

  @Test func aRightNumberStaysRightWhenTheNetworkLearns() throws {
    try driver("weight-update").press("n n n n n 2 . 9 enter space .")
      .shows("Yes, 2.9 is right: w′(x1→o1) = 2.9000.").hides("2.9 is right: w′(x1→o1) = 2.8050")
  }

  @Test func aRightChoiceStaysRight() throws {
    try driver("weight-update").press("n n n n n n 2 space .").shows("Yes: beyond it.")
  }

  @Test func anEditDoesNotChangeAVerdict() throws {
    let answered = try driver("loss").press("n n 0 . 0 8 enter")
    answered.shows("Yes, 0.08 is right: L(o1) = 0.0800")
    answered.press("e 2 enter").shows("Yes, 0.08 is right: L(o1) = 0.0800")
  }

  /// Every question of the course: answered, then all is changed that can be changed.
  @Test(arguments: RealLessons.walkable)
  func whatIsSaidStays(_ lesson: Lesson) {
    for open in OpenQuestionTests.openQuestions(of: lesson) {
      let page = open.walk.pageNumber
      guard let ask = open.walk.page.ask, open.walk.pendingBlank == nil else { continue }
      let answered = open.press("space")
      let said = Self.said(answered, ask)
      for keys in ["s", "r", ".", "e 2 enter", "tab e 3 enter", "t", "tab tab tab a"] {
        let changed = answered.press(keys)
        guard changed.walk.pageNumber == page else { continue }
        #expect(Self.said(changed, ask) == said, "page \(page + 1) of \(lesson.id) after \(keys)")
      }
    }
  }

  private static func said(_ driver: Driver, _ ask: Ask) -> String {
    let text = AnswerText(walk: driver.walk, look: driver.state.look)
    let answer = driver.walk.questions.answers[driver.walk.pageNumber]
    return text.verdict(ask, answer: answer) + text.reason(ask, answer: answer)
  }

  @Test func askedAgainOfAnotherNetworkTheAnswerIsThatNetworks() {
    let answered = Driver(SampleLesson.mazur).press("n 1 tab tab tab e").enter("-5")
    answered.shows("Yes: above.")
    answered.press("home left space").shows("It is: below.")
  }

  @Test func whatBecomesOfTheLossIsTold() {
    let ask = SampleLesson.predict(
      "loss", "What will L do?", .lossChange, [(.rise, "rise"), (.fall, "fall"), (.same, "stay")])
    Driver(SampleLesson.single(ask: ask)).press("2").shows("Yes: fall, L 0.2984 → 0.2910.")
    Driver(SampleLesson.single(ask: ask)).press("1")
      .shows("You said: rise. It is: fall, L 0.2984 → 0.2910.")
  }

  @Test func aRightAnswerGivenTwiceIsRightAtTheFirstTry() {
    let twice = Driver(SampleLesson.mazur).press("n 1 left 1")
    #expect(twice.walk.questions.answers[1]?.tries == 1)
    #expect(Driver(SampleLesson.mazur).press("n 2 left 1").walk.questions.answers[1]?.tries == 2)
  }
}
