/// A place in a grid: row and column, counted from 0 at the top left.
package struct Point: Hashable, Sendable {
  /// Rows below the top.
  package var row: Int
  /// Columns right of the left edge.
  package var column: Int

  /// Any place, even outside of every grid.
  package init(row: Int, column: Int) {
    self.row = row
    self.column = column
  }
}

/// How many rows and columns something has; never negative.
package struct Size: Hashable, Sendable {
  /// Cells from left to right.
  package var columns: Int
  /// Cells from top to bottom.
  package var rows: Int

  /// A size, in which what is below 0 becomes 0.
  package init(columns: Int, rows: Int) {
    self.columns = max(0, columns)
    self.rows = max(0, rows)
  }
}

/// A rectangle of cells.
///
/// Its sides are never negative, so an empty one is safe to draw into.
package struct Rect: Hashable, Sendable {
  /// The first row.
  package var row: Int
  /// The first column.
  package var column: Int
  /// Cells from left to right, never negative.
  package var columns: Int
  /// Cells from top to bottom, never negative.
  package var rows: Int

  /// Sides and places are held within two thousand million, so that sums of them cannot trap.
  package init(row: Int, column: Int, columns: Int, rows: Int) {
    self.row = min(max(row, -Self.limit), Self.limit)
    self.column = min(max(column, -Self.limit), Self.limit)
    self.columns = min(max(0, columns), Self.limit)
    self.rows = min(max(0, rows), Self.limit)
  }

  private static let limit = 1 << 31

  /// A rectangle of this size in the top left corner.
  package init(size: Size) {
    self.init(row: 0, column: 0, columns: size.columns, rows: size.rows)
  }

  /// The first column to the right of the rectangle.
  package var endColumn: Int { column + columns }
  /// The first row below the rectangle.
  package var endRow: Int { row + rows }
  /// True when no cell is inside.
  package var isEmpty: Bool { columns == 0 || rows == 0 }

  /// Whether a place is inside.
  package func contains(_ point: Point) -> Bool {
    point.row >= row && point.row < endRow && point.column >= column && point.column < endColumn
  }

  /// The cells that both rectangles have.
  package func intersection(_ other: Rect) -> Rect {
    let top = max(row, other.row)
    let left = max(column, other.column)
    return Rect(
      row: top, column: left,
      columns: min(endColumn, other.endColumn) - left, rows: min(endRow, other.endRow) - top)
  }

  /// The rectangle without so many rows or columns at its sides.
  package func inset(top: Int = 0, left: Int = 0, bottom: Int = 0, right: Int = 0) -> Rect {
    Rect(
      row: row + top, column: column + left,
      columns: columns - left - right, rows: rows - top - bottom)
  }

  /// Cuts the rectangle in two: so many rows above, the rest below.
  package func split(top count: Int) -> (top: Rect, rest: Rect) {
    let taken = min(max(0, count), rows)
    return (
      Rect(row: row, column: column, columns: columns, rows: taken),
      Rect(row: row + taken, column: column, columns: columns, rows: rows - taken)
    )
  }

  /// Cuts the rectangle in two: so many columns at the left, the rest at the right.
  package func split(left count: Int) -> (left: Rect, rest: Rect) {
    let taken = min(max(0, count), columns)
    return (
      Rect(row: row, column: column, columns: taken, rows: rows),
      Rect(row: row, column: column + taken, columns: columns - taken, rows: rows)
    )
  }
}
