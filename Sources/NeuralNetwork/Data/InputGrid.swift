/// Points in rows and columns over a rectangle: where a decision map is worked out.
package struct InputGrid: Hashable, Sendable {
  /// The stretch of x1 from the left edge to the right edge.
  package var horizontal: ClosedRange<Double>
  /// The stretch of x2 from the bottom edge to the top edge.
  package var vertical: ClosedRange<Double>
  /// Points from left to right.
  package var columns: Int
  /// Points from top to bottom.
  package var rows: Int

  /// A grid over the square from −1 to 1, unless told otherwise.
  package init(
    horizontal: ClosedRange<Double> = -1...1, vertical: ClosedRange<Double> = -1...1,
    columns: Int, rows: Int
  ) {
    self.horizontal = horizontal
    self.vertical = vertical
    self.columns = columns
    self.rows = rows
  }

  /// How many points there are.
  package var count: Int { columns * rows }

  /// x1 in the middle of a column, counted from the left from 0.
  package func x1(column: Int) -> Double {
    let width = horizontal.upperBound - horizontal.lowerBound
    return horizontal.lowerBound + width * (Double(column) + 0.5) / Double(columns)
  }

  /// x2 in the middle of a row, counted from the top from 0.
  package func x2(row: Int) -> Double {
    let height = vertical.upperBound - vertical.lowerBound
    return vertical.upperBound - height * (Double(row) + 0.5) / Double(rows)
  }
}
