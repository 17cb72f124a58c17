/// A map of values: the sign as a hue and a texture, the size as a shade.
///
/// With a scale of hues, both halves of a cell have their own: twice the rows. Without one the
/// background belongs to the terminal: blocks stand for what is above, lines for what is below, in
/// the hues of the signs where there are any, and a cell that the boundary runs through is filled in
/// those of its quarters that are above.
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
  /// Whether a line is drawn where signs change.
  package var marksBoundary: Bool
  /// The signs it is drawn with.
  package var glyphs: GlyphSet

  /// A map of `resolution.columns * resolution.rows` values; missing ones stay empty.
  package init(
    _ values: [Double], resolution: Size, limit: Double = 1, points: [DataPoint] = [],
    texture: Texture = .sign, marksBoundary: Bool = false, glyphs: GlyphSet = .unicode
  ) {
    self.values = values
    self.resolution = resolution
    self.limit = limit
    self.points = points
    self.texture = texture
    self.marksBoundary = marksBoundary
    self.glyphs = glyphs
  }

  /// Two cells in the shade of one value, from −1 to 1, to stand beside its number.
  package static func strip(_ value: Double, texture: Texture, glyphs: GlyphSet) -> Span {
    let shade = value.isFinite ? min(max(value, -1), 1) : 0
    let cell = MapShades(glyphs, texture: texture).cell(shade)
    return Span(String(repeating: cell.character, count: 2), style: cell.style)
  }

  /// How many values show an area at its finest: two rows to a cell, and where cells are quartered
  /// two columns.
  package static func resolution(for area: Rect, texture: Texture) -> Size {
    Size(columns: area.columns * (texture == .heat ? 1 : 2), rows: area.rows * 2)
  }

  /// Draws a shade in each cell, and the examples on top.
  package func draw(in area: Rect, on grid: inout Grid) {
    let shades = MapShades(glyphs, texture: texture)
    let finest = Self.resolution(for: area, texture: texture)
    let pixels = MapPixels(
      limit > 0 ? values : [], resolution: resolution, columns: finest.columns, rows: finest.rows)
    let shown = area.intersection(grid.bounds)
    for row in shown.row..<max(shown.row, shown.endRow) {
      for column in shown.column..<max(shown.column, shown.endColumn) {
        let place = (row: (row - area.row) * 2, column: column - area.column)
        let cell =
          texture == .heat ? halves(of: place, pixels, shades) : quarters(of: place, pixels, shades)
        guard let cell else { continue }
        grid.put(cell.packed, at: Point(row: row, column: column), style: cell.style)
      }
    }
    for point in points { draw(point, in: area, on: &grid) }
  }

  /// Both halves of a cell, each with its hue or with the boundary.
  private func halves(
    of place: (row: Int, column: Int), _ pixels: MapPixels<Double>, _ shades: MapShades
  ) -> Cell? {
    guard let upper = share(pixels[place.row, place.column]),
      let lower = share(pixels[place.row + 1, place.column])
    else { return nil }
    return shades.cell(
      upper: upper, lower: lower,
      isBoundary: (
        upper: isBoundary(place.row, place.column, pixels),
        lower: isBoundary(place.row + 1, place.column, pixels)
      ))
  }

  /// A cell in one shade, or with those quarters filled that are above.
  private func quarters(
    of place: (row: Int, column: Int), _ pixels: MapPixels<Double>, _ shades: MapShades
  ) -> Cell? {
    var (above, sum) = (0, 0.0)
    for quarter in 0..<4 {
      let (down, right) = (quarter / 2, quarter % 2)
      let pixel = pixels[place.row + down, place.column * 2 + right]
      guard let share = share(pixel) else { return nil }
      sum += share
      if share > 0 { above |= 1 << quarter }
    }
    return shades.cell(mean: sum / 4, quartersAbove: above)
  }

  /// The nearer to nothing of two neighbours of which only one is above.
  private func isBoundary(_ row: Int, _ column: Int, _ pixels: MapPixels<Double>) -> Bool {
    marksBoundary
      && pixels.isBoundary(row, column) { own, other in
        guard (own > 0) != (other > 0) else { return false }
        return abs(own) < abs(other) || abs(own) == abs(other) && own > 0
      }
  }

  /// A value as a part of the limit from −1 to 1.
  private func share(_ value: Double?) -> Double? {
    guard let value, !value.isNaN else { return nil }
    return min(max(value / limit, -1), 1)
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
