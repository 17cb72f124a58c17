/// A part of a lesson that its place on the screen has no room for.
///
/// Whoever draws lessons finds them; the check says where in the file the part stands.
package struct Misfit: Hashable, Sendable {
  /// What is too long, and on which page.
  package enum Part: Hashable, Sendable {
    case title, goal
    case page(Int, PagePart)
  }

  /// What of a page can be too long.
  package enum PagePart: Hashable, Sendable {
    case title, text, question, hint
    case choice(Int), mistake(Int)
  }

  /// What does not fit.
  package let part: Part
  /// How much there is, and how much fits.
  package let problem: String
  /// What to do about it.
  package let advice: String

  /// A part, what is wrong with it, and what to do.
  package init(_ part: Part, _ problem: String, _ advice: String) {
    self.part = part
    self.problem = problem
    self.advice = advice
  }
}

extension LessonDraft {
  /// Where the part that does not fit stands in the file.
  func spot(of part: Misfit.Part) -> SourceSpot {
    switch part {
    case .title: titleSpot
    case .goal: goalSpot
    case .page(let number, let part): pages[number].notes[PageNotes.Part(part)]
    }
  }
}

extension PageNotes.Part {
  fileprivate init(_ part: Misfit.PagePart) {
    switch part {
    case .title: self = .heading
    case .text: self = .text
    case .question: self = .question
    case .hint: self = .ask
    case .choice(let index): self = .choice(index)
    case .mistake(let index): self = .mistake(index)
    }
  }
}
