/// A plot that has found its places, and draws itself.
struct PlotPicture {
  private let plot: Plot
  private let area: Rect
  private let layout: PlotLayout
  private let lines: GlyphSet.Lines

  init(of plot: Plot, in area: Rect) {
    self.plot = plot
    self.area = area
    layout = PlotLayout(of: plot, in: area)
    lines = plot.glyphs.lines
  }

  func draw(on grid: inout Grid) {
    drawHeading(on: &grid)
    if layout.hasAxes { drawAxes(on: &grid) }
    drawBaseline(on: &grid)
    let cursorColumn = drawCursor(on: &grid)
    drawCurves(on: &grid)
    drawCursorLabel(at: cursorColumn, on: &grid)
    // All points first: no label covers one.
    for mark in plot.marks { drawPoint(of: mark, on: &grid) }
    for mark in plot.marks { drawLabel(of: mark, on: &grid) }
  }

  // MARK: - Around the curves

  private func drawHeading(on grid: inout Grid) {
    let row = layout.heading
    guard !row.isEmpty else { return }
    let named = plot.series.filter { !$0.name.isEmpty }
    let wanted = named.reduce(-2) { $0 + TextWidth.columns($1.name) + 6 }
    let title = TextWidth.clipped(plot.y.title, columns: row.columns, mark: plot.glyphs.ellipsis)
    // The names of curves are needed more than that of the axis.
    let hasTitle = TextWidth.columns(title) + 1 + wanted <= row.columns || named.isEmpty
    if hasTitle {
      grid.write(title, at: Point(row: row.row, column: row.column), style: .faint, within: row)
    }
    let most = wanted <= row.columns ? .max : (row.columns + 2) / max(1, named.count) - 6
    guard most > 0 else { return }
    var end = row.endColumn
    for series in named.reversed() {
      let name = TextWidth.clipped(series.name, columns: most, mark: plot.glyphs.ellipsis)
      let start = end - TextWidth.columns(name) - 4
      draw(series.stroke, row: row.row, column: start, on: &grid)
      grid.write(
        name, at: Point(row: row.row, column: start + 4), style: series.stroke.style, within: row)
      end = start - 2
    }
  }

  /// Three cells of a line, for the legend.
  private func draw(_ stroke: Stroke, row: Int, column: Int, on grid: inout Grid) {
    var canvas = Canvas(size: Size(columns: 3, rows: 1), glyphs: plot.glyphs)
    canvas.path([Dot(x: 0, y: 2), Dot(x: 5, y: 2)], stroke)
    canvas.draw(in: Rect(row: row, column: column, columns: 3, rows: 1), on: &grid)
  }

  private func drawAxes(on grid: inout Grid) {
    let inside = layout.inside
    let side = Rect(row: inside.row, column: inside.column - 1, columns: 1, rows: inside.rows)
    let floor = Rect(row: inside.endRow, column: inside.column, columns: inside.columns, rows: 1)
    grid.fill(side, lines.vertical, style: .faint)
    grid.fill(floor, lines.horizontal, style: .faint)
    let corner = Point(row: inside.endRow, column: inside.column - 1)
    grid.put(lines.corner, at: corner, style: .faint, within: area)
    for tick in layout.rowTicks {
      let place = Point(row: tick.place, column: inside.column - 1)
      grid.put(lines.tickLeft, at: place, style: .faint, within: area)
      let start = place.column - 1 - TextWidth.columns(tick.label)
      grid.write(
        tick.label, at: Point(row: tick.place, column: start), style: .faint, within: area)
    }
    drawColumnTicks(on: &grid)
  }

  private func drawColumnTicks(on grid: inout Grid) {
    let row = layout.footing
    let title = plot.x.title
    let titleStart = row.endColumn - TextWidth.columns(title)
    let hasTitle = !title.isEmpty && titleStart > row.column + row.columns / 2
    if hasTitle {
      grid.write(
        title, at: Point(row: row.row, column: titleStart), style: .faint, within: row)
    }
    let end = hasTitle ? titleStart - 1 : row.endColumn
    var free = row.column
    for tick in layout.columnTicks {
      let place = Point(row: layout.inside.endRow, column: tick.place)
      grid.put(lines.tickBelow, at: place, style: .faint, within: area)
      let width = TextWidth.columns(tick.label)
      // The digits stand centred under their tick, and a minus before them.
      let start = min(tick.place - width / 2, row.endColumn - width)
      guard start >= free, start + width <= end else { continue }
      grid.write(
        tick.label, at: Point(row: row.row, column: start), style: .faint, within: row)
      free = start + width + 1
    }
  }

  // MARK: - Inside

  private func drawBaseline(on grid: inout Grid) {
    guard let level = plot.baseline,
      let place = layout.cell(x: layout.x.value(at: 0.5), y: level)
    else { return }
    let inside = layout.inside
    let row = Rect(row: place.row, column: inside.column, columns: inside.columns, rows: 1)
    grid.fill(row, lines.brokenHorizontal, style: .faint)
  }

  private func drawCursor(on grid: inout Grid) -> Int? {
    guard let cursor = plot.cursor,
      let place = layout.cell(x: cursor.x, y: layout.y.value(at: 0.5))
    else { return nil }
    let inside = layout.inside
    let column = Rect(row: inside.row, column: place.column, columns: 1, rows: inside.rows)
    grid.fill(column, lines.brokenVertical, style: cursor.style)
    return place.column
  }

  private func drawCursorLabel(at column: Int?, on grid: inout Grid) {
    guard let column, let cursor = plot.cursor, !cursor.label.isEmpty else { return }
    let inside = layout.inside
    let ends = [inside.row, inside.endRow - 1].map { Point(row: $0, column: column) }
    write(cursor.label, at: ends.flatMap { beside($0, cursor.label) }, cursor.style, on: &grid)
  }

  private func drawCurves(on grid: inout Grid) {
    let size = Size(columns: layout.inside.columns, rows: layout.inside.rows)
    var canvas = Canvas(size: size, glyphs: plot.glyphs)
    for series in plot.series { canvas.path(dots(of: series), series.stroke) }
    for tangent in plot.tangents { canvas.path(dots(of: tangent), tangent.stroke) }
    canvas.draw(in: layout.inside, on: &grid)
  }

  /// The dots of a series; values that fall on the dot before them are left out.
  private func dots(of series: Plot.Series) -> [Dot] {
    var dots: [Dot] = []
    var last: (x: Int, y: Int)?
    for value in series.values {
      guard let dot = layout.dot(x: value.x, y: value.y) else {
        if last != nil { dots.append(.nowhere) }
        last = nil
        continue
      }
      let here = (x: Int(clamping: dot.x), y: Int(clamping: dot.y))
      if let last, last == here { continue }
      dots.append(dot)
      last = here
    }
    return dots
  }

  /// The dots of a tangent, close enough together to bend on a logarithmic scale.
  private func dots(of tangent: Plot.Tangent) -> [Dot] {
    let pieces = layout.x.scale == .linear && layout.y.scale == .linear ? 1 : 32
    guard let middle = layout.x.fraction(tangent.value.x) else { return [] }
    return (0...pieces).map { piece in
      let part = 2 * Double(piece) / Double(pieces) - 1
      let x = layout.x.value(at: middle + part * tangent.reach)
      let y = tangent.value.y + (x - tangent.value.x) * tangent.slope
      return layout.dot(x: x, y: y) ?? .nowhere
    }
  }

  private func drawPoint(of mark: Plot.Mark, on grid: inout Grid) {
    guard let place = layout.cell(x: mark.value.x, y: mark.value.y) else { return }
    grid.put(plot.glyphs.mark, at: place, style: mark.style.ofLine, within: layout.inside)
  }

  private func drawLabel(of mark: Plot.Mark, on grid: inout Grid) {
    guard !mark.label.isEmpty, let place = layout.cell(x: mark.value.x, y: mark.value.y) else {
      return
    }
    let places = [0, 1, -1, 2, -2].flatMap {
      beside(Point(row: place.row + $0, column: place.column), mark.label)
    }
    write(mark.label, at: places, mark.style, on: &grid)
  }

  /// Where a label could begin to the right of a place and to its left.
  private func beside(_ place: Point, _ label: String) -> [Point] {
    let left = place.column - 1 - TextWidth.columns(label)
    return [place.column + 2, left].map { Point(row: place.row, column: $0) }
  }

  /// Writes a label at the first of the places inside where it covers least; none touches the axis.
  private func write(_ label: String, at places: [Point], _ style: Style, on grid: inout Grid) {
    let room = places.map {
      Rect(row: $0.row, column: $0.column, columns: TextWidth.columns(label), rows: 1)
    }.filter { $0.intersection(layout.inside.inset(left: 1)) == $0 }
    let counts = room.map { coveredCells(by: $0, on: grid) }
    guard let least = counts.min(), let index = counts.firstIndex(of: least) else { return }
    let place = Point(row: room[index].row, column: room[index].column)
    grid.write(label, at: place, style: style, within: layout.inside)
  }

  /// How many cells would be covered, or touched from the side, thin broken lines apart.
  private func coveredCells(by room: Rect, on grid: Grid) -> Int {
    let thin = [" ", lines.brokenHorizontal, lines.brokenVertical]
    let touched = room.inset(left: -1, right: -1).intersection(layout.inside)
    return (touched.column..<touched.endColumn).filter { column in
      !thin.contains(grid[room.row, column].character)
    }.count
  }
}

extension Dot {
  /// No place: it leaves a gap in a path.
  fileprivate static let nowhere = Dot(x: .nan, y: .nan)
}
