import Drawing
import Session

/// Free play's options at the left; the map and the loss stay in sight at the right.
struct PlayOptionsScreen: Widget {
  let walk: LessonWalk
  /// The option that the keys change.
  let marked: PlayOption
  let notice: String?
  let look: ScreenLook

  func draw(in area: Rect, on grid: inout Grid) {
    let (title, rest) = area.split(top: 1)
    TitleBar(walk: walk, number: nil, glyphs: look.glyphs).draw(in: title, on: &grid)
    let (middle, footer) = rest.split(top: rest.rows - 1)
    let parts = middle.split(left: min(40, max(36, middle.columns / 3)))
    drawOptions(in: parts.left, on: &grid)
    drawViews(in: parts.rest.inset(left: 1, right: 1), on: &grid)
    if let notice {
      grid.write(notice, at: Point(row: footer.row, column: 1), style: .strong, within: footer)
    } else {
      Footer(context: .options, notation: look.notation).draw(in: footer, on: &grid)
    }
  }

  private func drawOptions(in area: Rect, on grid: inout Grid) {
    guard let settings = walk.setup?.settings else { return }
    let options = settings.options
    let index = options.firstIndex(of: marked) ?? 0
    let inner = area.inset(top: 1, left: 2, bottom: 1, right: 2)
    let first = min(max(0, index - inner.rows / 2), max(0, options.count - inner.rows))
    let rows = options.dropFirst(first).prefix(inner.rows)
    let isCut = first + rows.count < options.count
    Box(title: "Options", label: isCut ? "↓ more" : first > 0 ? "↑ more" : "esc closes")
      .draw(
        in: Rect(
          row: area.row, column: area.column, columns: area.columns,
          rows: min(area.rows, rows.count + 2)), on: &grid)
    for (row, option) in rows.enumerated() {
      draw(
        option, settings, isMarked: option == marked,
        in: Rect(row: inner.row + row, column: inner.column, columns: inner.columns, rows: 1),
        on: &grid)
    }
  }

  private func draw(
    _ option: PlayOption, _ settings: PlaySettings, isMarked: Bool, in area: Rect,
    on grid: inout Grid
  ) {
    let style = isMarked ? Style(bold: true, reverse: true) : .plain
    if isMarked { grid.fill(area, style: style) }
    let value = isMarked ? "◀ \(settings.text(option)) ▶" : settings.text(option)
    // A column of a file may have a long name: it ends before the value.
    let label = TextWidth.clipped(
      settings.label(option, look.notation),
      columns: max(12, area.columns - TextWidth.columns(value) - 1))
    grid.write(
      label, at: Point(row: area.row, column: area.column), style: style, within: area)
    let column = max(
      area.column + TextWidth.columns(label) + 1, area.endColumn - TextWidth.columns(value))
    grid.write(
      value, at: Point(row: area.row, column: column), style: isMarked ? style : .strong,
      within: area)
  }

  private func drawViews(in area: Rect, on grid: inout Grid) {
    let text = PlayText(walk: walk, look: look, columns: area.columns)?.lines.last
    let (line, rest) = area.split(top: 1)
    if let text { grid.write(text, at: Point(row: line.row, column: line.column), within: line) }
    let views =
      walk.canBeMapped ? rest.split(top: rest.rows * 3 / 5) : (top: Rect?.none, rest: rest)
    if let top = views.top {
      WalkView.map.widget(walk, look).draw(in: top.inset(bottom: 1), on: &grid)
    }
    WalkView.training.widget(walk, look).draw(in: views.rest, on: &grid)
  }
}
