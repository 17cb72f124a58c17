import Drawing
import Lessons
import Session
import Walkthrough

/// The menu of lessons: what there is, what was done, and what the marked one is about.
struct MenuScreen: Widget {
  let selected: Int
  let lessons: LessonCatalogue
  let progress: Progress
  let notice: String?
  /// How many questions are due again.
  let due: Int
  let look: ScreenLook

  func draw(in area: Rect, on grid: inout Grid) {
    let title = area.split(top: 1).top
    let footer = area.split(top: area.rows - 1).rest
    grid.fill(title, style: .bar)
    let name = lessons.title ?? "nn101 · a neural network, one number at a time"
    Caption(" \(look.notation.prose(name))", style: Style(bold: true, reverse: true))
      .draw(in: title, on: &grid)
    drawCourse(in: title, on: &grid)
    let size = Size(columns: area.columns, rows: area.rows)
    let layout = MenuLayout(rows: lessons.count + 1, marked: selected, size: size)
    drawList(layout, on: &grid)
    let below = layout.list.row + layout.rows.count + 1
    let goal = Rect(
      row: min(layout.list.endRow, below), column: layout.list.column,
      columns: layout.list.columns, rows: MenuLayout.goalRows)
    Paragraph(TextFlow.wrap(self.goal, columns: goal.columns)).draw(in: goal, on: &grid)
    for (index, line) in waiting.enumerated() {
      grid.write(
        line, at: Point(row: area.endRow - 3 + index, column: layout.list.column), within: area)
    }
    if let notice {
      let row = Rect(row: footer.row - 1, column: 0, columns: area.columns, rows: 1)
      NoticeLine(text: notice).draw(in: row, on: &grid)
    }
    Footer(context: .menu, notation: look.notation).draw(in: footer, on: &grid)
  }

  /// How far the whole course is done.
  private func drawCourse(in title: Rect, on grid: inout Grid) {
    let (done, all) = ProgressSummary(progress, lessons: lessons).pages
    let bar = look.glyphs.bar(done, of: all, columns: 10)
    let text = "\(bar) \(done) of \(all) pages "
    guard done > 0, title.columns >= TextWidth.columns(text) + 50 else { return }
    Caption(text, style: .bar, alignment: .right).draw(in: title, on: &grid)
  }

  /// What is due again, the capstone, and what else there is.
  private var waiting: [TextLine] {
    let isByHand = lessons.contains { progress.lessons[$0.id]?.isByHand == true }
    let questions =
      due == 0
      ? "no question is due"
      : due == 1 ? "1 question is due again" : "\(due) questions are due again"
    let hand = isByHand ? "done ✓" : "not yet"
    return [
      TextLine([
        Span("r", style: due > 0 ? .strong : .faint),
        Span("  \(questions)", style: due > 0 ? .plain : .faint),
        Span("   a step by hand: \(look.notation.prose(hand))", style: .faint),
      ]),
      TextLine([Span("   published examples: nn101 list --examples", style: .faint)]),
    ]
  }

  private func drawList(_ layout: MenuLayout, on grid: inout Grid) {
    let table = Table(
      [
        Table.Column("", minimum: 2), Table.Column("", .left), Table.Column("", .left, rank: 1),
        Table.Column("", minimum: 12),
      ],
      rows: (0...lessons.count).map { row(of: $0) }, focus: selected, flexible: 1, fills: true,
      gap: 2, glyphs: look.glyphs)
    table.draw(in: layout.list, on: &grid)
    let marked = Rect(
      row: layout.list.row + selected - layout.rows.lowerBound, column: layout.list.column - 1,
      columns: layout.list.columns + 2, rows: 1)
    grid.restyle(marked, Style(bold: true, reverse: true))
    let arrows = layout.arrows(of: lessons.count + 1)
    if let place = arrows.up { grid.write("↑", at: place, style: .focusLine) }
    if let place = arrows.down { grid.write("↓", at: place, style: .focusLine) }
  }

  /// Number, title and how much is done.
  private func row(of index: Int) -> [Span] {
    guard lessons.indices.contains(index) else {
      return [Span("p"), Span("Free play"), Span(""), Span("your own network", style: .faint)]
    }
    let lesson = lessons[index]
    let bar = look.glyphs.bar(progress.done(lesson), of: lesson.pageCount, columns: 10)
    return [
      Span("\(index)"), Span(lesson.title), Span(bar, style: .faint),
      Span(status(of: lesson), style: .faint),
    ]
  }

  private func status(of lesson: LessonSummary) -> String {
    let done = progress.done(lesson)
    let total = lesson.pageCount
    let isByHand = progress.lessons[lesson.id]?.isByHand == true
    if done == total { return isByHand ? "done by hand ✓" : "done ✓" }
    if done == 0 { return total == 1 ? "1 page" : "\(total) pages" }
    return "\(done) of \(total) pages" + (isByHand ? ", by hand ✓" : "")
  }

  private var goal: String {
    lessons.indices.contains(selected)
      ? lessons[selected].goal
      : "Choose data and network, train, and look at every number on the way."
  }
}
