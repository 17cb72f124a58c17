/// Lines of text, one below the other, from a line that is scrolled to.
package struct Paragraph: Widget {
  /// The lines, wrapped already; what is too long is cut.
  package var lines: [TextLine]
  /// The line that is shown first.
  package var top: Int

  /// Lines from a top that may lie outside of them.
  package init(_ lines: [TextLine], top: Int = 0) {
    self.lines = lines
    self.top = top
  }

  /// Draws the lines that have room.
  package func draw(in area: Rect, on grid: inout Grid) {
    let visible = lines.dropFirst(max(0, top)).prefix(area.rows)
    for (offset, line) in visible.enumerated() {
      grid.write(line, at: Point(row: area.row + offset, column: area.column), within: area)
    }
  }
}
