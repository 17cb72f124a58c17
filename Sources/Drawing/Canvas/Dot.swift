/// A place on a canvas in dots: two to a column, four to a row, y downwards.
package struct Dot: Hashable, Sendable {
  var x: Double
  var y: Double

  /// A place in dots from the top left; it may lie outside the canvas.
  package init(x: Double, y: Double) {
    self.x = x
    self.y = y
  }

  /// The middle of a cell of the canvas.
  package init(row: Int, column: Int) {
    x = Double(column) * Double(Self.perColumn) + 0.5
    y = Double(row) * Double(Self.perRow) + 1.5
  }

  static let perColumn = 2
  static let perRow = 4

  /// The same place held where arithmetic stays exact enough; nil when it is not a place.
  var held: Dot? {
    guard !x.isNaN, !y.isNaN else { return nil }
    let limit = 1e6
    return Dot(x: min(max(x, -limit), limit), y: min(max(y, -limit), limit))
  }
}

/// A straight line between two dots.
struct Segment {
  var from: Dot
  var to: Dot

  /// Its ends as whole dots.
  var ends: ((x: Int, y: Int), (x: Int, y: Int)) {
    (
      (Int(clamping: from.x), Int(clamping: from.y)), (Int(clamping: to.x), Int(clamping: to.y))
    )
  }

  /// The part of the segment from 0 to `right` and `bottom`; nil when there is none.
  ///
  /// Liang and Barsky's method: each side of the rectangle shortens the segment's parameter
  /// range from one end or the other.
  func clipped(right: Double, bottom: Double) -> Segment? {
    let dx = to.x - from.x
    let dy = to.y - from.y
    var (start, end) = (0.0, 1.0)
    let sides = [(-dx, from.x), (dx, right - from.x), (-dy, from.y), (dy, bottom - from.y)]
    for (speed, distance) in sides {
      if speed == 0 {
        if distance < 0 { return nil }
      } else if speed < 0 {
        start = max(start, distance / speed)
      } else {
        end = min(end, distance / speed)
      }
    }
    guard start <= end else { return nil }
    return Segment(
      from: Dot(x: from.x + start * dx, y: from.y + start * dy),
      to: Dot(x: from.x + end * dx, y: from.y + end * dy))
  }
}
