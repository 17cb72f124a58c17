import Walkthrough

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Progress as it is kept in a file: JSON with a version.
package enum ProgressRecord {
  /// The version of the format that is written: pages by their ids.
  package static let version = 2
  /// A larger file is not ours.
  package static let maximumBytes = 1 << 20

  /// Reads a file's text; nil when it is damaged or comes from a later version.
  package static func progress(fromJSON text: String) -> Progress? {
    guard text.utf8.count <= maximumBytes,
      let record = try? JSONDecoder().decode(Record.self, from: Data(text.utf8)),
      let lessons = record.readLessons
    else { return nil }
    var progress = Progress()
    progress.lastLesson = record.lastLesson
    progress.lessons = lessons
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
            .init(key: "pages", value: .array(lesson.donePages.sorted().map { .string($0) })),
            .init(key: "at", value: lesson.lastPage.map { .string($0) } ?? .null),
          ] + lesson.stop.members
            + (lesson.isByHand ? [.init(key: "by-hand", value: .bool(true))] : [])
            + lesson.slips.members))
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
    let numbers: KeyValuePairs<String, JSONText> = [
      "right": .integer(concept.right), "wrong": .integer(concept.wrong),
      "shown": .integer(concept.shown), "hints": .integer(concept.hints),
      "interval": .integer(concept.interval),
      "due-day": concept.dueDay.map { .integer($0) } ?? .null,
    ]
    let members = numbers.map { JSONText.Member(key: $0.key, value: $0.value) }
    return .object(members + concept.slips.members)
  }
}

extension [Slip: Int] {
  /// How often each slip was made, by its name.
  var json: JSONText {
    .object(
      sorted { $0.key.rawValue < $1.key.rawValue }.map {
        JSONText.Member(key: $0.key.rawValue, value: .integer($0.value))
      })
  }

  /// The same as a part of a file, where there are any.
  fileprivate var members: [JSONText.Member] {
    isEmpty ? [] : [.init(key: "slips", value: json)]
  }

  /// Reads names and numbers of a file; names that are not known are left out.
  fileprivate init(counted names: [String: Int]?) {
    self.init()
    for (name, count) in names ?? [:] {
      if let slip = Slip(rawValue: name) { self[slip] = count.bounded }
    }
  }
}

extension Int {
  /// Within bounds, so that a damaged file cannot overflow anything later.
  fileprivate var bounded: Int { Swift.min(Swift.max(0, self), 1_000_000) }
}

/// A file as it stands: its numbers may be anything.
private struct Record: Decodable {
  let version: Int
  let lastLesson: String?
  let lessons: [String: Lesson]?
  let concepts: [String: Concept]?

  /// Pages by their ids, or as version 1 had them by their numbers.
  struct Lesson: Decodable {
    let pages: [String]?
    let at: String?
    let done: [Int]?
    let page: Int?
    let byHand: Bool?
    let slips: [String: Int]?
    let stop: PageStop.Record?

    enum CodingKeys: String, CodingKey {
      case pages, at, done, page, slips, stop
      case byHand = "by-hand"
    }
  }

  /// Nil where something is missing, or the version is a later one.
  var readLessons: [String: Progress.LessonProgress]? {
    var read: [String: Progress.LessonProgress] = [:]
    for (id, lesson) in (lessons ?? [:]).sorted(by: { $0.key < $1.key }) {
      read[id, default: .init()].isByHand = lesson.byHand == true
      read[id]?.slips = .init(counted: lesson.slips)
      switch version {
      case 1:
        guard let done = lesson.done, let page = lesson.page else { return nil }
        for number in done where (0..<10_000).contains(number) {
          let place = PagesOfVersion1.place(of: number, in: id)
          read[place.lesson, default: .init()].donePages.insert(place.page)
        }
        let place = PagesOfVersion1.place(of: min(max(0, page), 10_000), in: id)
        if place.lesson == id { read[id]?.lastPage = place.page }
      case ProgressRecord.version:
        guard let pages = lesson.pages else { return nil }
        read[id]?.donePages.formUnion(pages)
        read[id]?.lastPage = lesson.at
        read[id]?.stop = lesson.stop?.stop
      default: return nil
      }
    }
    return (1...ProgressRecord.version).contains(version) ? read : nil
  }

  struct Concept: Decodable {
    let right, wrong, shown, hints, interval: Int
    let dueDay: Int?
    let slips: [String: Int]?

    var progress: ConceptProgress {
      var concept = ConceptProgress()
      concept.right = right.bounded
      concept.wrong = wrong.bounded
      concept.shown = shown.bounded
      concept.hints = hints.bounded
      concept.interval = min(max(0, interval), ConceptProgress.intervals.count - 1)
      concept.dueDay = dueDay?.bounded
      concept.slips = .init(counted: slips)
      return concept
    }

    enum CodingKeys: String, CodingKey {
      case right, wrong, shown, hints, interval, slips
      case dueDay = "due-day"
    }
  }

  enum CodingKeys: String, CodingKey {
    case version, lessons, concepts
    case lastLesson = "last-lesson"
  }
}

// MARK: A class

extension ProgressRecord {
  /// Reads what `nn101 progress --format json` has printed; nil for anything else.
  package static func learner(_ name: String, fromJSON text: String) -> LearnerProgress? {
    guard text.utf8.count <= maximumBytes,
      let report = try? JSONDecoder().decode(Report.self, from: Data(text.utf8))
    else { return nil }
    return LearnerProgress(
      name: name,
      lessons: report.lessons.map {
        .init(
          id: $0.id, pages: min(max(0, $0.pages), 10_000), done: min(max(0, $0.done), 10_000),
          slips: .init(counted: $0.slips))
      },
      concepts: Dictionary(
        report.concepts.map { ($0.concept, $0.progress) }, uniquingKeysWith: { first, _ in first }))
  }

  private struct Report: Decodable {
    let lessons: [Lesson]
    let concepts: [Concept]

    struct Lesson: Decodable {
      let id: String
      let pages, done: Int
      let slips: [String: Int]?
    }

    struct Concept: Decodable {
      let concept: String
      let right, wrong, shown, hints: Int
      let slips: [String: Int]?

      var progress: ConceptProgress {
        Record.Concept(
          right: right, wrong: wrong, shown: shown, hints: hints, interval: 0, dueDay: nil,
          slips: slips
        ).progress
      }
    }
  }
}
