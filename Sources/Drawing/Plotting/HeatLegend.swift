/// A map's scale with its ends named: `0.02 ▓▒░╌─═ 0.98`.
package struct HeatLegend: Widget {
  private let low: String
  private let high: String
  private let texture: Heatmap.Texture
  private let glyphs: GlyphSet

  /// The scale from one end to the other, in the signs of the map.
  package init(low: String, high: String, texture: Heatmap.Texture, glyphs: GlyphSet) {
    self.low = low
    self.high = high
    self.texture = texture
    self.glyphs = glyphs
  }

  /// Columns of the scale between the two ends.
  private static let steps = 8

  /// So many columns it takes.
  private var columns: Int { TextWidth.columns(low) + TextWidth.columns(high) + Self.steps + 2 }

  /// Draws it at the left, if it fits.
  package func draw(in area: Rect, on grid: inout Grid) {
    guard columns <= area.columns, area.rows > 0 else { return }
    let shades = MapShades(glyphs, texture: texture)
    var column = area.column
    column += grid.write(low + " ", at: Point(row: area.row, column: column), style: .plain)
    for step in 0..<Self.steps {
      let value = (Double(step) + 0.5) / Double(Self.steps) * 2 - 1
      let cell = shades.cell(value)
      grid.put(cell.packed, at: Point(row: area.row, column: column), style: cell.style)
      column += 1
    }
    grid.write(" " + high, at: Point(row: area.row, column: column), style: .plain)
  }
}
