import Drawing
import Session
import Walkthrough

/// One number of every example of the batch, with a bar to the left or the right, and the mean.
struct ExampleList: Widget {
  let walk: LessonWalk
  let look: ScreenLook
  /// The largest first; else in the order of the batch.
  let isBySize: Bool

  func draw(in area: Rect, on grid: inout Grid) {
    let room = area.inset(left: 1)
    guard let reading = ExamplesReading(walk) else {
      _ = grid.writeHeading("this step learns from one example", in: room)
      return
    }
    let name = look.notation.text(reading.quantity)
    let order = isBySize ? ", by size" : ""
    let below = grid.writeHeading(
      "\(name) of each example\(order)", "\(name)\(order)", name, in: room)
    let (top, bottom) = below.split(top: max(0, below.rows - 1))
    let entries = isBySize ? reading.bySize : reading.entries
    let shown =
      isBySize
      ? 0..<min(top.rows, entries.count)
      : Table.window(of: entries.count, room: top.rows, around: reading.inView - 1)
    let bars = Bars(entries, columns: top.columns - 23)
    table(entries[shown], reading, bars).draw(in: top, on: &grid)
    let left = entries[..<shown.lowerBound] + entries[shown.upperBound...]
    drawMean(
      reading, left: left.map(\.example), row: min(top.row + shown.count, bottom.row), in: below,
      on: &grid)
  }

  private func table(
    _ entries: ArraySlice<ExamplesReading.Entry>, _ reading: ExamplesReading, _ bars: Bars
  ) -> Table {
    let number = format(reading)
    return Table(
      [
        Table.Column("", .left, minimum: 4), Table.Column("", minimum: 8),
        Table.Column("", .left, rank: 1), Table.Column("", .left, rank: 2),
      ],
      rows: entries.map { entry in
        let value = entry.value
        let ink: Ink = (value ?? 0) < 0 ? .negative : .positive
        return [
          Span("@\(entry.example)", style: entry.example == reading.inView ? .focus : .plain),
          Span(value.map(number.text) ?? "·", style: value == nil ? .faint : Style(ink)),
          Span(bars.text(value, look.glyphs), style: Style(ink)),
          Span("row \(entry.row)", style: .faint),
        ]
      }, tellsLeftOut: false, glyphs: look.glyphs)
  }

  private func drawMean(
    _ reading: ExamplesReading, left: [Int], row: Int, in area: Rect, on grid: inout Grid
  ) {
    let mean = reading.mean.map(format(reading).text) ?? "·"
    let more =
      left.count > 3
      ? "\(left.count) more" : left.map { "@\($0)" }.joined(separator: ", ")
    var column = area.column
    column += grid.write(
      "mean of \(reading.entries.count)  ", at: Point(row: row, column: column), within: area)
    column += grid.write(mean, at: Point(row: row, column: column), style: .focus, within: area)
    guard !left.isEmpty else { return }
    grid.write("  with \(more)", at: Point(row: row, column: column), style: .faint, within: area)
  }

  private func format(_ reading: ExamplesReading) -> NumberFormat {
    NumberFormat(
      .compact, sign: reading.quantity.showsSign ? .always : .whenNegative,
      minus: look.notation.minus)
  }

  /// Bars from a middle line, or from the left where nothing is below 0.
  private struct Bars {
    private let reach: Double
    private let half: Int
    private let hasNegative: Bool

    init(_ entries: [ExamplesReading.Entry], columns: Int) {
      let values = entries.compactMap(\.value).filter(\.isFinite)
      reach = values.map(abs).max() ?? 0
      hasNegative = values.contains { $0 < 0 }
      half = max(1, hasNegative ? (columns - 1) / 2 : columns)
    }

    func text(_ value: Double?, _ glyphs: GlyphSet) -> String {
      guard let value, value.isFinite, reach > 0 else { return "" }
      let length = Int((abs(value) / reach * Double(half)).rounded())
      let bar = String(repeating: glyphs.barDone, count: length)
      guard hasNegative else { return bar }
      let space = String(repeating: " ", count: half - length)
      let line = String(glyphs.lines.vertical)
      return value < 0 ? space + bar + line : String(repeating: " ", count: half) + line + bar
    }
  }
}
