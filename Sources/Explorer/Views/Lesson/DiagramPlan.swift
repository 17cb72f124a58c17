import Drawing
import Walkthrough

/// Where the neurons of the diagram stand: boxes while there is room, else one row a neuron.
///
/// A network that is too wide or too tall even so is shown in part, around the neuron that matters.
struct DiagramPlan {
  let shape: NetworkShape
  /// Boxes are three rows high; otherwise a neuron is one row.
  let isBoxed: Bool
  /// The layers and the neurons of each that are shown.
  let layers: Range<Int>
  let area: Rect
  private let focus: (layer: Int, index: Int)
  private let rowColumns: Int

  static let boxColumns = 10
  /// The narrowest gap between two layers that lines are still seen in.
  static let minimumGap = 4
  /// Wider gaps than this only pull the picture apart.
  static let maximumGap = 22

  init(_ shape: NetworkShape, focus: Neuron?, in area: Rect) {
    self.shape = shape
    self.area = area
    let place = focus.flatMap { shape.position(of: $0) } ?? (0, 0)
    self.focus = place
    let tallest = shape.sizes.max() ?? 1
    let boxedColumns = shape.sizes.count * (Self.boxColumns + Self.minimumGap) - Self.minimumGap
    isBoxed = tallest * 3 <= area.rows - 1 && boxedColumns < area.columns
    // A name such as h2.1, a space, and a number with its sign.
    rowColumns = (shape.sizes.count > 3 ? 4 : 2) + 8
    let width = isBoxed ? Self.boxColumns : rowColumns
    let fitting = max(2, (area.columns + Self.minimumGap) / (width + Self.minimumGap))
    let count = min(fitting, shape.sizes.count)
    let first = min(max(0, place.layer - count / 2), shape.sizes.count - count)
    layers = first..<(first + count)
  }

  var nodeColumns: Int { isBoxed ? Self.boxColumns : rowColumns }
  private var nodeRows: Int { isBoxed ? 3 : 1 }
  /// Rows for neurons: all but the headings.
  private var rows: Int { area.rows - 1 }

  /// The neurons of a layer that are shown: all, or those around the focus.
  func visible(layer: Int) -> Range<Int> {
    let units = shape.sizes[layer]
    let room = max(1, rows / nodeRows)
    guard units > room else { return 0..<units }
    let wanted = layer == focus.layer ? focus.index : units / 2
    let first = min(max(0, wanted - room / 2), units - room)
    return first..<(first + room)
  }

  /// The columns between two layers.
  var gap: Int {
    guard layers.count > 1 else { return 0 }
    let free = area.columns - 1 - layers.count * nodeColumns
    return min(Self.maximumGap, max(1, free / (layers.count - 1)))
  }

  func column(layer: Int) -> Int {
    area.column + 1 + (layer - layers.lowerBound) * (nodeColumns + gap)
  }

  /// The rectangle of a neuron; nil when it is not shown.
  func rect(_ neuron: Neuron) -> Rect? {
    guard let (layer, index) = shape.position(of: neuron), layers.contains(layer) else {
      return nil
    }
    let visible = visible(layer: layer)
    guard visible.contains(index) else { return nil }
    return Rect(
      row: area.row + 1 + top(of: index - visible.lowerBound, among: visible.count),
      column: column(layer: layer), columns: nodeColumns, rows: nodeRows)
  }

  /// Spreads neurons over the rows, but never so far that they lose each other.
  private func top(of index: Int, among count: Int) -> Int {
    let spread = min(rows, nodeRows * count + (isBoxed ? 3 : 2) * (count - 1))
    let start = (min(rows, tallestSpread) - spread) / 2
    guard count > 1 else { return max(0, start) }
    return max(0, start) + index * (spread - nodeRows) / (count - 1)
  }

  /// The rows that the layer with the most neurons takes; the others are centred beside it.
  private var tallestSpread: Int {
    let count = layers.map { visible(layer: $0).count }.max() ?? 1
    return min(rows, nodeRows * count + (isBoxed ? 3 : 2) * (count - 1))
  }
}
