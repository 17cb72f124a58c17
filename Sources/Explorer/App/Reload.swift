import Lessons
import Session

extension State {
  /// Shows another version of the lesson that is open, at the page that was open: the one with its
  /// id, or where that is gone the one with its number.
  ///
  /// What was changed and answered in the version before is forgotten with it.
  package mutating func reload(_ catalogue: LessonCatalogue) {
    lessons = catalogue
    kept = [:]
    guard case .lesson(let before) = place, !lessons.isEmpty else { return }
    let lesson = lessons.open(0)
    var walk = LessonWalk(lesson)
    let page = lesson.pages.firstIndex { $0.id == before.page.id } ?? before.pageNumber
    walk.open(page: page)
    // Whoever was past the page's question works on what comes behind it.
    if walk.page.id == before.page.id, before.pendingAsk == nil, before.moment > before.plan.start {
      if walk.pendingAsk != nil { walk.settle() }
      walk.move(to: min(before.moment, walk.plan.end))
    }
    place = .lesson(walk)
    (overlay, field, isRunning) = (nil, nil, false)
  }
}
