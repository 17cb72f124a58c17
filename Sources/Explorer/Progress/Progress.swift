import Lessons

/// What a learner has done so far, lesson by lesson.
package struct Progress: Hashable, Sendable {
  package struct LessonProgress: Hashable, Sendable {
    /// The pages that were read to their end, counted from 0.
    package var donePages: Set<Int> = []
    /// Where the learner stopped, counted from 0.
    package var lastPage = 0

    package init(donePages: Set<Int> = [], lastPage: Int = 0) {
      self.donePages = donePages
      self.lastPage = lastPage
    }
  }

  /// By lesson id.
  package var lessons: [String: LessonProgress] = [:]
  /// The lesson that was open last.
  package var lastLesson: String?

  package init() {}

  /// The lesson to offer first in the menu: the one that was open last.
  package func resumeIndex(in lessons: [Lesson]) -> Int {
    lessons.firstIndex { $0.id == lastLesson } ?? 0
  }

  /// Pages done of a lesson, never more than it has now.
  package func done(_ lesson: Lesson) -> Int {
    self.lessons[lesson.id]?.donePages.filter { $0 < lesson.pages.count }.count ?? 0
  }
}
