/// A piece of text in one style.
package struct Span: Hashable, Sendable {
  package var text: String
  package var style: Style

  package init(_ text: String, style: Style = .plain) {
    self.text = text
    self.style = style
  }

  package var columns: Int { Text.columns(text) }
}

/// One row of text: spans side by side.
package struct TextLine: Hashable, Sendable {
  package var spans: [Span]

  package init(_ spans: [Span] = []) {
    self.spans = spans
  }

  package init(_ text: String, style: Style = .plain) {
    spans = [Span(text, style: style)]
  }

  package var columns: Int { spans.reduce(0) { $0 + $1.columns } }
  /// The text without its styles.
  package var text: String { spans.map(\.text).joined() }
}

extension Grid {
  /// Writes a line of spans and returns the columns that were used.
  @discardableResult
  package mutating func write(_ line: TextLine, at point: Point, within clip: Rect? = nil) -> Int {
    var column = point.column
    for span in line.spans {
      let place = Point(row: point.row, column: column)
      column += write(span.text, at: place, style: span.style, within: clip)
    }
    return column - point.column
  }
}
