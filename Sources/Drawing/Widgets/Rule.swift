/// A thin line across, with a caption in it when there is one.
package struct Rule: Widget {
  var caption: String
  var style: Style
  var glyphs: GlyphSet

  /// A line, with a caption when it is not empty.
  package init(_ caption: String = "", style: Style = .faint, glyphs: GlyphSet = .unicode) {
    self.caption = caption
    self.style = style
    self.glyphs = glyphs
  }

  /// Draws the line in the area's first row.
  package func draw(in area: Rect, on grid: inout Grid) {
    let row = area.split(top: 1).top
    grid.fill(row, glyphs.lines.horizontal, style: style)
    let shown = TextWidth.clipped(caption, columns: row.columns - 4, mark: glyphs.ellipsis)
    guard !shown.isEmpty else { return }
    let place = Point(row: row.row, column: row.column + 1)
    grid.write(" \(shown) ", at: place, style: style, within: row)
  }
}
