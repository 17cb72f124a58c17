/// Columns of texts that line up, under their headings.
///
/// A column is as wide as its widest text. Columns that do not fit are left out whole, for half a
/// number would be a wrong number, and a column of `…` under their count takes their place. Of rows
/// that do not fit, the corner of the headings says how many are shown: `10/12 rows`.
///
///        z      a  +2
///     x1 · 0.0500   …
package struct Table: Widget {
  /// How a column is headed and set.
  package struct Column: Hashable, Sendable {
    /// The heading; none in a table whose headings are all empty.
    package var title: String
    /// Where texts stand in the column.
    package var alignment: Alignment
    /// The column is at least this wide, so that it keeps its place while its texts change.
    package var minimum: Int
    /// Of columns that do not fit, the highest rank is left out first, and of one rank the last.
    package var rank: Int

    /// A column that is as wide as its texts, and at least `minimum`.
    package init(
      _ title: String, _ alignment: Alignment = .right, minimum: Int = 0, rank: Int = 0
    ) {
      self.title = title
      self.alignment = alignment
      self.minimum = minimum
      self.rank = rank
    }
  }

  /// The columns from left to right.
  package var columns: [Column]
  /// A span for each column; what is missing stays empty.
  package var rows: [[Span]]
  /// The rows that a mark stands before; nil keeps no room for marks.
  package var marked: Set<Int>?
  /// The row that stays in sight when not all fit.
  package var focus: Int
  /// The column that is never left out, and clipped when it must be.
  package var flexible: Int
  /// Whether that column takes all the room that the others leave.
  package var fills: Bool
  /// False where other columns are shown from moment to moment, and nobody misses those left out.
  package var tellsLeftOut: Bool
  /// Columns of space between two columns.
  package var gap: Int
  /// How headings look.
  package var headingStyle: Style
  /// The signs to draw with.
  package var glyphs: GlyphSet

  /// A table that leaves out from the right and keeps its first column, unless told otherwise.
  package init(
    _ columns: [Column], rows: [[Span]], marked: Set<Int>? = nil, focus: Int = 0,
    flexible: Int = 0, fills: Bool = false, tellsLeftOut: Bool = true, gap: Int = 1,
    headingStyle: Style = .faint, glyphs: GlyphSet = .unicode
  ) {
    self.columns = columns
    self.rows = rows
    self.marked = marked
    self.focus = focus
    self.flexible = flexible
    self.fills = fills
    self.tellsLeftOut = tellsLeftOut
    self.gap = gap
    self.headingStyle = headingStyle
    self.glyphs = glyphs
  }

  /// How wide and high the whole table is.
  package var size: Size {
    let gaps = gap * max(0, columns.count - 1)
    return Size(
      columns: markColumns + widths.reduce(gaps, +), rows: rows.count + (hasHeading ? 1 : 0))
  }

  /// The rows of a long list that there is room for, around the one that matters.
  package static func window(of count: Int, room: Int, around index: Int) -> Range<Int> {
    let room = min(max(0, room), count)
    let start = min(max(0, index - room / 2), count - room)
    return start..<(start + room)
  }

  /// Draws the columns and rows that fit whole.
  package func draw(in area: Rect, on grid: inout Grid) {
    Paragraph(lines(columns: area.columns, rows: area.rows)).draw(in: area, on: &grid)
  }

  /// The table as lines of text, the headings first, in so many columns and rows.
  package func lines(columns: Int, rows room: Int = .max) -> [TextLine] {
    let places = places(in: columns - markColumns)
    let shown = Table.window(
      of: rows.count, room: room - (hasHeading ? 1 : 0), around: focus)
    let body = shown.map { index in
      let mark = marked?.contains(index) == true ? [(0, Span(mark, style: .focusLine))] : []
      return TextLine(mark + placed(rows[index], places, leftOut: glyphs.ellipsis))
    }
    return hasHeading ? [heading(places, shown: shown.count, columns: columns)] + body : body
  }

  private var mark: String { String(glyphs.cursor) }
  private var markColumns: Int { marked == nil ? 0 : 1 }
  private var hasHeading: Bool { columns.contains { !$0.title.isEmpty } }

  // MARK: Columns

  /// Where a column stands that is shown; its index is nil where it stands for those left out.
  private struct Place {
    let index: Int?
    let start: Int
    let width: Int
  }

  private var widths: [Int] {
    columns.indices.map { index in
      // Over a first column without a heading the next one's may begin.
      let leans = index == 1 && columns[0].title.isEmpty && columns[1].alignment == .right
      let own = leans ? 0 : TextWidth.columns(columns[index].title)
      return rows.reduce(max(columns[index].minimum, own)) {
        index < $1.count ? max($0, $1[index].columns) : $0
      }
    }
  }

  private func places(in room: Int) -> [Place] {
    guard columns.indices.contains(flexible) else { return [] }
    var widths = widths
    var shown = Array(columns.indices)
    func used(telling: Int) -> Int {
      shown.reduce(telling > 0 ? telling + gap : 0) { $0 + widths[$1] } + gap * (shown.count - 1)
    }
    var telling = 0
    while shown.count > 1, used(telling: telling) > room {
      let least = shown.indices.reversed().filter { shown[$0] != flexible }
        .max { columns[shown[$0]].rank < columns[shown[$1]].rank }
      shown.remove(at: least ?? shown.count - 1)
      telling = tellsLeftOut ? tellingColumns(columns.count - shown.count) : 0
    }
    if used(telling: telling) > room { telling = 0 }
    let rest = room - used(telling: telling)
    if fills || rest < 0 { widths[flexible] = max(0, widths[flexible] + rest) }
    return places(of: shown, widths, telling: telling)
  }

  /// How wide the column is that stands for so many others.
  private func tellingColumns(_ count: Int) -> Int {
    max(TextWidth.columns("+\(count)"), TextWidth.columns(glyphs.ellipsis))
  }

  private func places(of shown: [Int], _ widths: [Int], telling: Int) -> [Place] {
    var places: [Place] = []
    var start = markColumns
    func put(_ index: Int?, _ width: Int) {
      places.append(Place(index: index, start: start, width: width))
      start += width + gap
    }
    var hasTold = telling == 0
    for index in columns.indices {
      if shown.contains(index) {
        put(index, widths[index])
      } else if !hasTold {
        hasTold = true
        put(nil, telling)
      }
    }
    return places
  }

  // MARK: Lines

  private func heading(_ places: [Place], shown: Int, columns room: Int) -> TextLine {
    let titles = columns.map { Span($0.title, style: headingStyle) }
    let shownColumns = places.count { $0.index != nil }
    var cells = placed(titles, places, leftOut: "+\(columns.count - shownColumns)")
    guard shown < rows.count else { return TextLine(cells) }
    let end = cells.first.map { $0.column - 1 } ?? room
    let short = "\(shown)/\(rows.count)"
    if let text = ["\(short) rows", short].first(where: {
      markColumns + TextWidth.columns($0) <= end
    }) {
      cells.insert((markColumns, Span(text, style: headingStyle)), at: 0)
    }
    return TextLine(cells)
  }

  /// Each text with the column it begins in.
  private func placed(
    _ row: [Span], _ places: [Place], leftOut: String
  ) -> [(column: Int, span: Span)] {
    places.compactMap { place in
      guard let index = place.index else {
        let lead = place.width - TextWidth.columns(leftOut)
        return (place.start + lead, Span(leftOut, style: .faint))
      }
      guard index < row.count, !row[index].text.isEmpty else { return nil }
      let text = index == flexible ? clipped(row[index].text, place.width) : row[index].text
      let slack = place.width - TextWidth.columns(text)
      let lead = slack < 0 ? slack : TextWidth.offset(of: slack, columns[index].alignment)
      return (place.start + lead, Span(text, style: row[index].style))
    }
  }

  private func clipped(_ text: String, _ columns: Int) -> String {
    TextWidth.clipped(text, columns: columns, mark: glyphs.ellipsis)
  }
}

extension TextLine {
  /// Spans at the columns that they begin in, from the left.
  fileprivate init(_ placed: [(column: Int, span: Span)]) {
    self.init()
    var end = 0
    for (column, span) in placed {
      if column > end { spans.append(Span(String(repeating: " ", count: column - end))) }
      spans.append(span)
      end = max(end, column) + span.columns
    }
  }
}
