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

  @Test func thereAreEighteenLessons() {
    #expect(Curriculum(folder: Self.folder).lessons.count == 18)
  }

  /// A goal, four to nine pages, two guesses and a number at least, and a challenge at the end.
  @Test func everyLessonIsWhole() {
    for lesson in Curriculum(folder: Self.folder).lessons.openAll() {
      #expect((4...9).contains(lesson.pages.count), "\(lesson.id) has \(lesson.pages.count) pages")
      #expect(lesson.goal.hasSuffix("."), "\(lesson.id)")
      let kinds = lesson.pages.compactMap(\.ask?.kind)
      let guesses = kinds.count { if case .predict = $0 { true } else { false } }
      let numbers = kinds.count { if case .compute = $0 { true } else { false } }
      #expect(guesses >= 2 && numbers >= 1, "\(lesson.id): \(guesses) guesses, \(numbers) numbers")
      // The chain rule goes on, to where the same is done elsewhere.
      let last = lesson.pages.last { $0.title != "The same, in ten lines of NumPy" }
      #expect(last?.title == "What to remember", "\(lesson.id)")
      switch kinds.last {
      case .challenge(let challenge): #expect(challenge.hints.count >= 2, "\(lesson.id)")
      case .find(let hints): #expect(hints.count >= 2, "\(lesson.id)")
      case .predict, .compute, nil: Issue.record("\(lesson.id) does not end with a challenge")
      }
    }
  }

  /// Each choice has a reason of its own, and a wrong number more to hear than "wrong".
  @Test func everyReasonIsAboutItsChoice() {
    for lesson in Curriculum(folder: Self.folder).lessons.openAll() {
      for page in lesson.pages {
        guard case .predict(let prediction)? = page.ask?.kind else { continue }
        let reasons = Set(prediction.choices.map(\.because))
        #expect(reasons.count == prediction.choices.count, "\(lesson.id), \(page.title)")
      }
    }
  }
}
