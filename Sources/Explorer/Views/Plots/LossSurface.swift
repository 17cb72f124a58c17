import Drawing
import Session
import Walkthrough

/// The loss over two weights at once, with the way that descent has taken over it.
///
/// What lies lower than the network now is drawn as negative, what lies higher as positive.
struct LossSurface: Widget {
  let walk: LessonWalk
  let look: ScreenLook

  func draw(in area: Rect, on grid: inout Grid) {
    guard let reading = SurfaceReading(walk, notation: look.notation) else { return }
    let across = look.notation.text(reading.across.weight)
    let upward = look.notation.text(reading.upward.weight)
    let name = walk.measureOfMany
    let below = grid.writeHeading(
      "\(name) over \(across) →, \(upward) ↑", "\(name) over two weights", in: area)
    let told = reading.tellsLoss ? captions(reading, columns: below.columns) : []
    let lines = told.prefix(max(0, below.rows - 5))
    let (picture, caption) = below.split(top: below.rows - lines.count)
    let (framed, scale) = picture.split(top: picture.rows < 9 ? picture.rows : picture.rows - 1)
    let (lowest, highest) = (reading.here - reading.reach, reading.here + reading.reach)
    let frame = MapFrame(
      from: (lowest.x, lowest.y), to: (highest.x, highest.y), minus: look.glyphs.minus)
    let inside = frame.inside(framed)
    frame.draw(in: framed, on: &grid)
    map(reading).draw(in: inside, on: &grid)
    HeatLegend(low: "lower", high: "higher", texture: look.texture, glyphs: look.glyphs)
      .draw(in: scale.inset(left: inside.column - scale.column), on: &grid)
    for (row, line) in lines.enumerated() {
      Caption(line, style: .plain).draw(in: caption.inset(top: row), on: &grid)
    }
  }

  /// The loss here and what the other runs are called: in one line where that fits.
  private func captions(_ reading: SurfaceReading, columns: Int) -> [String] {
    let number = NumberFormat(.exact, minus: look.notation.minus)
    let lowest = reading.lowest.map { ", least in sight \(number.text($0.loss))" } ?? ""
    let part = reading.examples.map { " of \($0) examples" } ?? ""
    let now = "● \(walk.measureOfMany)\(part) \(number.text(reading.now))"
    let names = reading.others.enumerated().map { "\($0.offset + 1) \($0.element.name)" }
    let first = TextWidth.fullest(of: now + lowest, now, columns: columns)
    guard !names.isEmpty else { return [first] }
    let together = ([now] + names).joined(separator: ", ")
    return TextWidth.columns(together) <= columns
      ? [TextWidth.fullest(of: together + lowest, together, columns: columns)]
      : [first, names.joined(separator: ", ")]
  }

  private func map(_ reading: SurfaceReading) -> Heatmap {
    let heights = reading.losses.map { $0 - reading.now }
    func point(_ place: SIMD2<Double>, _ mark: Character? = nil) -> Heatmap.DataPoint {
      let part = (place - reading.here + reading.reach) / (2 * reading.reach)
      return Heatmap.DataPoint(
        x: part.x, y: part.y, isPositive: place == reading.here, mark: mark)
    }
    let others = reading.others.enumerated().flatMap { run in
      run.element.path.map { point($0, Character("\(run.offset + 1)")) }
    }
    let points = others + (reading.path + [reading.here]).map { point($0) }
    return Heatmap(
      heights, resolution: Size(columns: SurfaceReading.columns, rows: SurfaceReading.rows),
      points: points, look: look)
  }
}

extension Heatmap {
  /// A map whose largest height has the darkest shade, in the signs of a look.
  init(
    _ heights: [Double], resolution: Size, points: [DataPoint], marksBoundary: Bool = false,
    look: ScreenLook
  ) {
    let limit = heights.lazy.map { abs($0) }.filter(\.isFinite).max() ?? 1
    self.init(
      heights, resolution: resolution, limit: max(limit, 1e-9), points: points,
      texture: look.texture, marksBoundary: marksBoundary, glyphs: look.glyphs)
  }

  /// The scale of the map, whose heights are counted from a middle.
  func legend(around middle: Double, _ look: ScreenLook) -> HeatLegend {
    let ends = [middle - limit, middle + limit]
      .map { NumberFormat.short(($0 * 100).rounded() / 100, minus: look.notation.minus) }
    return HeatLegend(low: ends[0], high: ends[1], texture: texture, glyphs: glyphs)
  }
}
