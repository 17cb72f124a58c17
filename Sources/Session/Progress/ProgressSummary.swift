import Lessons
import Walkthrough

/// What a student can show: pages by lesson, answers by concept, what comes back when.
package struct ProgressSummary: Sendable {
  private let progress: Progress
  private let lessons: LessonCatalogue
  /// Counted from 1 January 1970.
  private let today: Int

  /// What was done of these lessons up to a day, counted from 1 January 1970.
  package init(_ progress: Progress, lessons: LessonCatalogue, today: Int = 0) {
    self.progress = progress
    self.lessons = lessons
    self.today = today
  }

  private var concepts: [(name: String, value: ConceptProgress)] {
    progress.concepts.sorted { $0.key < $1.key }.map { (name: $0.key, value: $0.value) }
  }

  /// The pages that are done, and all.
  package var pages: (done: Int, all: Int) {
    (lessons.reduce(0) { $0 + progress.done($1) }, lessons.reduce(0) { $0 + $1.pageCount })
  }

  // MARK: In words

  /// Everything in one line.
  ///
  /// `2 of 13 lessons done, 17 of 105 pages. 14 answers: 10 right, 3 wrong, 1 shown; 4 hints.`
  package var totals: String {
    let done = lessons.filter { progress.done($0) == $0.pageCount }.count
    let start = "\(done) of \(lessons.count) lessons done, \(pages.done) of \(pages.all) pages."
    let answers = progress.concepts.values
    guard !answers.isEmpty else { return start }
    let (right, wrong) = (answers.sum(\.right), answers.sum(\.wrong))
    let (shown, hints) = (answers.sum(\.shown), answers.sum(\.hints))
    return "\(start) \(counted(right + wrong + shown, "answer")): \(right) right, \(wrong) wrong, "
      + "\(shown) shown; \(counted(hints, "hint"))."
  }

  /// What is left of the course: the lessons that were begun, with how far they are, and how many
  /// were not.
  ///
  /// `Still open: The loss (3 of 8 pages); 12 lessons are not begun, the first of them Welcome.`
  package var rest: String {
    let open = lessons.filter { progress.done($0) < $0.pageCount }
    guard !open.isEmpty else { return "You have done every page of every lesson." }
    let begun = open.filter { progress.done($0) > 0 }.map {
      "\($0.title) (\(progress.done($0)) of \($0.pageCount) pages)"
    }
    let others = open.filter { progress.done($0) == 0 }
    var parts = begun.isEmpty ? [] : ["Still open: " + begun.joined(separator: ", ")]
    if let first = others.first {
      parts.append(
        others.count == 1
          ? "\(first.title) is not begun"
          : "\(others.count) lessons are not begun, the first of them \(first.title)")
    }
    return parts.joined(separator: "; ") + "."
  }

  /// Which ideas are asked again on which day, the nearest day first.
  package func reviews(of ideas: Set<String>? = nil) -> [(day: String, ideas: [String])] {
    let ideas = ideas ?? lessons.reviewableConcepts()
    let due = concepts.filter { ideas.contains($0.name) }.compactMap { concept in
      concept.value.dueDay.map { (day: max($0, today), idea: concept.name.asIdea) }
    }
    return Dictionary(grouping: due, by: \.day).sorted { $0.key < $1.key }.map { day, found in
      (day: Self.day(day - today), ideas: found.map(\.idea))
    }
  }

  private static func day(_ distance: Int) -> String {
    distance <= 0 ? "Today" : distance == 1 ? "Tomorrow" : "In \(distance) days"
  }

  /// The lines that `nn101 progress` prints.
  package var text: String {
    let width = lessons.map(\.title.count).max() ?? 0
    var lines = [totals]
    if progress.lessons.values.contains(where: \.isByHand) {
      lines.append("You have done one training step by hand.")
    }
    lines += ["", "Lessons"]
    lines += lessons.map { lesson in
      let done = progress.done(lesson)
      let title = lesson.title + String(repeating: " ", count: width - lesson.title.count)
      return "  \(title)  \(done) of \(lesson.pageCount) pages"
        + (done == lesson.pageCount ? ", done" : "")
        + (progress.lessons[lesson.id]?.isByHand == true ? ", one step by hand" : "")
    }
    if !concepts.isEmpty { lines += ["", "Questions, by idea"] + ideas }
    let reviews = self.reviews()
    if !reviews.isEmpty {
      lines += ["", "To be asked again (nn101 review)"]
      lines += reviews.map { "  \($0.day): \($0.ideas.joined(separator: ", "))" }
    }
    if let next = lessons.first(where: { progress.done($0) < $0.pageCount }) {
      lines += ["", "Next: \(next.title) (nn101 learn \(next.id))"]
    }
    return lines.joined(separator: "\n")
  }

  private var ideas: [String] {
    let width = concepts.map(\.name.count).max() ?? 0
    return concepts.map { name, concept in
      let idea = name.asIdea + String(repeating: " ", count: width - name.count)
      return "  \(idea)  \(concept.right) right, \(concept.wrong) wrong, \(concept.shown) shown, "
        + counted(concept.hints, "hint")
    }
  }

  // MARK: For programs

  /// The same as the JSON that `nn101 progress --format json` prints.
  package var json: JSONText {
    .object([
      "lessons": .array(
        lessons.indices.map { index in
          let (lesson, own) = (lessons[index], progress.lessons[lessons[index].id])
          return .object([
            "id": .string(lesson.id), "title": .string(lesson.title),
            "pages": .integer(lesson.pageCount), "done": .integer(progress.done(lesson)),
            "done-pages": .array((own?.donePages ?? []).sorted().map { .string($0) }),
            "slips": (own?.slips ?? [:]).json,
          ])
        }),
      "concepts": .array(
        concepts.map { name, concept in
          .object([
            "concept": .string(name), "right": .integer(concept.right),
            "wrong": .integer(concept.wrong), "shown": .integer(concept.shown),
            "answers": .integer(concept.count),
            "tries": .integer(concept.right + concept.wrong),
            "hints": .integer(concept.hints), "slips": concept.slips.json,
          ])
        }),
    ])
  }
}

extension Sequence where Element == ConceptProgress {
  fileprivate func sum(_ part: (ConceptProgress) -> Int) -> Int { reduce(0) { $0 + part($1) } }
}
