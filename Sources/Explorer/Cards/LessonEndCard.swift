import Drawing
import Lessons
import Session

/// The end of a lesson: how it went, question by question, and where to go on.
struct LessonEndCard {
  let report: LessonReport
  let glyphs: GlyphSet

  func card(on size: Size) -> Card {
    Card(
      title: report.isReview ? "End of the review" : "End of the lesson",
      lines: lines(columns: Card.textColumns(on: size)),
      footer: "space goes on · m menu · ← back")
  }

  private func lines(columns: Int) -> [TextLine] {
    var lines = [
      TextLine([
        Span("You have finished "), Span(report.title, style: .strong),
        Span(report.title.hasSuffix("?") ? "" : "."),
      ])
    ]
    lines += TextFlow.wrap(report.score, columns: columns)
    if let handwork = report.handwork {
      lines += TextFlow.wrap([Span(handwork, style: .strong)], columns: columns)
    }
    lines.append(TextLine([Span("space", style: .strong), Span("  \(goal)")]))
    let (done, all) = report.pages
    let bar = glyphs.bar(done, of: all, columns: 20)
    if !report.isReview { lines.append(TextLine("\(bar)  \(done) of \(all) pages of the course")) }
    if !report.lines.isEmpty { lines.append(TextLine()) }
    lines += table(report.told).lines(columns: columns)
    for paragraph in [report.reviews].compactMap({ $0 }) + report.course {
      if paragraph == report.reviews || paragraph == report.course.first {
        lines.append(TextLine())
      }
      lines += TextFlow.wrap(paragraph, columns: columns)
    }
    return lines
  }

  private var goal: String {
    report.next.map { "the next lesson: \($0.title)" } ?? "the menu"
  }

  private func table(_ lines: [LessonReport.Line]) -> Table {
    let width = lines.map { TextWidth.columns($0.idea) }.max() ?? 0
    return Table(
      [
        Table.Column("", .left), Table.Column("", .left, minimum: width + 1),
        Table.Column("", .left),
      ],
      rows: lines.map { line in
        let isRight = line.verdict == .right
        return [
          Span(mark(line.verdict), style: isRight ? .strong : .plain), Span(line.idea),
          Span(line.outcome, style: isRight ? .plain : .strong),
        ]
      }, flexible: 1)
  }

  private func mark(_ verdict: Answer.Verdict?) -> String {
    switch verdict {
    case .right: "✓"
    case .wrong: "✗"
    case .shown, nil: "·"
    }
  }
}
