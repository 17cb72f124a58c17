import Walkthrough

/// A lesson as it was read, with the places of its parts: what a check needs.
struct LessonDraft: Sendable {
  /// A page, and where its parts stand.
  struct DraftPage: Sendable {
    let page: Page
    let notes: PageNotes
  }

  let id: String
  let title: String
  let goal: String
  let idSpot: Spot
  let titleSpot: Spot
  let goalSpot: Spot
  let experiment: Experiment
  let pages: [DraftPage]

  var lesson: Lesson {
    Lesson(id: id, title: title, goal: goal, experiment: experiment, pages: pages.map(\.page))
  }
}
