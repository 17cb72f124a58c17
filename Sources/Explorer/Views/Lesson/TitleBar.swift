import Drawing
import Walkthrough

/// The top row: lesson and page at the left, phase and step at the right.
struct TitleBar {
  let walk: LessonWalk
  /// The lesson's number in the course, from 0.
  let number: Int
  let glyphs: GlyphSet

  func draw(in area: Rect, on grid: inout Grid) {
    grid.fill(area, style: .bar)
    let right = status
    let rightColumn = area.endColumn - Text.columns(right) - 1
    let page = "page \(walk.pageNumber + 1) of \(walk.lesson.pages.count)"
    if walk.play != nil { return drawPlay(right, rightColumn, in: area, on: &grid) }
    let left = " \(number) \(walk.lesson.title)"
    var column = grid.write(
      left, at: Point(row: area.row, column: area.column),
      style: Style(bold: true, reverse: true), within: area)
    let long = " · \(page) · \(walk.page.title)"
    let hasRoom = column + Text.columns(long) + 2 <= rightColumn
    let tail = hasRoom ? long : " · \(page)"
    if column + Text.columns(tail) + 2 <= rightColumn {
      column += grid.write(
        tail, at: Point(row: area.row, column: area.column + column), style: .bar, within: area)
    }
    if column + 1 < rightColumn {
      grid.write(
        right, at: Point(row: area.row, column: rightColumn), style: .bar, within: area)
    }
  }

  private func drawPlay(
    _ right: String, _ rightColumn: Int, in area: Rect, on grid: inout Grid
  ) {
    let sizes = walk.trace.shape.sizes.map(String.init).joined(separator: "-")
    let name = walk.play?.settings.data.name ?? ""
    let used = grid.write(
      " Free play", at: Point(row: area.row, column: area.column),
      style: Style(bold: true, reverse: true), within: area)
    let tail = " · \(name) · \(sizes)"
    if used + Text.columns(tail) + 2 <= rightColumn {
      grid.write(
        tail, at: Point(row: area.row, column: area.column + used), style: .bar, within: area)
    }
    grid.write(right, at: Point(row: area.row, column: rightColumn), style: .bar, within: area)
  }

  /// Phase, a bar of what is done, and the step's number: `backward ━━━━━━───── step 17/39`.
  private var status: String {
    if walk.isTrainingPage { return trainingStatus }
    let count = walk.trace.steps.count
    let cursor = walk.moment.cursor
    let bar = bar(cursor, of: count)
    let phase = (walk.currentStep ?? walk.trace.steps.first)?.phase.rawValue ?? ""
    if walk.play != nil, walk.isWatching { return "epoch \(walk.epochsDone)" }
    if walk.play != nil {
      return "epoch \(walk.epochsDone) · \(phase) \(bar) step \(cursor)/\(count)"
    }
    let pass = walk.moment.trainingStep > 0 ? "pass \(walk.moment.trainingStep + 1) · " : ""
    return "\(pass)\(phase) \(bar) step \(cursor)/\(count)"
  }

  private var trainingStatus: String {
    let first = walk.epochs(at: walk.plan.start)
    let last = walk.epochs(at: walk.plan.end)
    let bar = bar(walk.epochsDone - first, of: last - first)
    return "training \(bar) epoch \(walk.epochsDone)/\(last)"
  }

  private func bar(_ done: Int, of count: Int) -> String {
    let length = 11
    let filled = count <= 0 ? 0 : min(length, max(0, (done * length + count / 2) / count))
    return String(repeating: glyphs.barDone, count: filled)
      + String(repeating: glyphs.barLeft, count: length - filled)
  }
}
