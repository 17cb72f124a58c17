import Walkthrough

/// A lesson as it was read, with the places of its parts: what a check needs.
struct LessonDraft: Sendable {
  /// A page, and where its parts stand.
  struct DraftPage: Sendable {
    var page: Page
    let notes: PageNotes
  }

  let summary: LessonSummary
  let idSpot: SourceSpot
  let titleSpot: SourceSpot
  let goalSpot: SourceSpot
  let pages: [DraftPage]
  let glossary: [GlossaryTerm]
  let tables: [String]

  var lesson: Lesson {
    var lesson = Lesson(
      id: summary.id, title: summary.title, goal: summary.goal, experiment: summary.experiment,
      pages: pages.map(\.page))
    lesson.glossary = glossary
    lesson.tables = tables
    return lesson
  }
}
