/// Columns of texts that line up, under their headings.
///
/// A column is as wide as its widest text. Columns that do not fit are left out from the right,
/// whole: half a number would be a wrong number. Only the first is clipped when it must be.
package struct Table: Widget {
  package struct Column: Hashable, Sendable {
    package var title: String
    package var alignment: Alignment
    /// The column is at least this wide, so that it keeps its place while its texts change.
    package var minimum: Int

    package init(_ title: String, _ alignment: Alignment = .right, minimum: Int = 0) {
      self.title = title
      self.alignment = alignment
      self.minimum = minimum
    }
  }

  package var columns: [Column]
  package var rows: [[Span]]
  /// The row that a mark stands before; nil for none, and then no room is kept for it.
  package var marked: Int?
  /// True keeps a column free for the mark even when no row has it.
  package var keepsMark: Bool
  /// Columns of space between two columns.
  package var gap: Int
  /// The row that is shown first.
  package var top: Int
  package var headingStyle: Style
  package var glyphs: GlyphSet

  package init(
    _ columns: [Column], rows: [[Span]], marked: Int? = nil, keepsMark: Bool = false, gap: Int = 1,
    top: Int = 0, headingStyle: Style = .faint, glyphs: GlyphSet = .unicode
  ) {
    self.columns = columns
    self.rows = rows
    self.marked = marked
    self.keepsMark = keepsMark
    self.gap = gap
    self.top = top
    self.headingStyle = headingStyle
    self.glyphs = glyphs
  }

  /// How wide and high the whole table is.
  package var size: Size {
    let widths = columns.indices.map(width)
    let gaps = gap * max(0, columns.count - 1)
    return Size(
      columns: markColumns + widths.reduce(0, +) + gaps, rows: rows.count + (hasHeading ? 1 : 0))
  }

  package func draw(in area: Rect, on grid: inout Grid) {
    let widths = visibleWidths(in: area.columns - markColumns)
    var rest = area
    if hasHeading {
      let headings = columns.map { Span($0.title, style: headingStyle) }
      draw(headings, widths, in: area.split(top: 1).top, on: &grid)
      rest = area.split(top: 1).rest
    }
    let first = max(0, top)
    for (offset, row) in rows.dropFirst(first).prefix(rest.rows).enumerated() {
      let (line, _) = rest.inset(top: offset).split(top: 1)
      if first + offset == marked, markColumns > 0 {
        let style = row.first?.style ?? .plain
        let place = Point(row: line.row, column: line.column)
        grid.put(glyphs.cursor, at: place, style: style, within: line)
      }
      draw(row, widths, in: line, on: &grid)
    }
  }

  private var hasHeading: Bool { columns.contains { !$0.title.isEmpty } }
  private var markColumns: Int { marked != nil || keepsMark ? 1 : 0 }

  private func width(of index: Int) -> Int {
    let own = max(columns[index].minimum, TextWidth.columns(columns[index].title))
    return rows.reduce(own) { index < $1.count ? max($0, $1[index].columns) : $0 }
  }

  /// The widths of the columns that fit, from the left.
  private func visibleWidths(in room: Int) -> [Int] {
    var widths: [Int] = []
    var used = 0
    for index in columns.indices {
      let lead = index == 0 ? 0 : gap
      let wanted = index == 0 ? min(width(of: index), max(0, room)) : width(of: index)
      if used + lead + wanted > room { break }
      widths.append(wanted)
      used += lead + wanted
    }
    return widths
  }

  private func draw(_ row: [Span], _ widths: [Int], in line: Rect, on grid: inout Grid) {
    var column = line.column + markColumns
    for (index, width) in widths.enumerated() {
      if index < row.count {
        let shown = TextWidth.clipped(row[index].text, columns: width, mark: glyphs.ellipsis)
        let gap = max(0, width - TextWidth.columns(shown))
        let offset = TextWidth.offset(of: gap, columns[index].alignment)
        let place = Point(row: line.row, column: column + offset)
        grid.write(shown, at: place, style: row[index].style, within: line)
      }
      column += width + gap
    }
  }
}
