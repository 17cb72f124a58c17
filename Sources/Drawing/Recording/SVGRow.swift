/// One row of a picture as elements of an SVG: cells as text, each in its own column.
struct SVGRow {
  /// A column's width, the usual 0.6 of the letters' size, and a row's height.
  static let (columnWidth, rowHeight, letterSize) = (9, 18, 15)

  let cells: ArraySlice<Cell>
  let theme: Theme
  let paper: Paper

  /// The elements, at the row's place.
  func text(row: Int) -> String {
    var text = ""
    var start = cells.startIndex
    while start < cells.endIndex {
      let style = cells[start].style
      var end = start
      while end < cells.endIndex, cells[end].style == style { end += 1 }
      text += run(start..<end, look: theme.look(style), row: row)
      start = end
    }
    return text
  }

  /// Cells of one look: what is behind them, then their words.
  private func run(_ range: Range<Int>, look: Look, row: Int) -> String {
    let colors = paper.colors(of: look)
    var text = ""
    if let behind = colors.behind {
      text +=
        "<rect x=\"\(x(range.lowerBound))\" y=\"\(row * Self.rowHeight)\""
        + " width=\"\(range.count * Self.columnWidth)\" height=\"\(Self.rowHeight)\""
        + " fill=\"\(behind.hex)\"/>"
    }
    var attributes = " y=\"\(row * Self.rowHeight + 14)\""
    if colors.text != paper.foreground { attributes += " fill=\"\(colors.text.hex)\"" }
    if look.bold { attributes += " font-weight=\"bold\"" }
    if look.dim { attributes += " opacity=\"0.6\"" }
    if look.underline { attributes += " text-decoration=\"underline\"" }
    if look.background != nil, cells[range].allSatisfy({ $0.character == "▀" }) {
      return text + upperHalves(range, colors.text, row: row)
    }
    for word in words(in: range) { text += element(word, attributes) }
    return text
  }

  /// The parts of a run between its spaces; ASCII and other signs apart.
  private func words(in range: Range<Int>) -> [Range<Int>] {
    var words: [Range<Int>] = []
    for index in range where cells[index].packed != .space && !cells[index].isContinuation {
      if let last = words.last, last.upperBound == index,
        cells[last.lowerBound].packed.isASCII == cells[index].packed.isASCII
      {
        words[words.count - 1] = last.lowerBound..<index + 1
      } else {
        words.append(index..<index + 1)
      }
    }
    return words
  }

  /// The upper halves of a map are drawn, since no two fonts agree on them.
  private func upperHalves(_ range: Range<Int>, _ color: RGB, row: Int) -> String {
    "<rect x=\"\(x(range.lowerBound))\" y=\"\(row * Self.rowHeight)\""
      + " width=\"\(range.count * Self.columnWidth)\" height=\"\(Self.rowHeight / 2)\""
      + " fill=\"\(color.hex)\"/>"
  }

  /// A word: of ASCII it begins at its column and has its length; other signs have a place each,
  /// since a browser may take them from other fonts.
  private func element(_ word: Range<Int>, _ attributes: String) -> String {
    let isASCII = cells[word.lowerBound].packed.isASCII
    let places =
      isASCII
      ? "\(x(word.lowerBound))\" textLength=\"\(word.count * Self.columnWidth)"
      : word.map { "\(x($0))" }.joined(separator: " ")
    let content = word.map { Self.escaped(cells[$0].character) }.joined()
    return "<text x=\"\(places)\"\(attributes)>\(content)</text>"
  }

  private func x(_ index: Int) -> Int { (index - cells.startIndex) * Self.columnWidth }

  private static func escaped(_ character: Character) -> String {
    switch character {
    case "&": "&amp;"
    case "<": "&lt;"
    case ">": "&gt;"
    default: String(character)
    }
  }
}
