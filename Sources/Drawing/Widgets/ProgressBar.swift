/// How far something has come: `━━━━━━─────`.
///
/// It is full only at the end, and not empty once begun.
package struct ProgressBar: Widget {
  /// What is done, from 0 to 1.
  package var fraction: Double
  package var style: Style
  package var restStyle: Style
  package var glyphs: GlyphSet

  package init(
    _ fraction: Double, style: Style = .plain, restStyle: Style = .faint,
    glyphs: GlyphSet = .unicode
  ) {
    self.fraction = fraction
    self.style = style
    self.restStyle = restStyle
    self.glyphs = glyphs
  }

  package func draw(in area: Rect, on grid: inout Grid) {
    let row = area.split(top: 1).top
    let (done, rest) = row.split(left: doneColumns(of: row.columns))
    grid.fill(done, glyphs.barDone, style: style)
    grid.fill(rest, glyphs.barLeft, style: restStyle)
  }

  private func doneColumns(of columns: Int) -> Int {
    if fraction >= 1 { return columns }
    guard fraction > 0, columns > 1 else { return 0 }
    return min(max(1, Int(clamping: fraction * Double(columns))), columns - 1)
  }
}
