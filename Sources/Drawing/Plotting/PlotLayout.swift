/// Where the parts of a plot go in a rectangle, after what has no room is left out.
struct PlotLayout: Hashable, Sendable {
  /// A tick: where it is along its side, counted in cells of the grid, and its label.
  struct Tick: Hashable, Sendable {
    let place: Int
    let label: String
  }

  /// The row of titles and legend; empty when left out.
  let heading: Rect
  /// Where the curves are.
  let inside: Rect
  let hasAxes: Bool
  /// The row of the labels of x; empty when left out.
  let footing: Rect
  let x: FittedAxis
  let y: FittedAxis
  private(set) var rowTicks: [Tick] = []
  private(set) var columnTicks: [Tick] = []

  init(of plot: Plot, in area: Rect) {
    let values = plot.series.flatMap(\.values) + plot.marks.map(\.value)
    x = plot.x.fitted(to: values.lazy.map { $0.x }, margin: 0)
    hasAxes = area.rows >= 3 && area.columns >= 8
    let hasHeading = area.rows >= 6 && plot.hasHeading
    let hasFooting = hasAxes && area.rows >= 5
    // A row stays free between the names of curves and the curves, where there are rows enough.
    let isApart = area.rows >= 12 && plot.series.contains { !$0.name.isEmpty }
    let (top, below) = area.split(top: hasHeading ? isApart ? 2 : 1 : 0)
    let (middle, foot) = below.split(top: below.rows - (hasFooting ? 1 : 0))
    let rows = middle.rows - (hasAxes ? 1 : 0)

    let upward = values.lazy.map { $0.y }
    let even = hasAxes ? EvenRows(plot.y.fitted(to: upward, margin: 0), rows: rows) : nil
    y = even?.axis ?? plot.y.fitted(to: upward, margin: 0.04)
    let ticks = even?.ticks ?? Ticks(y, spacing: max(2 / Double(max(1, rows - 1)), 0.125))
    var labels = ticks.values.map { plot.text($0, ticks) }
    var labelColumns = labels.map(TextWidth.columns).max() ?? 0
    if !hasAxes || labelColumns * 3 > area.columns {
      labels = labels.map { _ in "" }
      labelColumns = 0
    }
    heading = top.split(top: 1).top
    inside = middle.inset(
      left: hasAxes ? labelColumns + (labelColumns > 0 ? 2 : 1) : 0, bottom: hasAxes ? 1 : 0)
    footing = foot
    guard hasAxes, !inside.isEmpty else { return }
    rowTicks = tickRows(ticks.values, labels)
    columnTicks = tickColumns(of: plot)
  }

  private func tickRows(_ values: [Double], _ labels: [String]) -> [Tick] {
    var ticks: [Tick] = []
    for (value, label) in zip(values, labels) {
      guard let dot = dot(x: x.value(at: 0), y: value) else { continue }
      let row = inside.row + Int(clamping: dot.y) / Dot.perRow
      let isFree = row >= inside.row && row < inside.endRow && row != ticks.last?.place
      if isFree, label.isEmpty || label != ticks.last?.label {
        ticks.append(Tick(place: row, label: label))
      }
    }
    return ticks
  }

  private func tickColumns(of plot: Plot) -> [Tick] {
    let ticks = Ticks(x, spacing: max(6 / Double(inside.columns), 0.1))
    return ticks.values.compactMap { value in
      guard let fraction = x.fraction(value) else { return nil }
      let dot = Int(clamping: fraction * Double(inside.columns * Dot.perColumn - 1))
      let column = inside.column + dot / Dot.perColumn
      guard column >= inside.column, column < inside.endColumn else { return nil }
      return Tick(place: column, label: plot.text(value, ticks))
    }
  }

  /// The dot of the inside at a value; nil when it has no place.
  func dot(x: Double, y: Double) -> Dot? {
    guard let across = self.x.fraction(x), let up = self.y.fraction(y) else { return nil }
    return Dot(
      x: across * Double(inside.columns * Dot.perColumn - 1),
      y: (1 - up) * Double(inside.rows * Dot.perRow - 1))
  }

  /// The cell of the grid at a value; nil when it is not inside.
  func cell(x: Double, y: Double) -> Point? {
    guard let dot = dot(x: x, y: y) else { return nil }
    let place = Point(
      row: inside.row + Int(clamping: dot.y) >> 2, column: inside.column + Int(clamping: dot.x) >> 1
    )
    return inside.contains(place) ? place : nil
  }
}

extension Plot {
  fileprivate var hasHeading: Bool {
    !y.title.isEmpty || series.contains { !$0.name.isEmpty }
  }

  fileprivate func text(_ value: Double, _ ticks: Ticks) -> String {
    label?(value) ?? ticks.text(value, minus: glyphs.minus)
  }
}
