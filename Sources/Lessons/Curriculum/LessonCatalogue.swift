import Walkthrough

/// The lessons of a course: a summary of each, and the whole lesson when it is opened.
///
/// A course is begun to read one lesson of it. Reading the pages of all of them first would make
/// every start as slow as the course is long, and keeping their texts as large.
package struct LessonCatalogue: Sendable {
  /// A lesson, or the file that it is read from when it is opened.
  private enum Entry: Sendable {
    case whole(Lesson, LessonSummary)
    case unread(path: String, LessonSummary, [GlossaryTerm])
  }

  private var entries: [Entry] = []
  /// The files of lessons by their ids that are none of the course, and that texts may lead to.
  private var elsewhere: [String: String] = [:]
  /// What the course is called; nil where nobody said.
  package private(set) var title: String?
  /// To whom and what the course is due, a text each.
  package private(set) var credits: [String] = []

  /// A catalogue of lessons that are read already.
  package init(_ lessons: [Lesson]) {
    entries = lessons.map { .whole($0, $0.summary) }
  }

  /// Adds a lesson whose pages stay unread.
  ///
  /// Besides its own words it explains those of the course.
  mutating func add(path: String, summary: LessonSummary, glossary: [GlossaryTerm]) {
    entries.append(.unread(path: path, summary, glossary))
  }

  /// Lets texts lead to lessons in these files, by the lessons' ids.
  mutating func link(to files: [String: String]) {
    elsewhere.merge(files) { first, _ in first }
  }

  /// The file of a lesson that is none of the course, if a text may lead there.
  package func file(ofLinked id: String) -> String? {
    contains { $0.id == id } ? nil : elsewhere[id]
  }

  /// A lesson that is none of the course; nil where there is none that can be read.
  package func linked(_ id: String) -> Lesson? {
    file(ofLinked: id).flatMap { try? Lesson(SourceFile.read($0, namedBy: .lesson)) }
  }

  /// Takes over what a folder says of its course; of several titles the first stays.
  mutating func add(_ outline: CourseOutline) {
    title = title ?? outline.title
    credits += outline.credits
  }

  /// Reads the whole lesson at an index.
  ///
  /// Throws every complaint about its file and text.
  func lesson(at index: Int) throws(SourceError) -> Lesson {
    switch entries[index] {
    case .whole(let lesson, _): lesson
    case .unread(let path, _, let glossary):
      try Lesson(SourceFile.read(path, namedBy: .lesson)).explaining(glossary)
    }
  }

  /// Reads the whole lesson at an index, and keeps it.
  ///
  /// Throws every complaint about its file and text.
  package mutating func read(_ index: Int) throws(SourceError) {
    let lesson = try lesson(at: index)
    entries[index] = .whole(lesson, self[index])
  }

  /// The whole lesson at an index; where its pages cannot be read, one page that says why.
  package func open(_ index: Int) -> Lesson {
    do throws(SourceError) {
      return try lesson(at: index)
    } catch {
      return Lesson(unreadable: self[index], error)
    }
  }

  /// Every whole lesson, in the order of the course.
  package func openAll() -> [Lesson] { indices.map(open) }

  /// The concepts that can be asked about again, of all lessons; reads every one of them.
  package func reviewableConcepts() -> Set<String> {
    let asks = openAll().flatMap { $0.pages.compactMap(\.ask) }
    return Set(asks.filter(\.isReviewable).map(\.concept))
  }
}

extension LessonCatalogue: RandomAccessCollection, ExpressibleByArrayLiteral {
  /// A catalogue of lessons that are read already.
  package init(arrayLiteral lessons: Lesson...) {
    self.init(lessons)
  }

  /// The place of the first lesson.
  package var startIndex: Int { 0 }
  /// The place after the last lesson.
  package var endIndex: Int { entries.count }

  /// The summary of one lesson, which is read already.
  package subscript(index: Int) -> LessonSummary {
    switch entries[index] {
    case .whole(_, let summary), .unread(_, let summary, _): summary
    }
  }
}

extension Lesson {
  /// The lesson with further words, where it does not explain them itself.
  func explaining(_ terms: [GlossaryTerm]) -> Lesson {
    var lesson = self
    lesson.glossary += terms.filter { term in !glossary.contains { $0.word == term.word } }
    return lesson
  }

  /// What stands in for a lesson whose pages cannot be read: what is wrong with them.
  fileprivate init(unreadable summary: LessonSummary, _ error: SourceError) {
    let page = Page(
      title: "This lesson cannot be read",
      blocks: [
        .paragraph([.text("Something in its file is wrong. Its author can mend it:")]),
        .preformatted(error.complaints.prefix(10).map(\.description)),
      ],
      scene: Scene(views: []), ask: nil, place: LineAndColumn(line: 1, column: 1))
    self.init(
      id: summary.id, title: summary.title, goal: summary.goal, experiment: summary.experiment,
      pages: [page])
  }
}
