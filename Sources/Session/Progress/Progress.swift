import Lessons
import Walkthrough

/// What a learner has done so far: pages by lesson, answers by concept.
package struct Progress: Hashable, Sendable {
  /// How far one lesson was read.
  package struct LessonProgress: Hashable, Sendable {
    /// The pages that were read to their end, by their ids.
    package var donePages: Set<String>
    /// Where the learner stopped; nil at the beginning.
    package var lastPage: String?
    /// Where on that page; nil at its beginning.
    package var stop: PageStop?
    /// True when every number of one of its training steps was filled in by the learner.
    package var isByHand: Bool
    /// How often each known slip was made at numbers to fill in.
    package var slips: [Slip: Int] = [:]

    /// By default a lesson that was only opened.
    package init(
      donePages: Set<String> = [], lastPage: String? = nil, isByHand: Bool = false
    ) {
      self.donePages = donePages
      self.lastPage = lastPage
      self.isByHand = isByHand
    }

    /// A lesson that was left at a place.
    fileprivate init(_ lastPage: String?, _ stop: PageStop?) {
      self.init(lastPage: lastPage)
      self.stop = stop
    }
  }

  /// By lesson id.
  package var lessons: [String: LessonProgress] = [:]
  /// By concept, as the lessons' questions name it.
  package var concepts: [String: ConceptProgress] = [:]
  /// The lesson that was open last.
  package var lastLesson: String?

  /// The progress of one who begins.
  package init() {}

  /// The lesson to offer first in the menu: the one that was open last.
  package func resumeIndex(in lessons: LessonCatalogue) -> Int {
    lessons.firstIndex { $0.id == lastLesson } ?? 0
  }

  /// Pages done of a lesson, never more than it has now.
  package func done(_ lesson: LessonSummary) -> Int {
    guard let done = lessons[lesson.id]?.donePages else { return 0 }
    return lesson.pageIDs.enumerated().count { number, id in
      done.contains(id) || done.contains(PagesOfVersion1.name(number))
    }
  }

  /// The page of a lesson at which its reader stopped, counted from 0.
  package func lastPage(of lesson: LessonSummary) -> Int {
    guard let last = lessons[lesson.id]?.lastPage else { return 0 }
    return lesson.pageIDs.indices.first {
      last == lesson.pageIDs[$0] || last == PagesOfVersion1.name($0)
    } ?? 0
  }

  /// Takes over what another instance has written meanwhile, so that neither loses anything.
  package mutating func merge(_ other: Progress) {
    for (id, theirs) in other.lessons {
      var ours = lessons[id] ?? LessonProgress(theirs.lastPage, theirs.stop)
      ours.donePages.formUnion(theirs.donePages)
      ours.isByHand = ours.isByHand || theirs.isByHand
      ours.slips.merge(theirs.slips) { max($0, $1) }
      lessons[id] = ours
    }
    for (name, theirs) in other.concepts {
      guard let ours = concepts[name], ours.count >= theirs.count else {
        concepts[name] = theirs
        continue
      }
    }
    lastLesson = lastLesson ?? other.lastLesson
  }

  /// The concepts whose questions should come back by a given day, the longest due first.
  package func due(on day: Int) -> [String] {
    concepts.filter { ($0.value.dueDay ?? .max) <= day }
      .sorted { ($0.value.dueDay ?? 0, $0.key) < ($1.value.dueDay ?? 0, $1.key) }.map(\.key)
  }
}

extension ConceptProgress {
  /// How many answers were counted.
  package var count: Int { right + wrong + shown }
}
