import Walkthrough

/// Progress as it is kept in a file: JSON with a version.
package enum ProgressRecord {
  package static let version = 1
  /// A larger file is not ours.
  package static let maximumBytes = 1 << 20

  /// Reads a file's text; nil when it is damaged or comes from a later version.
  package static func progress(fromJSON text: String) -> Progress? {
    guard text.utf8.count <= maximumBytes, let record = JSONText(reading: text) else { return nil }
    return try? progress(in: record)
  }

  private static func progress(in record: JSONText) throws(Damaged) -> Progress {
    guard try record.member("version").integer() == version else { throw Damaged() }
    var progress = Progress()
    progress.lastLesson = try record.optional("last-lesson")?.string()
    for lesson in try record.optional("lessons")?.members() ?? [] {
      progress.lessons[lesson.key] = try lessonProgress(in: lesson.value)
    }
    for concept in try record.optional("concepts")?.members() ?? [] {
      progress.concepts[concept.key] = try conceptProgress(in: concept.value)
    }
    return progress
  }

  private static func lessonProgress(
    in record: JSONText
  ) throws(Damaged) -> Progress.LessonProgress {
    var pages: Set<Int> = []
    for page in try record.member("done").array() {
      let page = try page.integer()
      if (0..<10_000).contains(page) { pages.insert(page) }
    }
    let last = try record.member("page").integer()
    return Progress.LessonProgress(
      donePages: pages, lastPage: min(max(0, last), 10_000),
      isByHand: try record.optional("by-hand") == .bool(true))
  }

  /// The numbers within bounds, so that a damaged file cannot overflow anything later.
  private static func conceptProgress(in record: JSONText) throws(Damaged) -> ConceptProgress {
    let bound = 0...1_000_000
    var concept = ConceptProgress()
    concept.right = try record.member("right").integer().clamped(to: bound)
    concept.wrong = try record.member("wrong").integer().clamped(to: bound)
    concept.shown = try record.member("shown").integer().clamped(to: bound)
    concept.hints = try record.member("hints").integer().clamped(to: bound)
    concept.interval = try record.member("interval").integer()
      .clamped(to: 0...(ConceptProgress.intervals.count - 1))
    concept.dueDay = try record.optional("due-day")?.integer().clamped(to: bound)
    return concept
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

/// A record that is not as this program writes it.
private struct Damaged: Error {}

extension JSONText {
  fileprivate func members() throws(Damaged) -> [Member] {
    guard case .object(let members) = self else { throw Damaged() }
    return members
  }

  fileprivate func array() throws(Damaged) -> [JSONText] {
    guard case .array(let values) = self else { throw Damaged() }
    return values
  }

  fileprivate func integer() throws(Damaged) -> Int {
    guard case .integer(let value) = self else { throw Damaged() }
    return value
  }

  fileprivate func string() throws(Damaged) -> String {
    guard case .string(let text) = self else { throw Damaged() }
    return text
  }

  fileprivate func member(_ key: String) throws(Damaged) -> JSONText {
    guard let value = try optional(key) else { throw Damaged() }
    return value
  }

  /// What stands under a key; nil for nothing and for null.
  fileprivate func optional(_ key: String) throws(Damaged) -> JSONText? {
    let value = try members().last { $0.key == key }?.value
    return value == .null ? nil : value
  }
}

extension Int {
  fileprivate func clamped(to bounds: ClosedRange<Int>) -> Int {
    Swift.min(Swift.max(self, bounds.lowerBound), bounds.upperBound)
  }
}
