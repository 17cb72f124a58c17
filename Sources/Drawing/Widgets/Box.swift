/// A frame with a title in its upper side and a label in its lower one.
///
///     ╭─ h1 ───╮
///     │        │
///     ╰ ∂L/∂a ─╯
package struct Box: Widget {
  var title: String
  var label: String
  var style: Style
  /// The style of the title and the label; the frame's own when nil.
  package var titleStyle: Style?
  var glyphs: GlyphSet

  /// A frame without title and label, unless told otherwise.
  package init(
    title: String = "", label: String = "", style: Style = .plain, titleStyle: Style? = nil,
    glyphs: GlyphSet = .unicode
  ) {
    self.title = title
    self.label = label
    self.style = style
    self.titleStyle = titleStyle
    self.glyphs = glyphs
  }

  /// The room inside a frame.
  package static func inside(_ area: Rect) -> Rect {
    area.inset(top: 1, left: 1, bottom: 1, right: 1)
  }

  /// Draws the four sides and what stands in them; nothing in less than two rows or columns.
  package func draw(in area: Rect, on grid: inout Grid) {
    guard area.columns >= 2, area.rows >= 2 else { return }
    drawSides(in: area, on: &grid)
    let room = area.columns - 5
    let heading = TextWidth.clipped(title, columns: room, mark: glyphs.ellipsis)
    if !heading.isEmpty {
      let place = Point(row: area.row, column: area.column + 2)
      grid.write(" \(heading) ", at: place, style: titleStyle ?? style, within: area)
    }
    let foot = TextWidth.clipped(label, columns: room, mark: glyphs.ellipsis)
    if !foot.isEmpty {
      let column = area.endColumn - TextWidth.columns(foot) - 4
      let place = Point(row: area.endRow - 1, column: column)
      grid.write(" \(foot) ", at: place, style: titleStyle ?? style, within: area)
    }
  }

  private func drawSides(in area: Rect, on grid: inout Grid) {
    let lines = glyphs.lines
    let right = area.endColumn - 1
    let bottom = area.endRow - 1
    let level = Rect(row: area.row, column: area.column + 1, columns: area.columns - 2, rows: 1)
    let upright = Rect(row: area.row + 1, column: area.column, columns: 1, rows: area.rows - 2)
    grid.fill(level, lines.horizontal, style: style)
    grid.fill(level.moved(to: bottom), lines.horizontal, style: style)
    grid.fill(upright, lines.vertical, style: style)
    grid.fill(upright.moved(toColumn: right), lines.vertical, style: style)
    grid.put(lines.topLeft, at: Point(row: area.row, column: area.column), style: style)
    grid.put(lines.topRight, at: Point(row: area.row, column: right), style: style)
    grid.put(lines.bottomLeft, at: Point(row: bottom, column: area.column), style: style)
    grid.put(lines.bottomRight, at: Point(row: bottom, column: right), style: style)
  }
}

extension Rect {
  fileprivate func moved(to row: Int) -> Rect {
    Rect(row: row, column: column, columns: columns, rows: rows)
  }

  fileprivate func moved(toColumn column: Int) -> Rect {
    Rect(row: row, column: column, columns: columns, rows: rows)
  }
}
