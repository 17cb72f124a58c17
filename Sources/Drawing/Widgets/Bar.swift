/// A size as a bar that lies, in eighths of a cell.
///
/// With a sign it starts at the middle: below zero it goes to the left, above to the right, as a
/// row of a chart around zero.
package struct Bar: Widget {
  /// The size as a part of the whole length, at most 1.
  package var fraction: Double
  package var isSigned: Bool
  package var style: Style
  package var glyphs: GlyphSet

  package init(
    _ fraction: Double, isSigned: Bool = false, style: Style = .plain, glyphs: GlyphSet = .unicode
  ) {
    self.fraction = fraction
    self.isSigned = isSigned
    self.style = style
    self.glyphs = glyphs
  }

  package func draw(in area: Rect, on grid: inout Grid) {
    let row = area.split(top: 1).top
    guard !row.isEmpty, !fraction.isNaN else { return }
    if isSigned {
      drawSigned(in: row, on: &grid)
    } else {
      drawRight(abs(fraction), in: row, on: &grid)
    }
  }

  private func drawSigned(in row: Rect, on grid: inout Grid) {
    let half = (row.columns - 1) / 2
    let (left, rest) = row.split(left: half)
    grid.put(
      glyphs.lines.vertical, at: Point(row: row.row, column: row.column + half), style: .faint,
      within: row)
    if fraction >= 0 {
      let right = rest.inset(left: 1).split(left: half).left
      drawRight(fraction, in: right, on: &grid)
    } else {
      // There are no eighths from the right: whole cells must do.
      let cells = min(half, Int(clamping: (-fraction * Double(half)).rounded(.up)))
      grid.fill(left.inset(left: half - cells), full, style: style)
    }
  }

  private func drawRight(_ fraction: Double, in row: Rect, on grid: inout Grid) {
    let eighths = glyphs.lyingBlocks.count
    let wanted = Int(clamping: min(fraction, 1) * Double(row.columns * eighths))
    let length = fraction > 0 ? max(1, wanted) : 0
    let (whole, rest) = row.split(left: length / eighths)
    grid.fill(whole, full, style: style)
    guard length % eighths > 0 else { return }
    let place = Point(row: rest.row, column: rest.column)
    grid.put(glyphs.lyingBlocks[length % eighths - 1], at: place, style: style, within: rest)
  }

  private var full: Character { glyphs.lyingBlocks.last ?? "#" }
}
