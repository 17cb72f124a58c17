/// A picture made of cells. Nothing can be drawn outside it, whatever is asked.
package struct Grid: Hashable, Sendable {
  package let size: Size
  /// The cells, row after row.
  package private(set) var cells: [Cell]
  /// Where the terminal's own cursor stands, when a text field is open.
  package var caret: Point?

  package init(size: Size) {
    self.size = size
    cells = Array(repeating: .blank, count: size.columns * size.rows)
  }

  package var bounds: Rect { Rect(size: size) }

  package subscript(row: Int, column: Int) -> Cell {
    get {
      guard bounds.contains(Point(row: row, column: column)) else { return .blank }
      return cells[row * size.columns + column]
    }
    set {
      guard bounds.contains(Point(row: row, column: column)) else { return }
      cells[row * size.columns + column] = newValue
    }
  }
}
