import Lessons
import Walkthrough

/// What a student can show: pages by lesson, answers by concept.
package struct ProgressSummary: Sendable {
  private let progress: Progress
  private let lessons: [Lesson]

  package init(_ progress: Progress, lessons: [Lesson]) {
    self.progress = progress
    self.lessons = lessons
  }

  private var concepts: [(name: String, value: ConceptProgress)] {
    progress.concepts.sorted { $0.key < $1.key }.map { (name: $0.key, value: $0.value) }
  }

  package var text: String {
    var lines = ["Lessons"]
    lines += lessons.map { lesson in
      "  \(lesson.title): \(progress.done(lesson)) of \(lesson.pageCount) pages"
    }
    guard !concepts.isEmpty else { return lines.joined(separator: "\n") }
    lines.append("Questions, by idea")
    lines += concepts.map { name, concept in
      "  \(name): \(concept.right) right, \(concept.wrong) wrong, \(concept.shown) shown, "
        + "\(concept.hints) hints"
    }
    return lines.joined(separator: "\n")
  }

  package var json: JSONText {
    .object([
      "lessons": .array(
        lessons.map { lesson in
          .object([
            "id": .string(lesson.id), "title": .string(lesson.title),
            "pages": .integer(lesson.pageCount), "done": .integer(progress.done(lesson)),
          ])
        }),
      "concepts": .array(
        concepts.map { name, concept in
          .object([
            "concept": .string(name), "right": .integer(concept.right),
            "wrong": .integer(concept.wrong), "shown": .integer(concept.shown),
            "hints": .integer(concept.hints),
          ])
        }),
    ])
  }
}
