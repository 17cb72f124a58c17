/// Lines of text that may be more than there is room for, with a mark that says where one is.
package struct ScrollArea: Widget {
  package var lines: [TextLine]
  /// The line that is shown first; held where the last lines fill the area.
  package var top: Int
  package var style: Style
  package var glyphs: GlyphSet

  package init(
    _ lines: [TextLine], top: Int = 0, style: Style = .faint, glyphs: GlyphSet = .unicode
  ) {
    self.lines = lines
    self.top = top
    self.style = style
    self.glyphs = glyphs
  }

  /// How wide text may be so that the mark has its place beside it.
  package static func textColumns(in area: Rect) -> Int { max(1, area.columns - 2) }

  /// The farthest that so many lines scroll in so many rows.
  package static func lastTop(lines: Int, rows: Int) -> Int { max(0, lines - max(0, rows)) }

  /// Where to scroll so that a line can be seen, moving as little as it takes.
  package static func top(showing line: Int, from top: Int, lines: Int, rows: Int) -> Int {
    let least = line - max(0, rows - 1)
    let held = min(max(top, least), max(0, line))
    return min(max(0, held), lastTop(lines: lines, rows: rows))
  }

  package func draw(in area: Rect, on grid: inout Grid) {
    guard !area.isEmpty else { return }
    let last = Self.lastTop(lines: lines.count, rows: area.rows)
    let first = min(max(0, top), last)
    let text = last > 0 ? area.inset(right: 2) : area
    Paragraph(lines, top: first).draw(in: text, on: &grid)
    if last > 0 { drawMark(first: first, last: last, in: area, on: &grid) }
  }

  private func drawMark(first: Int, last: Int, in area: Rect, on grid: inout Grid) {
    let track = Rect(row: area.row, column: area.endColumn - 1, columns: 1, rows: area.rows)
    grid.fill(track, glyphs.scrollTrack, style: style)
    let thumb = max(1, area.rows * area.rows / lines.count)
    let room = area.rows - thumb
    // At an end only when one is there; rounding must not say so earlier.
    let part = Int(clamping: Double(first) / Double(last) * Double(room))
    let offset =
      first == 0 ? 0 : first == last ? room : min(max(part, min(1, room)), max(room - 1, 0))
    let place = Rect(row: area.row + offset, column: track.column, columns: 1, rows: thumb)
    grid.fill(place.intersection(track), glyphs.scrollThumb, style: .plain)
  }
}
