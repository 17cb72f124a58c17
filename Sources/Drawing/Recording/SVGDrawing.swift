/// Pictures as an SVG: one stands still, several follow each other without end.
///
/// It needs no script and no font: browsers, slides and code-hosting sites show it. A row that does
/// not change is drawn once for all pictures that have it.
package struct SVGDrawing {
  private let frames: [Grid]
  private let theme: Theme
  private let paper: Paper

  /// A drawing of these pictures, which have one size, with a palette on a paper.
  package init(_ frames: [Grid], theme: Theme, paper: Paper) {
    self.frames = frames
    self.theme = theme
    self.paper = paper
  }

  /// So many seconds is a picture seen, and the last one longer.
  private static let (seconds, rest) = (1, 3)

  /// The file's text.
  package var text: String {
    guard let size = frames.first?.size else { return "" }
    let rows = (0..<size.rows).flatMap(rows)
    let width = size.columns * SVGRow.columnWidth + 2 * Self.margin
    let height = size.rows * SVGRow.rowHeight + 2 * Self.margin
    return """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(width) \(height)" width="\(width)" \
      height="\(height)" font-size="\(SVGRow.letterSize)" fill="\(paper.foreground.hex)" \
      font-family="ui-monospace,Menlo,Consolas,'DejaVu Sans Mono',monospace">
      \(style(for: Set(rows.map(\.seen))))\
      <rect width="\(width)" height="\(height)" rx="6" fill="\(paper.background.hex)"/>
      <g transform="translate(\(Self.margin) \(Self.margin))">
      \(rows.map(\.text).joined())</g>
      </svg>

      """
  }

  private static let margin = 8

  /// A row of the screen as it looks in some pictures that follow each other.
  private struct Row {
    let seen: Range<Int>
    let text: String
  }

  private func rows(at row: Int) -> [Row] {
    func cells(_ frame: Int) -> ArraySlice<Cell> {
      let columns = frames[frame].size.columns
      return frames[frame].cells[row * columns..<(row + 1) * columns]
    }
    var rows: [Row] = []
    var start = 0
    for end in 1...frames.count where end == frames.count || cells(end) != cells(start) {
      let text = SVGRow(cells: cells(start), theme: theme, paper: paper).text(row: row)
      let seen = start..<end
      let name = seen.count == frames.count ? "" : " class=\"\(Self.name(seen))\""
      if !text.isEmpty { rows.append(Row(seen: seen, text: "<g\(name)>\(text)</g>\n")) }
      start = end
    }
    return rows
  }

  private static func name(_ seen: Range<Int>) -> String {
    "f\(seen.lowerBound)-\(seen.upperBound)"
  }

  /// When each group of rows is seen; who wants no movement sees the first picture.
  private func style(for spans: Set<Range<Int>>) -> String {
    let changing = spans.filter { $0.count < frames.count }
      .sorted { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }
    if changing.isEmpty { return "" }
    let total = (frames.count - 1) * Self.seconds + Self.rest
    let rules = changing.map { span in
      let name = Self.name(span)
      let rest = span.lowerBound == 0 ? "visible" : "hidden"
      var keys = span.lowerBound == 0 ? "" : "0%{visibility:hidden}"
      keys += "\(percent(span.lowerBound, of: total)){visibility:visible}"
      if span.upperBound < frames.count {
        keys += "\(percent(span.upperBound, of: total)){visibility:hidden}"
      }
      return ".\(name){visibility:\(rest);animation:\(name) \(total)s step-end infinite}"
        + "@keyframes \(name){\(keys)}\n"
    }
    let still = "@media (prefers-reduced-motion:reduce){g{animation:none!important}}\n"
    return "<style>\n\(rules.joined())\(still)</style>\n"
  }

  private func percent(_ frame: Int, of total: Int) -> String {
    let thousandths = frame * Self.seconds * 100_000 / total
    let digits = String(thousandths % 1000 + 1000).dropFirst()
    return "\(thousandths / 1000).\(digits)%"
  }
}
