import Lessons
import Session

/// The menu of lessons, and going from one to another.
extension State {
  mutating func update(_ action: Action.Menu) {
    switch action {
    case .open: openMenu()
    case .move(let rows):
      guard case .menu(var menu) = place else { return }
      // Free play stands behind the last lesson.
      menu.selected = min(max(0, menu.selected + rows), lessons.count)
      place = .menu(menu)
    case .mark(let number):
      guard case .menu(let menu) = place, lessons.indices.contains(number) else { return }
      place = .menu(MenuState(selected: number, due: menu.due))
    case .enter:
      guard case .menu(let menu) = place else { return }
      if menu.selected == lessons.count { return update(.play(.open)) }
      open(lesson: menu.selected, page: nil)
    case .lesson(let number): open(lesson: number, page: nil)
    case .review: openReview()
    }
  }

  private mutating func openMenu() {
    guard !lessons.isEmpty else {
      notice = "The lessons are not here. q quits."
      return
    }
    rememberPlace()
    leave()
    let current = walk.flatMap { walk in lessons.firstIndex { $0.id == walk.lesson.id } }
    let selected = current ?? (play == nil ? 0 : lessons.count)
    let due = Review.count(in: lessons, progress: progress, today: today)
    place = .menu(MenuState(selected: selected, due: due, cameFrom: walk?.lesson.id))
  }

  /// From the menu back to what was open before it.
  mutating func goBack(from menu: MenuState) {
    guard let id = menu.cameFrom else { return }
    if id == Lesson.playID {
      if let keptPlay { place = .play(keptPlay) }
    } else if let walk = kept[id] {
      place = .lesson(walk)
    }
  }

  /// Keeps what is open as it is, to come back to; a lesson at its end is over.
  mutating func leave() {
    switch place {
    case .menu: break
    case .lesson(let walk): kept[walk.lesson.id] = overlay == .lessonEnd ? nil : walk.resting
    case .play(let play): keptPlay = play.resting
    }
    isRunning = false
    overlay = nil
    field = nil
  }

  /// Opens a lesson at a page, or where its reader stopped.
  ///
  /// One that was open in this session comes back as it was left.
  package mutating func open(lesson number: Int, page: Int?) {
    guard lessons.indices.contains(number) else { return }
    leave()
    if page == nil, let walk = kept[lessons[number].id] {
      place = .lesson(walk)
      notice = "All is as you left it."
      return rememberPlace()
    }
    open(lessons.open(number), page: page)
  }

  /// Opens a lesson that was not open in this session at a page, or where its reader stopped.
  mutating func open(_ lesson: Lesson, page: Int?) {
    var walk = LessonWalk(lesson)
    let isDone = progress.done(lesson.summary) == lesson.pages.count
    let resumed = isDone ? 0 : progress.lastPage(of: lesson.summary)
    walk.open(page: page ?? resumed)
    if page == nil, resumed > 0 {
      notice = "Welcome back: you stopped on page \(resumed + 1). p goes to the page before."
    }
    place = .lesson(walk)
    if page == nil, !isDone { resume(page: resumed) }
    rememberPlace()
  }

  /// Opens the lesson so many places further on; behind the last one, the menu.
  mutating func openNeighbour(by places: Int) {
    guard let walk, let index = lessons.firstIndex(where: { $0.id == walk.lesson.id }) else {
      return update(.menu(.open))
    }
    let number = index + places
    guard lessons.indices.contains(number) else {
      if overlay == .lessonEnd { return update(.menu(.open)) }
      notice = places > 0 ? "This is the last lesson." : "This is the first lesson."
      return
    }
    open(lesson: number, page: kept[lessons[number].id] == nil ? 0 : nil)
  }

  /// Opens the questions that are due, when there are any.
  package mutating func openReview() {
    guard let lesson = Review.lesson(from: lessons, progress: progress, today: today) else {
      notice = "No question is due today."
      return
    }
    leave()
    place = .lesson(LessonWalk(lesson))
  }

  /// Writes down which page is open.
  mutating func rememberPlace() {
    guard case .lesson(let walk) = place, walk.lesson.id != Review.id else { return }
    progress.lastLesson = walk.lesson.id
    progress.lessons[walk.lesson.id, default: .init()].lastPage = walk.page.id
    progress.lessons[walk.lesson.id]?.stop = nil
  }
}
