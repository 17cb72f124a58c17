import Drawing
import Lessons

/// The end of a lesson: how it went, and where to go on.
struct LessonEndCard {
  let walk: LessonWalk
  let state: State

  var card: Card {
    Card(title: "End of the lesson", lines: lines, footer: "space goes on · m menu")
  }

  private var lines: [TextLine] {
    let asked = walk.lesson.pages.filter { $0.ask != nil }.count
    let right = walk.answers.values.filter { $0.verdict == .right }.count
    var lines = [
      TextLine(),
      TextLine([Span("You have finished "), Span(walk.lesson.title, style: .strong), Span(".")]),
    ]
    if asked > 0 {
      lines.append(TextLine([Span("Questions answered right: \(right) of \(asked).")]))
    }
    lines.append(TextLine())
    if let next = nextLesson {
      lines.append(
        TextLine([Span("space", style: .strong), Span("  the next lesson: \(next.title)")]))
    } else {
      lines.append(TextLine([Span("This was the last lesson of the course.")]))
    }
    lines.append(TextLine([Span("m", style: .strong), Span("      the menu")]))
    lines.append(TextLine([Span("←", style: .strong), Span("      back to the last page")]))
    lines.append(TextLine())
    return lines
  }

  private var nextLesson: Lesson? {
    let index = state.lessons.firstIndex { $0.id == walk.lesson.id } ?? 0
    return state.lessons.indices.contains(index + 1) ? state.lessons[index + 1] : nil
  }
}
