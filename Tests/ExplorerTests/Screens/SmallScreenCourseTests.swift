import Drawing
import Explorer
import Lessons
import Session
import Testing
import Walkthrough

/// The course on the smallest screen: questions and reasons are read to their last word.
@Suite struct SmallScreenCourseTests {
  @Test(arguments: RealLessons.all)
  func everyQuestionAndEveryReasonIsWhole(_ lesson: Lesson) {
    for (number, page) in lesson.pages.enumerated() {
      guard let ask = page.ask, ask.time == .before, page.scene.epochs == nil else { continue }
      var driver = Driver(lesson, size: Size(columns: 60, rows: 20))
      driver.state.open(lesson: 0, page: number)
      let words = Self.words(ask.question, in: driver.walk)
      #expect(Self.shown(driver).contains(words), "\(page.title): \(words)\n\(driver.text)")
      guard case .predict(let prediction) = ask.kind else { continue }
      for (index, choice) in prediction.choices.enumerated() {
        let answered = driver.press("\(index + 1)")
        let reason = Self.words(choice.because, in: answered.walk)
        #expect(Self.shown(answered).contains(reason), "\(page.title): \(reason)\n\(answered.text)")
      }
    }
  }

  /// Everything on the screen as one line of words.
  private static func shown(_ driver: Driver) -> String { squeezed(driver.text) }

  private static func words(_ text: [Inline], in walk: LessonWalk) -> String {
    squeezed(
      text.text(notation: .symbols, timed: walk.trace.timed) { walk.trace.value(of: $0) })
  }

  private static func squeezed(_ text: String) -> String {
    text.split { $0.isWhitespace || $0 == "\u{a0}" }.joined(separator: " ")
  }
}
