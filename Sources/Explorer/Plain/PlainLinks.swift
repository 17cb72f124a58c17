import Lessons
import Session

/// The lessons that a page's text leads to, in sentences.
extension PlainSession {
  /// `link` tells them, and `link 1` opens the first.
  mutating func link(_ rest: [String]) -> [String] {
    let links = state.links
    guard !links.isEmpty else { return ["This page leads to no other lesson."] }
    guard let word = rest.first else {
      let card = LinksCard(links: links, marked: 0, lessons: state.lessons, look: state.look)
      return links.enumerated().map { "Link \($0.offset + 1): \(card.text($0.element))." }
        + ["Type link and a number to open one."]
    }
    guard let number = Int(word), links.indices.contains(number - 1) else {
      return ["Say it like this: link 1. The numbers go up to \(links.count)."]
    }
    let before = state.walk?.lesson.id
    state.update(.link(.choose(number)))
    guard state.walk?.lesson.id != before else { return notice() }
    return opening() + here() + ["Type link to go back again."]
  }
}
