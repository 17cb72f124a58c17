/// A place in a text, for messages: line and column, both counted from 1.
package struct LineAndColumn: Hashable, Comparable, Sendable {
  /// Counted from 1.
  package var line: Int
  /// Counted in characters.
  package var column: Int

  /// A place in a text.
  package init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  /// What a reader comes to first.
  package static func < (left: LineAndColumn, right: LineAndColumn) -> Bool {
    (left.line, left.column) < (right.line, right.column)
  }
}
