/// Breaks text into lines that fit so many columns, in time that grows with the text only.
package enum TextFlow {
  /// Wraps spans at spaces, and long words where they must be; a line break in a text is kept.
  ///
  /// The first line begins with the marker (a bullet, a number) and the others hang under the
  /// text that follows it. Between wide characters a line may end anywhere; at a no-break space
  /// it never does.
  package static func wrap(_ spans: [Span], columns: Int, marker: Span? = nil) -> [TextLine] {
    var wrapping = Wrapping(columns: columns, marker: marker)
    for span in spans {
      for glyph in Glyphs(span.text) { wrapping.take(glyph, style: span.style) }
    }
    return wrapping.finish()
  }

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
    return wrapping.finish()
  }
}

/// The state of wrapping: what has been laid down, and the word that is being read.
private struct Wrapping {
  private let columns: Int
  private let indent: Int
  private var lines: [TextLine] = []
  private var line: Run
  /// Spaces seen since the last word; they vanish where a line ends.
  private var spaces = Run()
  private var word = Run()

  init(columns: Int, marker: Span?) {
    let markerColumns = marker?.columns ?? 0
    // A marker that leaves hardly any room for text is left out.
    let hasRoom = markerColumns == 0 || markerColumns + 2 <= columns
    self.columns = max(1, columns)
    indent = hasRoom ? markerColumns : 0
    line = Run()
    if let marker, hasRoom { line.append(marker) }
  }

  mutating func take(_ glyph: Glyph, style: Style) {
    if glyph == .lineBreak {
      endLine()
    } else if glyph == .space {
      endWord()
      spaces.append(glyph, style: style)
    } else if glyph.columns == 2 {
      endWord()
      word.append(glyph, style: style)
      endWord()
    } else {
      if word.columns + glyph.columns > columns - indent { endWord() }
      word.append(glyph.visible, style: style)
    }
  }

  mutating func takeAsItIs(_ glyph: Glyph, style: Style) {
    if glyph == .lineBreak {
      pushLine()
    } else {
      if line.columns + glyph.columns > columns { pushLine() }
      line.append(glyph.visible, style: style)
    }
  }

  mutating func finish() -> [TextLine] {
    endWord()
    if !line.isEmpty || lines.isEmpty { lines.append(TextLine(line.spans)) }
    return lines
  }

  /// Puts the word on this line, or on the next when it does not fit.
  private mutating func endWord() {
    guard !word.isEmpty else { return }
    if line.columns + spaces.columns + word.columns > columns, line.columns > indent {
      pushLine()
      spaces = Run()
    }
    let gap = min(spaces.columns, max(0, columns - line.columns - word.columns))
    line.append(spaces, upTo: gap)
    line.append(word)
    spaces = Run()
    word = Run()
  }

  private mutating func endLine() {
    endWord()
    spaces = Run()
    pushLine()
  }

  private mutating func pushLine() {
    lines.append(TextLine(line.spans))
    line = Run()
    if indent > 0 { line.append(Span(String(repeating: " ", count: indent))) }
  }
}

/// Spans that grow, with their columns counted.
private struct Run {
  private(set) var spans: [Span] = []
  private(set) var columns = 0

  var isEmpty: Bool { columns == 0 }

  mutating func append(_ glyph: Glyph, style: Style) {
    if spans.last?.style == style {
      spans[spans.count - 1].text.append(glyph.character)
    } else {
      spans.append(Span(String(glyph.character), style: style))
    }
    columns += glyph.columns
  }

  mutating func append(_ span: Span) {
    if spans.last?.style == span.style {
      spans[spans.count - 1].text += span.text
    } else {
      spans.append(span)
    }
    columns += span.columns
  }

  mutating func append(_ other: Run) {
    for span in other.spans { append(span) }
  }

  /// Appends spaces, as many as there is room for.
  mutating func append(_ spaces: Run, upTo room: Int) {
    var left = room
    for span in spaces.spans where left > 0 {
      let count = min(left, span.columns)
      append(Span(String(repeating: " ", count: count), style: span.style))
      left -= count
    }
  }
}
