/// A place in a text, for messages: line and column, both counted from 1.
package struct LineAndColumn: Hashable, Comparable, Sendable {
  package var line: Int
  /// Counted in characters.
  package var column: Int

  package init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  package static func < (left: LineAndColumn, right: LineAndColumn) -> Bool {
    (left.line, left.column) < (right.line, right.column)
  }
}
