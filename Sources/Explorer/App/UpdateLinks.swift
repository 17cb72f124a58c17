import Lessons
import Session

/// The lessons that a page's text leads to.
extension State {
  /// Those of this page, and last the one from which a link was followed last.
  var links: [LessonLink] {
    guard case .lesson(let walk) = place else { return [] }
    let own = walk.lesson.id
    let here = walk.page.links.filter { $0.lesson != own }
    return here + [cameFrom].compactMap { $0 }.filter { $0.lesson != own }
  }

  mutating func update(_ action: Action.Link) {
    switch action {
    case .list: listLinks()
    case .mark(let places):
      guard case .links(let marked) = overlay else { return }
      overlay = .links(marked: min(max(0, marked + places), links.count - 1))
    case .choose(let number): follow(number - 1)
    case .follow:
      guard case .links(let marked) = overlay else { return }
      follow(marked)
    }
  }

  private mutating func listLinks() {
    if links.isEmpty {
      notice = "This page leads to no other lesson. ] and [ do, and m opens the menu."
    } else {
      overlay = .links(marked: 0)
    }
  }

  /// Opens the lesson of a link, and remembers the way back.
  private mutating func follow(_ place: Int) {
    guard links.indices.contains(place), let origin = walk?.lesson else { return }
    let link = links[place]
    if let number = lessons.firstIndex(where: { $0.id == link.lesson }) {
      open(lesson: number, page: nil)
    } else if !openLinked(link.lesson) {
      overlay = nil
      notice = "The lesson \(link.lesson) is not here, or cannot be read."
      return
    }
    cameFrom = LessonLink(words: "back to \(origin.title)", lesson: origin.id)
    notice = "O leads back to \(origin.title.asSentence)"
  }

  /// Opens a lesson that is none of the course; false where it cannot be read.
  private mutating func openLinked(_ id: String) -> Bool {
    if let walk = kept[id] {
      leave()
      self.place = .lesson(walk)
      rememberPlace()
      return true
    }
    guard let lesson = lessons.linked(id) else { return false }
    leave()
    open(lesson, page: nil)
    return true
  }
}
