import Drawing
import Lessons
import Session
import Walkthrough

/// The menu of lessons: what there is, what was done, and what the marked one is about.
struct MenuScreen {
  let menu: MenuState
  let lessons: [Lesson]
  let progress: Progress
  let notice: String?
  /// How many questions are due again.
  var due = 0
  var notation = Notation.symbols

  func draw(on grid: inout Grid) {
    let area = Rect(size: grid.size)
    let (title, below) = area.split(top: 1)
    grid.fill(title, style: .bar)
    grid.write(
      " nn101 · a neural network, one number at a time", at: Point(row: 0, column: 0),
      style: Style(bold: true, reverse: true))
    let list = self.list(in: below)
    drawList(in: list, on: &grid)
    drawGoal(row: min(list.endRow, list.row + visibleRows(list.rows) + 1), in: list, on: &grid)
    if due > 0 {
      let text = due == 1 ? "1 question is due again" : "\(due) questions are due again"
      grid.write(
        TextLine([Span("r", style: .strong), Span("  \(text)")]),
        at: Point(row: area.endRow - 3, column: list.column))
    }
    if let notice {
      let row = Rect(row: area.endRow - 2, column: 0, columns: area.columns, rows: 1)
      NoticeLine(text: notice).draw(in: row, on: &grid)
    }
    Footer(context: .menu, notation: notation).draw(
      in: area.split(top: area.rows - 1).rest, on: &grid)
  }

  private func list(in area: Rect) -> Rect {
    let width = min(72, area.columns - 4)
    let left = area.columns > 110 ? (area.columns - width) / 2 : 3
    return Rect(row: area.row + 1, column: left, columns: width, rows: max(1, area.rows - 7))
  }

  /// The lesson whose row is at a cell.
  func lesson(at point: Point, size: Size) -> Int? {
    let list = self.list(in: Rect(size: size).split(top: 1).rest)
    let room = visibleRows(list.rows)
    let index = firstVisible(room) + point.row - list.row
    return point.row >= list.row && point.row < list.row + room ? index : nil
  }

  private func firstVisible(_ room: Int) -> Int {
    min(max(0, menu.selected - room / 2), rowCount - room)
  }

  /// A row for each lesson, and one for free play.
  private var rowCount: Int { lessons.count + 1 }

  private func visibleRows(_ room: Int) -> Int { min(rowCount, room) }

  private func drawList(in area: Rect, on grid: inout Grid) {
    let room = visibleRows(area.rows)
    let first = firstVisible(room)
    for row in 0..<room {
      draw(lesson: first + row, row: area.row + row, in: area, on: &grid)
    }
  }

  private func draw(lesson index: Int, row: Int, in area: Rect, on grid: inout Grid) {
    let isSelected = index == menu.selected
    let line = Rect(row: row, column: area.column - 1, columns: area.columns + 2, rows: 1)
    let style = isSelected ? Style(bold: true, reverse: true) : .plain
    if isSelected { grid.fill(line, style: style) }
    let isLesson = lessons.indices.contains(index)
    let number = isLesson ? (index < 10 ? " \(index)" : "\(index)") : " p"
    let title = isLesson ? lessons[index].title : "Free play"
    grid.write(
      "\(number)  \(title)", at: Point(row: row, column: area.column), style: style, within: area)
    let status = isLesson ? self.status(of: lessons[index]) : "your own network"
    grid.write(
      status, at: Point(row: row, column: area.endColumn - TextWidth.columns(status)),
      style: isSelected ? style : .faint, within: area)
  }

  private func status(of lesson: Lesson) -> String {
    let done = progress.done(lesson)
    let total = lesson.pageCount
    if done == total { return "done ✓" }
    return done == 0 ? (total == 1 ? "1 page" : "\(total) pages") : "\(done) of \(total) pages"
  }

  private func drawGoal(row: Int, in area: Rect, on grid: inout Grid) {
    let goal =
      lessons.indices.contains(menu.selected)
      ? lessons[menu.selected].goal
      : "Choose data and network, train, and look at every number on the way."
    let lines = TextFlow.wrap([Span(goal)], columns: area.columns)
    for (index, line) in lines.prefix(3).enumerated() {
      grid.write(line, at: Point(row: row + index, column: area.column))
    }
  }
}
