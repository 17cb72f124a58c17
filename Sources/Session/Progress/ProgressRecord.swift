import Walkthrough

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Progress as it is kept in a file: JSON with a version.
package enum ProgressRecord {
  /// The version of the format that is written.
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
    progress.lessons = record.lessons?.mapValues(\.progress) ?? [:]
    progress.concepts = record.concepts?.mapValues(\.progress) ?? [:]
    return progress
  }

  /// The text of a file, its keys sorted, so that it can be compared and kept in a repository.
  package static func json(of progress: Progress) -> String {
    let lessons = progress.lessons.sorted { $0.key < $1.key }.map { id, lesson in
      JSONText.Member(
        key: id,
        value: .object(
          [
            .init(key: "done", value: .array(lesson.donePages.sorted().map { .integer($0) })),
            .init(key: "page", value: .integer(lesson.lastPage)),
          ] + (lesson.isByHand ? [.init(key: "by-hand", value: .bool(true))] : [])))
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
}

/// A file as it stands: its numbers may be anything.
private struct Record: Decodable {
  let version: Int
  let lastLesson: String?
  let lessons: [String: Lesson]?
  let concepts: [String: Concept]?

  struct Lesson: Decodable {
    let done: [Int]
    let page: Int
    let byHand: Bool?

    var progress: Progress.LessonProgress {
      Progress.LessonProgress(
        donePages: Set(done.filter((0..<10_000).contains)), lastPage: min(max(0, page), 10_000),
        isByHand: byHand == true)
    }

    enum CodingKeys: String, CodingKey {
      case done, page
      case byHand = "by-hand"
    }
  }

  struct Concept: Decodable {
    let right, wrong, shown, hints, interval: Int
    let dueDay: Int?

    /// The numbers within bounds, so that a damaged file cannot overflow anything later.
    var progress: ConceptProgress {
      func bounded(_ number: Int) -> Int { min(max(0, number), 1_000_000) }
      var concept = ConceptProgress()
      concept.right = bounded(right)
      concept.wrong = bounded(wrong)
      concept.shown = bounded(shown)
      concept.hints = bounded(hints)
      concept.interval = min(max(0, interval), ConceptProgress.intervals.count - 1)
      concept.dueDay = dueDay.map(bounded)
      return concept
    }

    enum CodingKeys: String, CodingKey {
      case right, wrong, shown, hints, interval
      case dueDay = "due-day"
    }
  }

  enum CodingKeys: String, CodingKey {
    case version, lessons, concepts
    case lastLesson = "last-lesson"
  }
}
