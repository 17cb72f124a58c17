import Drawing
import Lessons
import Walkthrough

/// What the course is: its title, how long it is, and to whom it is due.
struct CourseCard {
  let lessons: LessonCatalogue
  let notation: Notation

  func card(on size: Size) -> Card {
    let columns = Card.textColumns(on: size)
    let texts = [lessons.extent] + lessons.credits
    let lines = texts.flatMap { text in
      [TextLine()] + TextFlow.wrap([Span(notation.prose(text))], columns: columns)
    }
    return Card(title: notation.prose(lessons.title ?? "This course"), lines: lines + [TextLine()])
  }
}

extension LessonCatalogue {
  /// How much there is, in a sentence.
  ///
  /// `18 lessons with 132 pages.`
  var extent: String {
    "\(counted(count, "lesson")) with \(counted(reduce(0) { $0 + $1.pageCount }, "page"))."
  }
}
