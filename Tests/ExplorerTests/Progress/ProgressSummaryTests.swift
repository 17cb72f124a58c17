import Explorer
import Foundation
import Lessons
import Testing

/// Progress as something to show.
@Suite struct ProgressSummaryTests {
  private let progress = Driver(SampleLesson.mazur).press("space 2 p n space space").state.progress

  @Test func text() {
    let text = ProgressSummary(progress, lessons: [SampleLesson.mazur]).text
    #expect(text.hasPrefix("Lessons\n  One network: 1 of 8 pages\n"), "\(text)")
    #expect(text.contains("  bias: 0 right, 1 wrong, 0 shown, 0 hints"))
    let none = ProgressSummary(Progress(), lessons: [SampleLesson.single()]).text
    #expect(none == "Lessons\n  Single: 0 of 1 pages")
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
