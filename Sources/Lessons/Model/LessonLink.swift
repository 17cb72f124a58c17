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
  /// The lessons that its words lead to, each once.
  package var links: [LessonLink] {
    passages.joined().reduce(into: []) { links, inline in
      guard case .link(let words, let lesson) = inline,
        !links.contains(where: { $0.lesson == lesson })
      else { return }
      links.append(LessonLink(words: words, lesson: lesson))
    }
  }
}
