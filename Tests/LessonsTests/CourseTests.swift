import Testing

@testable import Lessons

/// The lessons that come with the program.
@Suite struct CourseTests {
  static var folder: String {
    var folder = #filePath
    for _ in 0..<3 { folder = Folder.parent(of: folder) }
    return Folder.join(folder, "lessons")
  }

  @Test func everyLessonReads() {
    let course = Curriculum(folder: Self.folder)
    #expect(course.complaints.map(\.description) == [])
    #expect(course.lessons.count >= 7)
    #expect(course.lessons.first?.id == "welcome")
  }

  @Test func everyLessonPassesTheCheck() {
    #expect(LessonCheck.complaints(path: Self.folder).map(\.description) == [])
  }

  @Test func everyLessonHasSomethingToDo() {
    for lesson in Curriculum(folder: Self.folder).lessons {
      #expect(lesson.pages.contains { $0.ask != nil }, "\(lesson.id) asks nothing")
    }
  }
}
