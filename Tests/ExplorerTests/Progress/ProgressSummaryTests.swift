import Explorer
import Foundation
import Lessons
import Session
import Testing
import Walkthrough

/// Progress as something to show.
@Suite struct ProgressSummaryTests {
  private let progress = Driver(SampleLesson.mazur).press("space 2 p n space space").state.progress

  @Test func text() {
    let text = ProgressSummary(progress, lessons: [SampleLesson.mazur, SampleLesson.single()]).text
    #expect(
      text == """
        0 of 2 lessons done, 1 of 9 pages. 1 answer: 0 right, 1 wrong, 0 shown; 0 hints.

        Lessons
          One network  1 of 8 pages
          Single       0 of 1 pages

        Questions, by idea
          bias  0 right, 1 wrong, 0 shown, 0 hints

        To be asked again (nn101 review)
          Tomorrow: bias

        Next: One network (nn101 learn mazur)
        """)
  }

  @Test func nothingYet() {
    let text = ProgressSummary(Progress(), lessons: [SampleLesson.single()]).text
    #expect(
      text == """
        0 of 1 lessons done, 0 of 1 pages.

        Lessons
          Single  0 of 1 pages

        Next: Single (nn101 learn single)
        """)
  }

  @Test func whatIsDueComesByDay() {
    var progress = Progress()
    for (name, day) in [("update-sign", 12), ("bias", 10), ("loss", 8), ("delta", 11), ("play", 9)]
    {
      progress.concepts[name] = ConceptProgress()
      progress.concepts[name]?.dueDay = day
    }
    let text = ProgressSummary(progress, lessons: [SampleLesson.mazur], today: 10).text
    // The challenge is not asked again.
    #expect(text.contains("  Today: bias, loss\n  Tomorrow: delta\n  In 2 days: update sign\n"))
  }

  @Test func json() throws {
    let text = ProgressSummary(progress, lessons: [SampleLesson.mazur]).json.text()
    let object = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
    let lessons = object?["lessons"] as? [[String: Any]]
    #expect(lessons?.first?["id"] as? String == "mazur")
    #expect(lessons?.first?["done"] as? Int == 1)
    #expect((object?["concepts"] as? [[String: Any]])?.first?["wrong"] as? Int == 1)
  }
}
