/// A map of values: the sign as a hue and a texture, the size as a shade.
///
/// With a scale of hues, both halves of a cell have their own: twice the rows. Without one the
/// background belongs to the terminal: blocks stand for what is above, lines for what is below, in
/// the hues of the signs where there are any.
package struct Heatmap: Widget {
  /// How signs are told apart.
  package enum Texture: Hashable, Sendable {
    /// A scale of hues from orange to blue.
    case heat
    /// Blocks and lines, for palettes without such a scale.
    case sign
  }

  /// An example drawn over the map.
  package struct DataPoint: Hashable, Sendable {
    /// How far from the left and from the bottom, 0 to 1.
    package var x: Double
    var y: Double
    var isPositive: Bool
    var style: Style
    /// What is drawn instead of a mark for the sign.
    var mark: Character?

    /// An example whose sign is drawn as one of two marks, or as a mark of its own.
    package init(
      x: Double, y: Double, isPositive: Bool, style: Style = .strong, mark: Character? = nil
    ) {
      self.mark = mark
      self.x = x
      self.y = y
      self.isPositive = isPositive
      self.style = style
    }
  }

  /// How many values there are in each direction.
  package var resolution: Size
  /// The values, row after row from the top; missing and odd ones leave their cells empty.
  package var values: [Double]
  /// The size of the value that has the darkest shade.
  package var limit: Double
  var points: [DataPoint]
  /// How signs are told apart.
  package var texture: Texture
  /// The signs it is drawn with.
  package var glyphs: GlyphSet

  /// A map of `resolution.columns * resolution.rows` values; missing ones stay empty.
  package init(
    _ values: [Double], resolution: Size, limit: Double = 1, points: [DataPoint] = [],
    texture: Texture = .sign, glyphs: GlyphSet = .unicode
  ) {
    self.values = values
    self.resolution = resolution
    self.limit = limit
    self.points = points
    self.texture = texture
    self.glyphs = glyphs
  }

  /// Two cells in the shade of one value, from −1 to 1, to stand beside its number.
  package static func strip(_ value: Double, texture: Texture, glyphs: GlyphSet) -> Span {
    let shade = value.isFinite ? min(max(value, -1), 1) : 0
    let cell = MapShades(glyphs, texture: texture).cell(upper: shade, lower: shade)
    return Span(String(repeating: cell.character, count: 2), style: cell.style)
  }

  /// How many values show every cell of an area at its finest: two rows to a cell.
  package static func resolution(for area: Rect) -> Size {
    Size(columns: area.columns, rows: area.rows * 2)
  }

  /// Draws a shade in each cell, and the examples on top.
  package func draw(in area: Rect, on grid: inout Grid) {
    let shades = MapShades(glyphs, texture: texture)
    let shown = area.intersection(grid.bounds)
    for row in shown.row..<max(shown.row, shown.endRow) {
      let half = (row - area.row) * 2
      for column in shown.column..<max(shown.column, shown.endColumn) {
        let across = column - area.column
        guard let upper = value(half, of: area.rows * 2, across, of: area.columns),
          let lower = value(half + 1, of: area.rows * 2, across, of: area.columns)
        else { continue }
        let cell = shades.cell(upper: upper, lower: lower)
        grid.put(cell.packed, at: Point(row: row, column: column), style: cell.style)
      }
    }
    for point in points { draw(point, in: area, on: &grid) }
  }

  /// The value at a place of the area, as a part of the limit from −1 to 1.
  private func value(_ row: Int, of rows: Int, _ column: Int, of columns: Int) -> Double? {
    guard rows > 0, columns > 0 else { return nil }
    let index =
      row * resolution.rows / rows * resolution.columns + column * resolution.columns / columns
    guard values.indices.contains(index), !values[index].isNaN, limit > 0 else { return nil }
    return min(max(values[index] / limit, -1), 1)
  }

  private func draw(_ point: DataPoint, in area: Rect, on grid: inout Grid) {
    guard (0...1).contains(point.x), (0...1).contains(point.y) else { return }
    let place = Point(
      row: area.row + Int(clamping: (1 - point.y) * Double(area.rows - 1)),
      column: area.column + Int(clamping: point.x * Double(area.columns - 1)))
    let sign = point.mark ?? (point.isPositive ? glyphs.dot : glyphs.ring)
    var style = point.style
    if let heat = grid[place.row, place.column].style.heat { style.heat = heat.behindSign }
    grid.put(sign, at: place, style: style, within: area)
  }
}
