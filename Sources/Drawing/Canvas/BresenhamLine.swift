/// The whole places between two, by Bresenham's method: the nearest to the line, one a step.
struct BresenhamLine: Sequence, IteratorProtocol {
  private var x: Int
  private var y: Int
  private let end: (x: Int, y: Int)
  private let dx: Int
  private let dy: Int
  private var error: Int
  private var isDone = false

  init(from start: (x: Int, y: Int), to end: (x: Int, y: Int)) {
    (x, y) = start
    self.end = end
    dx = abs(end.x - start.x)
    dy = -abs(end.y - start.y)
    error = dx + dy
  }

  mutating func next() -> (x: Int, y: Int)? {
    if isDone { return nil }
    let here = (x, y)
    if x == end.x, y == end.y {
      isDone = true
      return here
    }
    let twice = 2 * error
    if twice >= dy {
      error += dy
      x += x < end.x ? 1 : -1
    }
    if twice <= dx {
      error += dx
      y += y < end.y ? 1 : -1
    }
    return here
  }
}
