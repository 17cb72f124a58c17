import Drawing

/// A box in the middle of the screen with lines of text; what is below it stays in sight around it.
struct Card: Widget {
  let title: String
  let lines: [TextLine]
  /// What closes it, written into the lower border.
  let footer: String
  /// Lines scrolled away at the top.
  private(set) var scroll = 0

  static let maximumColumns = 74

  init(title: String, lines: [TextLine], footer: String = "esc closes") {
    self.title = title
    self.lines = lines
    self.footer = footer
  }

  func draw(in area: Rect, on grid: inout Grid) {
    let width = min(Self.maximumColumns, area.columns - 4)
    let height = min(lines.count + 2, area.rows - 2)
    let box = Rect(
      row: (area.rows - height) / 2, column: (area.columns - width) / 2,
      columns: width, rows: height)
    grid.fill(box)
    Box(title: title, label: footer).draw(in: box, on: &grid)
    let inner = box.inset(top: 1, left: 2, bottom: 1, right: 2)
    let top = min(scroll, max(0, lines.count - inner.rows))
    Paragraph(lines, top: top).draw(in: inner, on: &grid)
    let edge = inner.endColumn + 1
    if top > 0 { grid.write("↑", at: Point(row: inner.row, column: edge), style: .focus) }
    guard top + inner.rows < lines.count else { return }
    grid.write("↓", at: Point(row: inner.endRow - 1, column: edge), style: .focus)
  }

  func from(line: Int) -> Card {
    var card = self
    card.scroll = line
    return card
  }

  /// So many lines can be scrolled away on a screen of this size.
  func maximumScroll(on size: Size) -> Int {
    max(0, lines.count - min(lines.count, size.rows - 4))
  }

  /// The columns that a card's text has on a screen of this width.
  static func textColumns(on size: Size) -> Int {
    min(maximumColumns, size.columns - 4) - 4
  }
}
