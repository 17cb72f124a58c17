import Lessons
import Session

/// Where on its page a lesson is left, and coming back there.
extension State {
  /// Writes down where on their pages the lessons of this session are left, at its end.
  package mutating func rememberStops() {
    var walks = Array(kept.values)
    if case .lesson(let walk) = place, overlay != .lessonEnd { walks.append(walk) }
    for walk in walks where progress.lessons[walk.lesson.id]?.lastPage == walk.page.id {
      guard let recipe = RecipeFinder.recipe(for: walk, on: self), recipe.isExact else { continue }
      progress.lessons[walk.lesson.id]?.stop = PageStop(
        recipe.place, keys: recipe.keys.joined(separator: " "))
    }
  }

  /// Goes on where the reader stopped on a page, counted from 0; where the lesson has no such place
  /// any more, the page's beginning stays.
  mutating func resume(page: Int) {
    guard var walk, let kept = progress.lessons[walk.lesson.id], let stop = kept.stop,
      walk.lesson.pages[page].id == kept.lastPage, (try? walk.go(to: stop.place(page: page))) != nil
    else { return }
    self.walk = walk
    if let drawn = stop.seed { seed = drawn }
    follow((try? KeyScript.keys(stop.keys)) ?? [])
    notice = "Welcome back: you stopped here, on page \(page + 1). home goes to its beginning."
  }
}
