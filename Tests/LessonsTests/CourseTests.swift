import Foundation
import Testing

@testable import Lessons

@Suite struct CourseTests {
  @Test func everyLessonOfTheCourseReads() throws {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("lessons")
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".md") }
    let clock = ContinuousClock()
    print(clock.measure {
    for file in files.sorted() {
      do {
      let lesson = try Lesson(path: folder.appendingPathComponent(file).path)
      print(lesson.id, lesson.pages.count)
      } catch { print(error) }
    }})
  }
}
