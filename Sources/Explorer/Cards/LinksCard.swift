import Drawing
import Lessons
import Walkthrough

/// The lessons that a page's text leads to, one of them marked.
struct LinksCard {
  let links: [LessonLink]
  let marked: Int
  let lessons: LessonCatalogue
  let look: ScreenLook

  func card(on size: Size) -> Card {
    let columns = Card.textColumns(on: size)
    let lines = links.enumerated().flatMap { place, link in
      let isMarked = place == marked
      return TextFlow.wrap(
        [Span(look.notation.prose(text(link)), style: isMarked ? .focus : .plain)],
        columns: columns, marker: Span("\(isMarked ? ">" : " ")\(place + 1)  ", style: .strong))
    }
    return Card(
      title: "Where the text leads", lines: [TextLine()] + lines + [TextLine()],
      footer: "enter opens · esc closes")
  }

  /// The words of the text, and the lesson's title where they do not say it.
  func text(_ link: LessonLink) -> String {
    let title = lessons.first { $0.id == link.lesson }?.title
    guard let title, !link.words.lowercased().contains(title.lowercased()) else {
      return link.words
    }
    return "\(link.words): \(title)"
  }
}
