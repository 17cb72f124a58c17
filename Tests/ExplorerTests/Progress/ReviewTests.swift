import Explorer
import Lessons
import Session
import Testing

/// Questions that come back.
@Suite struct ReviewTests {
  private static func progress(due: [String: Int]) -> Progress {
    var progress = Progress()
    for (concept, day) in due {
      progress.concepts[concept, default: ConceptProgress()].count(.wrong, today: day - 1)
    }
    return progress
  }

  private func menu(_ due: [String: Int], today: Int = 100) -> Driver {
    Driver(lessons: [SampleLesson.mazur], progress: Self.progress(due: due), today: today)
  }

  @Test func nothingIsDue() {
    menu([:]).press("r").shows("No question is due today.")
    menu(["bias": 101]).press("r").shows("No question is due today.")
  }

  @Test func dueQuestionsAreAskedInTheirOwnPlace() {
    let due = menu(["update-sign": 99, "bias": 100])
    due.shows("2 questions are due again")
    let review = due.press("r")
    #expect(review.walk.lesson.id == Review.id)
    #expect(review.walk.lesson.pages.map(\.title) == ["Update", "Forward"])
    review.shows("Which way does the weight go?")
    #expect(review.current == "dL/da(h1)")
    #expect(review.press("1").walk.questions.answers[0]?.verdict == .right)
  }

  @Test func aRightAnswerMovesTheQuestionOn() {
    let review = menu(["bias": 100]).press("r 1")
    #expect(review.state.progress.concepts["bias"]?.dueDay == 103)
    #expect(review.press("m r").bottom.isEmpty == false)
    review.press("m").hides("due again")
  }

  @Test func aReviewIsNotTheLessonThatOneReturnsTo() {
    let review = menu(["bias": 100]).press("r 1 space space space space space")
    #expect(review.state.progress.lastLesson == nil)
    #expect(review.state.progress.lessons.isEmpty)
  }

  @Test func aConceptThatNoLessonHasIsLeftOut() {
    menu(["gone": 1]).press("r").shows("No question is due today.")
    menu(["gone": 1]).hides("due again")
  }

  @Test func realQuestionsStandAlone() {
    let concepts = Set(RealLessons.walkable.flatMap { $0.pages.compactMap { $0.ask?.concept } })
    for concept in concepts.sorted() {
      let progress = Self.progress(due: [concept: 5])
      guard
        let lesson = Review.lesson(
          from: LessonCatalogue(RealLessons.walkable), progress: progress, today: 5)
      else {
        continue
      }
      let driver = Driver(lesson).press("end")
      #expect(driver.walk.page.ask?.concept == concept)
      let isAnswered = driver.press("home space").walk.questions.settled.contains(0)
      #expect(isAnswered || driver.walk.page.ask?.time == .after, "\(concept)")
    }
  }
}
