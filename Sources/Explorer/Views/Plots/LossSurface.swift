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
    guard let reading = SurfaceReading(walk) else { return }
    let across = look.notation.text(reading.across.weight)
    let upward = look.notation.text(reading.upward.weight)
    let name = walk.measureOfMany
    let below = grid.writeHeading(
      "\(name) over \(across) →, \(upward) ↑", "\(name) over two weights", in: area)
    let (picture, caption) = below.split(
      top: below.rows >= 6 && reading.tellsLoss ? below.rows - 1 : below.rows)
    map(reading).draw(in: picture, on: &grid)
    let number = NumberFormat(.exact, minus: look.notation.minus)
    let lowest = reading.lowest.map { ", least in sight \(number.text($0.loss))" } ?? ""
    let part = reading.examples.map { " of \($0) examples" } ?? ""
    let now = "● \(name)\(part) \(number.text(reading.now))"
    Caption(TextWidth.fullest(of: now + lowest, now, columns: caption.columns), style: .plain)
      .draw(in: caption, on: &grid)
  }

  private func map(_ reading: SurfaceReading) -> Heatmap {
    let heights = reading.losses.map { $0 - reading.now }
    let points = (reading.path + [reading.here]).map { place in
      let part = (place - reading.here + reading.reach) / (2 * reading.reach)
      return Heatmap.DataPoint(x: part.x, y: part.y, isPositive: place == reading.here)
    }
    return Heatmap(
      heights, resolution: Size(columns: SurfaceReading.columns, rows: SurfaceReading.rows),
      points: points, look: look)
  }
}

extension Heatmap {
  /// A map whose largest height has the darkest shade, in the signs of a look.
  init(_ heights: [Double], resolution: Size, points: [DataPoint], look: ScreenLook) {
    let limit = heights.lazy.map { abs($0) }.filter(\.isFinite).max() ?? 1
    self.init(
      heights, resolution: resolution, limit: max(limit, 1e-9), points: points,
      texture: look.hasHues ? .hue : .sign, glyphs: look.glyphs)
  }
}
