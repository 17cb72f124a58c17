/// A piece of text in one style.
package struct Span: Hashable, Sendable {
  package var text: String
  package var style: Style

  package init(_ text: String, style: Style = .plain) {
    self.text = text
    self.style = style
  }

  package var columns: Int { TextWidth.columns(text) }
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
