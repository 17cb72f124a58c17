/// The state of wrapping: what has been laid down, and the word that is being read.
struct Wrapping {
  private let columns: Int
  private let indent: Int
  /// All lines, one after the other.
  private var signs: [StyledGlyph] = []
  /// Where each line but the last one ends.
  private var ends: [Int] = []
  /// How long the last line is.
  private var used = 0
  /// Spaces seen since the last word; they vanish where a line ends.
  private var spaces = Run()
  private var word = Run()

  init(columns: Int, marker: Span?) {
    let markerColumns = marker?.columns ?? 0
    // A marker that leaves hardly any room for text is left out.
    let hasRoom = markerColumns == 0 || markerColumns + 2 <= columns
    self.columns = max(1, columns)
    indent = hasRoom ? markerColumns : 0
    if let marker, hasRoom {
      for glyph in Glyphs(marker.text) { append(glyph.visible, style: marker.style) }
    }
  }

  mutating func take(_ glyph: Glyph, style: Style) {
    if glyph == .lineBreak {
      endWord()
      spaces.clear()
      pushLine()
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
      if used + glyph.columns > columns { pushLine() }
      append(glyph.visible, style: style)
    }
  }

  /// Lays down the last word.
  mutating func finish() {
    endWord()
    if used > 0 || ends.isEmpty { ends.append(signs.count) }
  }

  var lineCount: Int { ends.count }

  var lines: [TextLine] {
    var start = 0
    return ends.map { end in
      defer { start = end }
      return TextLine(signs[start..<end])
    }
  }

  /// Puts the word on this line, or on the next when it does not fit.
  private mutating func endWord() {
    guard word.columns > 0 else { return }
    if used + spaces.columns + word.columns > columns, used > indent {
      pushLine()
      spaces.clear()
    }
    let gap = min(spaces.columns, max(0, columns - used - word.columns))
    signs += spaces.signs.prefix(gap)
    signs += word.signs
    used += gap + word.columns
    spaces.clear()
    word.clear()
  }

  private mutating func pushLine() {
    ends.append(signs.count)
    used = 0
    for _ in 0..<indent { append(.space, style: .plain) }
  }

  private mutating func append(_ glyph: Glyph, style: Style) {
    signs.append(StyledGlyph(packed: glyph.packed, style: style))
    used += glyph.columns
  }
}

/// A character on its way into a line.
private struct StyledGlyph {
  let packed: PackedCharacter
  let style: Style
}

/// Glyphs that gather, with their columns counted.
private struct Run {
  private(set) var signs: [StyledGlyph] = []
  private(set) var columns = 0

  mutating func append(_ glyph: Glyph, style: Style) {
    signs.append(StyledGlyph(packed: glyph.packed, style: style))
    columns += glyph.columns
  }

  mutating func clear() {
    signs.removeAll(keepingCapacity: true)
    columns = 0
  }
}

extension TextLine {
  /// Signs of one style side by side become one span.
  fileprivate init(_ signs: ArraySlice<StyledGlyph>) {
    self.init()
    var start = signs.startIndex
    while start < signs.endIndex {
      let style = signs[start].style
      var end = start + 1
      while end < signs.endIndex, signs[end].style == style { end += 1 }
      spans.append(Span(String(signs[start..<end]), style: style))
      start = end
    }
  }
}

extension String {
  fileprivate init(_ signs: ArraySlice<StyledGlyph>) {
    var capacity = 0
    for sign in signs { capacity += sign.packed.byteCount }
    self.init(unsafeUninitializedCapacity: capacity) { bytes in
      var count = 0
      for sign in signs { sign.packed.write(to: bytes, at: &count) }
      return count
    }
  }
}
