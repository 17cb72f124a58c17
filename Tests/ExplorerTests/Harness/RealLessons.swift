import Lessons
import Testing

/// The lessons of the course, as they stand in the repository.
enum RealLessons {
  static let all: [Lesson] = curriculum.lessons.openAll()

  /// The lessons that can be walked to their end while one waits.
  ///
  /// A debug build trains a hundred times slower than the program does, so there the lessons that
  /// train for hundreds of epochs are left out; `swift test -c release` walks them all.
  static let walkable: [Lesson] = {
    #if DEBUG
      all.filter { lesson in lesson.pages.reduce(0) { $0 + ($1.scene.epochs ?? 0) } <= 30 }
    #else
      all
    #endif
  }()

  static let curriculum = Curriculum(folder: folder)

  /// The folder beside this package's sources, wherever it was checked out.
  static var folder: String {
    let parts = #filePath.split(separator: "/", omittingEmptySubsequences: false)
    return parts.dropLast(4).joined(separator: "/") + "/lessons"
  }
}

@Suite struct RealLessonsTests {
  @Test func theyAllRead() {
    #expect(RealLessons.all.count == 18)
    #expect(RealLessons.walkable.count >= 7)
    #expect(RealLessons.curriculum.complaints.isEmpty, "\(RealLessons.curriculum.complaints)")
    for index in RealLessons.curriculum.lessons.indices {
      var lessons = RealLessons.curriculum.lessons
      #expect(throws: Never.self) { try lessons.read(index) }
    }
  }
}

extension Lesson: CustomTestStringConvertible {
  /// The lesson's id, in the names of tests.
  public var testDescription: String { id }
}
