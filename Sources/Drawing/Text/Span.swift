/// A piece of text in one style.
package struct Span: Hashable, Sendable {
  /// What is written, without line breaks.
  package var text: String
  /// How it looks.
  package var style: Style

  /// A piece of text, plain unless told otherwise.
  package init(_ text: String, style: Style = .plain) {
    self.text = text
    self.style = style
  }

  /// How many columns it takes on one row.
  package var columns: Int { TextWidth.columns(text) }
}

/// One row of text: spans side by side.
package struct TextLine: Hashable, Sendable {
  /// The pieces, from left to right.
  package var spans: [Span]

  /// A row of pieces; an empty row without any.
  package init(_ spans: [Span] = []) {
    self.spans = spans
  }

  /// A row in one style.
  package init(_ text: String, style: Style = .plain) {
    spans = [Span(text, style: style)]
  }

  /// How many columns all pieces take.
  package var columns: Int { spans.reduce(0) { $0 + $1.columns } }
  /// The text without its styles.
  package var text: String { spans.map(\.text).joined() }
}
