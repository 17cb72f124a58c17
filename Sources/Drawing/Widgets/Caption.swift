/// One line of text, placed in its area: left, centred or right, in the middle of the rows.
package struct Caption: Widget {
  var text: String
  var style: Style
  var alignment: Alignment
  var glyphs: GlyphSet

  /// A text that is clipped where it has no room.
  package init(
    _ text: String, style: Style = .faint, alignment: Alignment = .left,
    glyphs: GlyphSet = .unicode
  ) {
    self.text = text
    self.style = style
    self.alignment = alignment
    self.glyphs = glyphs
  }

  /// Draws the text in the middle one of the rows.
  package func draw(in area: Rect, on grid: inout Grid) {
    guard !area.isEmpty else { return }
    let shown = TextWidth.clipped(text, columns: area.columns, mark: glyphs.ellipsis)
    let offset = TextWidth.offset(of: area.columns - TextWidth.columns(shown), alignment)
    let row = area.row + (area.rows - 1) / 2
    grid.write(
      shown, at: Point(row: row, column: area.column + offset), style: style, within: area)
  }
}
