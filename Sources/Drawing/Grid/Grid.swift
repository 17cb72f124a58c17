/// A picture made of cells.
///
/// Nothing can be drawn outside it, whatever is asked.
package struct Grid: Hashable, Sendable {
  /// How many rows and columns there are; it never changes.
  package let size: Size
  /// The cells, row after row.
  package internal(set) var cells: [Cell]
  /// Where the terminal's own cursor stands, when a text field is open.
  package var caret: Point?
  /// True when clicks and the wheel should reach the program instead of the terminal.
  package var wantsMouse = false

  /// A grid of blank cells.
  package init(size: Size) {
    self.size = size
    cells = Array(repeating: .blank, count: size.columns * size.rows)
  }

  /// All cells, as a rectangle.
  package var bounds: Rect { Rect(size: size) }

  func contains(_ point: Point) -> Bool {
    point.row >= 0 && point.row < size.rows && point.column >= 0 && point.column < size.columns
  }

  /// The cell at a place; blank outside.
  ///
  /// A wide character that is set takes the next cell as well, and what is not seen becomes a
  /// space, as in `write`.
  package subscript(row: Int, column: Int) -> Cell {
    get {
      guard contains(Point(row: row, column: column)) else { return .blank }
      return cells[row * size.columns + column]
    }
    set {
      guard contains(Point(row: row, column: column)) else { return }
      if newValue.isContinuation {
        cells[row * size.columns + column].style = newValue.style
      } else if CharacterWidth.columns(of: newValue.character) == 1 {
        put(newValue.character, at: Point(row: row, column: column), style: newValue.style)
      } else {
        put(" ", at: Point(row: row, column: column), style: newValue.style)
        let text = String(newValue.character)
        write(text, at: Point(row: row, column: column), style: newValue.style)
      }
    }
  }
}
