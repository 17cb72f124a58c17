/// A map of classes: the one that wins has its hue, the stronger the more clearly it wins.
///
/// Without a scale of hues a class is drawn by its sign where it wins clearly, and as a dot where it
/// hardly does.
package struct ClassMap: Widget {
  /// The class that wins at one place.
  package struct Value: Hashable, Sendable {
    let classIndex: Int
    let margin: Double

    /// A class, from 0, and how clearly it wins, 0 … 1.
    package init(classIndex: Int, margin: Double) {
      self.classIndex = classIndex
      self.margin = margin
    }
  }

  /// An example drawn over the map, by the sign of its class.
  package struct DataPoint: Hashable, Sendable {
    let x: Double
    let y: Double
    let classIndex: Int
    let style: Style

    /// How far from the left and from the bottom, 0 to 1, and its class from 0.
    package init(x: Double, y: Double, classIndex: Int, style: Style = .strong) {
      self.x = x
      self.y = y
      self.classIndex = classIndex
      self.style = style
    }
  }

  private let values: [Value]
  private let resolution: Size
  private let points: [DataPoint]
  private let hasHeat: Bool
  private let glyphs: GlyphSet

  /// A map of `resolution.columns * resolution.rows` values, row after row from the top.
  package init(
    _ values: [Value], resolution: Size, points: [DataPoint] = [], texture: Heatmap.Texture,
    glyphs: GlyphSet
  ) {
    self.values = values
    self.resolution = resolution
    self.points = points
    self.glyphs = glyphs
    hasHeat = texture == .heat
  }

  /// What a class is drawn by: 1 to 9, then a, b, c and so on.
  package static func sign(of classIndex: Int) -> Character {
    signs[max(0, classIndex) % signs.count]
  }

  private static let signs = Array("123456789abcdefghijklmnopqrstuvwxyz")

  /// The sign of a class as it stands on its own ground.
  package static func span(of classIndex: Int, texture: Heatmap.Texture) -> Span {
    let text = String(sign(of: classIndex))
    guard texture == .heat else { return Span(text, style: Style(bold: true, reverse: true)) }
    let ground = (classIndex: classIndex, margin: 1.0)
    return Span(text, style: Style(bold: true, heat: Heat(upper: ground, lower: ground).behindSign))
  }

  /// Draws a shade in each cell, and the examples on top.
  package func draw(in area: Rect, on grid: inout Grid) {
    let pixels = MapPixels(
      values, resolution: resolution, columns: area.columns, rows: area.rows * 2)
    let shown = area.intersection(grid.bounds)
    for row in shown.row..<max(shown.row, shown.endRow) {
      for column in shown.column..<max(shown.column, shown.endColumn) {
        let (half, across) = ((row - area.row) * 2, column - area.column)
        guard let cell = hasHeat ? hues(half, across, pixels) : sign(half, across, pixels) else {
          continue
        }
        grid.put(cell.packed, at: Point(row: row, column: column), style: cell.style)
      }
    }
    for point in points { draw(point, in: area, on: &grid) }
  }

  /// The hues of both halves of a cell; where another class begins, the line between them.
  private func hues(_ row: Int, _ column: Int, _ pixels: MapPixels<Value>) -> Cell? {
    guard let upper = pixels[row, column], let lower = pixels[row + 1, column] else { return nil }
    var heat = Heat(
      upper: (upper.classIndex, upper.margin), lower: (lower.classIndex, lower.margin))
    if isBoundary(row, column, pixels) { heat.upper = Heat.boundary }
    if isBoundary(row + 1, column, pixels) { heat.lower = Heat.boundary }
    return Cell(
      PackedCharacter(heat.upper == heat.lower ? " " : glyphs.upperHalf), style: Style(heat: heat))
  }

  /// The one of two neighbours that wins less clearly.
  private func isBoundary(_ row: Int, _ column: Int, _ pixels: MapPixels<Value>) -> Bool {
    pixels.isBoundary(row, column) { own, other in
      guard own.classIndex != other.classIndex else { return false }
      return own.margin < other.margin
        || own.margin == other.margin && own.classIndex < other.classIndex
    }
  }

  /// The sign of the class that wins more clearly in a cell.
  private func sign(_ row: Int, _ column: Int, _ pixels: MapPixels<Value>) -> Cell? {
    guard let upper = pixels[row, column], let lower = pixels[row + 1, column] else { return nil }
    let value = upper.margin > lower.margin ? upper : lower
    // A third of the way, the class is clear enough to be written down.
    let sign = value.margin > 1.0 / 3 ? Self.sign(of: value.classIndex) : glyphs.middleDot
    return Cell(PackedCharacter(sign), style: .faint)
  }

  private func draw(_ point: DataPoint, in area: Rect, on grid: inout Grid) {
    guard (0...1).contains(point.x), (0...1).contains(point.y) else { return }
    let place = Point(
      row: area.row + Int(clamping: (1 - point.y) * Double(area.rows - 1)),
      column: area.column + Int(clamping: point.x * Double(area.columns - 1)))
    var style = point.style
    if let heat = grid[place.row, place.column].style.heat {
      style.heat = heat.behindSign
    } else {
      style.reverse = true
    }
    grid.put(Self.sign(of: point.classIndex), at: place, style: style, within: area)
  }
}
