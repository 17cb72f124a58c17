/// Breaks text into lines that fit so many columns, in time that grows with the text only.
package enum TextFlow {
  /// Wraps spans at spaces, and long words where they must be; a line break in a text is kept.
  ///
  /// The first line begins with the marker (a bullet, a number) and the others hang under the
  /// text that follows it. Between wide characters a line may end anywhere; at a no-break space
  /// it never does.
  package static func wrap(_ spans: [Span], columns: Int, marker: Span? = nil) -> [TextLine] {
    wrapping(spans, columns: columns, marker: marker).lines
  }

  /// How many lines `wrap` would make.
  package static func lineCount(_ spans: [Span], columns: Int) -> Int {
    wrapping(spans, columns: columns, marker: nil).lineCount
  }

  private static func wrapping(_ spans: [Span], columns: Int, marker: Span?) -> Wrapping {
    var wrapping = Wrapping(columns: columns, marker: marker)
    for span in spans {
      for glyph in Glyphs(span.text) { wrapping.take(glyph, style: span.style) }
    }
    wrapping.finish()
    return wrapping
  }

  /// Wraps a text in one style.
  package static func wrap(
    _ text: String, columns: Int, style: Style = .plain, marker: Span? = nil
  ) -> [TextLine] {
    wrap([Span(text, style: style)], columns: columns, marker: marker)
  }

  /// Keeps lines and spaces as they are; a line that is too long goes on in the next one.
  package static func preformatted(
    _ text: String, columns: Int, style: Style = .plain
  ) -> [TextLine] {
    var wrapping = Wrapping(columns: columns, marker: nil)
    for glyph in Glyphs(text) { wrapping.takeAsItIs(glyph, style: style) }
    wrapping.finish()
    return wrapping.lines
  }

  /// The text with spaces that a line is not broken at.
  package static func unbroken(_ text: String) -> String {
    var result = ""
    result.unicodeScalars.append(
      contentsOf: text.unicodeScalars.lazy.map { $0 == " " ? "\u{a0}" : $0 })
    return result
  }

  /// The text with each `=` kept on one line with what stands beside it.
  package static func keepingEquations(_ text: String) -> String {
    let space = UInt8(ascii: " ")
    var result = ""
    var rest = text.utf8[...]
    while let sign = rest.firstIndex(of: UInt8(ascii: "=")) {
      let after = rest.index(after: sign)
      let before = rest[..<sign]
      let isAlone = before.last == space && rest[after...].first == space
      result += Substring(isAlone ? before.dropLast() : rest[..<after])
      if isAlone { result += "\u{a0}=\u{a0}" }
      rest = rest[after...].dropFirst(isAlone ? 1 : 0)
    }
    return result + Substring(rest)
  }
}
