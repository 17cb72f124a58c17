import Lessons
import Testing

/// The lessons of the course, as they stand in the repository.
enum RealLessons {
  static let all: [Lesson] = curriculum.lessons

  static let curriculum = Curriculum(folder: folder)

  /// The folder beside this package's sources, wherever it was checked out.
  private static var folder: String {
    let parts = #filePath.split(separator: "/", omittingEmptySubsequences: false)
    return parts.dropLast(4).joined(separator: "/") + "/lessons"
  }
}

@Suite struct RealLessonsTests {
  @Test func theyAllRead() {
    #expect(RealLessons.all.count >= 7)
    #expect(RealLessons.curriculum.complaints.isEmpty, "\(RealLessons.curriculum.complaints)")
  }
}

extension Lesson: CustomTestStringConvertible {
  /// The lesson's id, in the names of tests.
  public var testDescription: String { id }
}
