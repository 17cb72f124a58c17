import Drawing
import Foundation
import Lessons
import Testing

@testable import Explorer

/// A presenter's notes on every page of the course: learners see none, the presenter sees each.
@Suite struct NotesStaySecretTests {
  private static let files = RealLessons.curriculum.files.values.sorted()

  @Test(arguments: files)
  func notesAreThePresentersAlone(_ file: String) throws {
    let text = try String(contentsOfFile: file, encoding: .utf8)
    let noted = text.replacingOccurrences(of: "\n## ", with: "\n```notes\nSECRET WORD\n```\n\n## ")
    // The part before the first page has no page to belong to.
    let first = try #require(noted.range(of: "```notes\nSECRET WORD\n```\n\n"))
    let lesson = try Lesson(
      SourceText(path: file, text: noted.replacingCharacters(in: first, with: "")))
    let plainLesson = try Lesson(SourceText(path: file, text: text))
    var state = State(lessons: [lesson], size: Size(columns: 80, rows: 24))
    for number in lesson.pages.indices.dropLast() {
      #expect(lesson.pages[number].notes == ["SECRET WORD"])
      #expect(lesson.pages[number].blocks == plainLesson.pages[number].blocks)
      state.open(lesson: 0, page: number)
      #expect(!state.picture().text.contains("SECRET"), "page \(number + 1)")
      let heard = PlainSession(state: state).here()
      #expect(!heard.contains { $0.contains("SECRET") }, "page \(number + 1)")
      #expect(state.presenterNotes(ScreenLook()).lines.contains("SECRET WORD"))
    }
  }
}
