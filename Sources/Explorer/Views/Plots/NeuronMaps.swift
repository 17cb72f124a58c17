import Drawing
import Session
import Walkthrough

/// What every hidden neuron answers for every pair of inputs: a small map of each, layer by layer.
///
/// Each has its own scale, for their shapes are what the next layer puts together; the map of the
/// selected neuron has its numbers.
struct NeuronMaps: Widget {
  let walk: LessonWalk
  let look: ScreenLook

  func draw(in area: Rect, on grid: inout Grid) {
    let shape = walk.trace.shape
    guard shape.lastLayer > 1 else { return }
    let reading = MapReading(
      walk, of: walk.experiment, neuron: shape.neuron(layer: 1, index: 0))
    let axes = reading.axes
    let below = grid.writeHeading(
      "every hidden neuron for every \(axes[0]) →, \(axes[1]) ↑", "every hidden neuron",
      in: area)
    // A name, and two rows of a map.
    let layers = (1..<shape.lastLayer).prefix(max(1, below.rows / 3)).map {
      shape.neurons(layer: $0)
    }
    guard let largest = layers.map(\.count).max(), below.rows >= layers.count * 2 else { return }
    let rows = below.rows / layers.count
    let columns = min(
      max(Self.leastColumns, (below.columns + 1) / largest - 1), (rows - 1) * Self.columnsPerRow)
    var rest = below
    for neurons in layers {
      let (row, after) = rest.split(top: rows)
      draw(neurons, reading, columns: columns, in: row, on: &grid)
      rest = after
    }
  }

  /// A cell is twice as high as it is wide; a map may be twice as wide as it is high.
  private static let columnsPerRow = 4
  /// As many as the longest name.
  private static let leastColumns = 4

  /// The neurons of a layer side by side, as many as there is room for around the selected one, and
  /// how many more there are.
  private func draw(
    _ neurons: [Neuron], _ reading: MapReading, columns: Int, in area: Rect, on grid: inout Grid
  ) {
    let mark = "+\(neurons.count)".count
    let fitsAll = neurons.count * (columns + 1) - 1 <= area.columns
    let room = max(1, (area.columns + (fitsAll ? 1 : -mark)) / (columns + 1))
    let selected = neurons.firstIndex { $0 == walk.selection?.neuron } ?? 0
    let shown = Table.window(of: neurons.count, room: room, around: selected)
    var column = area.column
    for neuron in neurons[shown] {
      draw(
        reading.ofHidden(neuron),
        in: Rect(row: area.row, column: column, columns: columns, rows: area.rows), on: &grid)
      column += columns + 1
    }
    guard shown.count < neurons.count else { return }
    grid.write(
      "+\(neurons.count - shown.count)", at: Point(row: area.row, column: column), style: .faint,
      within: area)
  }

  private func draw(_ reading: MapReading, in area: Rect, on grid: inout Grid) {
    let isSelected = walk.selection?.neuron == reading.neuron
    let (name, picture) = area.split(top: 1)
    grid.write(
      reading.neuron.key, at: Point(row: name.row, column: name.column),
      style: Style(bold: isSelected, reverse: isSelected), within: name)
    let resolution = Heatmap.resolution(for: picture, texture: look.texture)
    Heatmap(
      reading.heights(columns: resolution.columns, rows: resolution.rows), resolution: resolution,
      points: [], look: look
    ).draw(in: picture, on: &grid)
  }
}
