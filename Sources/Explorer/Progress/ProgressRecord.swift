import Walkthrough

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Progress as it is kept in a file: JSON with a version.
package enum ProgressRecord {
  package static let version = 1
  /// A larger file is not ours.
  package static let maximumBytes = 1 << 20

  /// Reads a file's text; nil when it is damaged or comes from a later version.
  package static func progress(fromJSON text: String) -> Progress? {
    guard text.utf8.count <= maximumBytes,
      let record = try? JSONDecoder().decode(Record.self, from: Data(text.utf8)),
      record.version == version
    else { return nil }
    var progress = Progress()
    progress.lastLesson = record.lastLesson
    for (id, lesson) in record.lessons ?? [:] {
      progress.lessons[id] = Progress.LessonProgress(
        donePages: Set(lesson.done.filter { (0..<10_000).contains($0) }),
        lastPage: min(max(0, lesson.page), 10_000))
    }
    for (name, concept) in record.concepts ?? [:] {
      progress.concepts[name] = concept.progress
    }
    return progress
  }

  /// The text of a file, its keys sorted, so that it can be compared and kept in a repository.
  package static func json(of progress: Progress) -> String {
    let lessons = progress.lessons.sorted { $0.key < $1.key }.map { id, lesson in
      JSONText.Member(
        key: id,
        value: .object([
          "done": .array(lesson.donePages.sorted().map { .integer($0) }),
          "page": .integer(lesson.lastPage),
        ]))
    }
    let concepts = progress.concepts.sorted { $0.key < $1.key }.map { name, concept in
      JSONText.Member(key: name, value: json(of: concept))
    }
    return JSONText.object([
      "version": .integer(version),
      "last-lesson": progress.lastLesson.map { .string($0) } ?? .null,
      "lessons": .object(lessons),
      "concepts": .object(concepts),
    ]).text()
  }

  private static func json(of concept: ConceptProgress) -> JSONText {
    .object([
      "right": .integer(concept.right), "wrong": .integer(concept.wrong),
      "shown": .integer(concept.shown), "hints": .integer(concept.hints),
      "interval": .integer(concept.interval),
      "due-day": concept.dueDay.map { .integer($0) } ?? .null,
    ])
  }

  private struct Record: Decodable {
    let version: Int
    let lastLesson: String?
    let lessons: [String: Lesson]?
    let concepts: [String: Concept]?

    enum CodingKeys: String, CodingKey {
      case version, lessons, concepts
      case lastLesson = "last-lesson"
    }

    struct Lesson: Decodable {
      let done: [Int]
      let page: Int
    }

    struct Concept: Decodable {
      let right: Int
      let wrong: Int
      let shown: Int
      let hints: Int
      let interval: Int
      let dueDay: Int?

      enum CodingKeys: String, CodingKey {
        case right, wrong, shown, hints, interval
        case dueDay = "due-day"
      }

      /// The numbers within bounds, so that a damaged file cannot overflow anything later.
      var progress: ConceptProgress {
        let bound = 0...1_000_000
        var concept = ConceptProgress()
        concept.right = right.clamped(to: bound)
        concept.wrong = wrong.clamped(to: bound)
        concept.shown = shown.clamped(to: bound)
        concept.hints = hints.clamped(to: bound)
        concept.interval = interval.clamped(to: 0...(ConceptProgress.intervals.count - 1))
        concept.dueDay = dueDay?.clamped(to: bound)
        return concept
      }
    }
  }
}

extension Int {
  fileprivate func clamped(to bounds: ClosedRange<Int>) -> Int {
    Swift.min(Swift.max(self, bounds.lowerBound), bounds.upperBound)
  }
}
