/// A lesson that a text leads to.
package struct LessonLink: Hashable, Sendable {
  /// The words that lead there.
  package let words: String
  /// The lesson's id.
  package let lesson: String

  /// A link of these words.
  package init(words: String, lesson: String) {
    (self.words, self.lesson) = (words, lesson)
  }
}

extension Page {
  /// Its text and its question, passage by passage.
  package var passages: [[Inline]] {
    blocks.flatMap(\.passages) + (ask.map { [$0.question] } ?? [])
  }

  /// The lessons that they lead to, each once.
  package var links: [LessonLink] {
    passages.joined().reduce(into: []) { links, inline in
      guard case .link(let words, let lesson) = inline,
        !links.contains(where: { $0.lesson == lesson })
      else { return }
      links.append(LessonLink(words: words, lesson: lesson))
    }
  }
}

extension Block {
  /// The passages of a block, one after the other.
  fileprivate var passages: [[Inline]] {
    switch self {
    case .paragraph(let text), .bullet(let text), .quote(let text), .item(_, let text): [text]
    case .preformatted(let lines): lines.map { [.text($0)] }
    }
  }
}
