/// How often values fall where: bars side by side over a thin line with its ends labelled.
package struct Histogram: Widget {
  /// How high each bar is, as counts or any other size.
  package var bins: [Double]
  var lowLabel: String
  var highLabel: String
  var style: Style
  var glyphs: GlyphSet

  /// Bars for counts, lowest bin first, with labels at the two ends of the axis.
  package init(
    bins: [Double], lowLabel: String = "", highLabel: String = "", style: Style = .plain,
    glyphs: GlyphSet = .unicode
  ) {
    self.bins = bins
    self.lowLabel = lowLabel
    self.highLabel = highLabel
    self.style = style
    self.glyphs = glyphs
  }

  /// Counts values into bins of equal width over a range; those outside it do not count.
  package static func counts(
    of values: some Sequence<Double>, in range: ClosedRange<Double>, bins: Int
  ) -> [Double] {
    var counts = Array(repeating: 0.0, count: max(0, bins))
    let axis = FittedAxis(
      low: range.lowerBound, high: range.upperBound, scale: .linear, margin: 0)
    for value in values where range.contains(value) && bins > 0 {
      guard let fraction = axis.fraction(value) else { continue }
      let bin = Int(clamping: (fraction * Double(bins)).rounded(.down))
      counts[min(max(bin, 0), bins - 1)] += 1
    }
    return counts
  }

  /// Draws bars on a line with its labels; in low rooms the bars alone.
  package func draw(in area: Rect, on grid: inout Grid) {
    guard !area.isEmpty, !bins.isEmpty else { return }
    let hasLabels = area.rows >= 4 && !(lowLabel.isEmpty && highLabel.isEmpty)
    let hasFloor = area.rows >= 3
    let under = (hasLabels ? 1 : 0) + (hasFloor ? 1 : 0)
    let (bars, rest) = area.split(top: area.rows - under)
    let (floor, labels) = rest.split(top: hasFloor ? 1 : 0)
    drawBars(in: bars, on: &grid)
    grid.fill(floor, glyphs.lines.horizontal, style: .faint)
    if hasLabels { drawLabels(in: labels, on: &grid) }
  }

  private func drawBars(in area: Rect, on grid: inout Grid) {
    let highest = bins.lazy.filter(\.isFinite).max() ?? 0
    guard highest > 0 else { return }
    let shown = area.intersection(grid.bounds)
    let eighths = glyphs.risingBlocks.count
    for column in shown.column..<max(shown.column, shown.endColumn) {
      let bin = bins[(column - area.column) * bins.count / area.columns]
      guard bin > 0, bin.isFinite else { continue }
      // A bar that is there shows, however low it is.
      let height = max(1, Int(clamping: bin / highest * Double(area.rows * eighths)))
      for level in 0...(height - 1) / eighths {
        let filled = min(eighths, height - level * eighths)
        let place = Point(row: area.endRow - 1 - level, column: column)
        grid.put(glyphs.risingBlocks[filled - 1], at: place, style: style, within: area)
      }
    }
  }

  private func drawLabels(in area: Rect, on grid: inout Grid) {
    let used = grid.write(
      lowLabel, at: Point(row: area.row, column: area.column), style: .faint, within: area)
    let start = area.endColumn - TextWidth.columns(highLabel)
    guard start > area.column + used else { return }
    grid.write(
      highLabel, at: Point(row: area.row, column: start), style: .faint, within: area)
  }
}
