/// What a map shows at every pixel of an area, when its values are stretched over it.
///
/// A pixel is half a cell high: that is twice the rows; where cells are quartered, it is half as
/// wide as well.
struct MapPixels<Value> {
  /// Pixels from left to right, and from top to bottom.
  let columns: Int
  let rows: Int
  private let values: [Value]
  /// Where the values of a row of pixels begin, and which of them a column of pixels shows.
  private let down: [Int]
  private let across: [Int]

  init(_ values: [Value], resolution: Size, columns: Int, rows: Int) {
    self.values = values
    self.columns = columns
    self.rows = rows
    down = (0..<max(0, rows)).map { $0 * resolution.rows / rows * resolution.columns }
    across = (0..<max(0, columns)).map { $0 * resolution.columns / columns }
  }

  /// The value at a pixel; nil outside and where there is none.
  subscript(row: Int, column: Int) -> Value? {
    guard row >= 0, row < rows, column >= 0, column < columns else { return nil }
    let index = down[row] + across[column]
    return index < values.count ? values[index] : nil
  }

  /// Whether the boundary between two sides runs through a pixel: one of two neighbours that a rule
  /// tells apart has it.
  func isBoundary(_ row: Int, _ column: Int, has: (_ own: Value, _ other: Value) -> Bool) -> Bool {
    guard let own = self[row, column] else { return false }
    func divides(_ row: Int, _ column: Int) -> Bool {
      self[row, column].map { has(own, $0) } == true
    }
    return divides(row, column + 1) || divides(row + 1, column) || divides(row, column - 1)
      || divides(row - 1, column)
  }
}
