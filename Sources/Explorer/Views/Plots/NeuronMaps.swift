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
    let hidden = Array(1..<max(1, shape.lastLayer))
    let axes = MapReading(walk, of: walk.experiment).axes
    let below = grid.writeHeading(
      "every hidden neuron for every \(axes[0]) →, \(axes[1]) ↑", "every hidden neuron",
      in: area)
    // A name, and two rows of a map.
    let shown = hidden.prefix(max(1, below.rows / 3))
    guard !shown.isEmpty else { return }
    var rest = below
    for layer in shown {
      let (row, after) = rest.split(top: below.rows / shown.count)
      draw(shape.neurons(layer: layer), in: row, on: &grid)
      rest = after
    }
  }

  /// The neurons of a layer side by side, as many as there is room for around the selected one.
  private func draw(_ neurons: [Neuron], in area: Rect, on grid: inout Grid) {
    // A cell is twice as high as it is wide.
    let most = max(Self.leastColumns, (area.rows - 1) * 2)
    let room = max(1, (area.columns + 1) / (Self.leastColumns + 1))
    let selected = neurons.firstIndex { $0 == walk.selection?.neuron } ?? 0
    let shown = Table.window(of: neurons.count, room: room, around: selected)
    let width = min(most, (area.columns + 1) / max(1, shown.count) - 1)
    var column = area.column
    for neuron in neurons[shown] {
      draw(
        neuron, in: Rect(row: area.row, column: column, columns: width, rows: area.rows), on: &grid)
      column += width + 1
    }
  }

  private static let leastColumns = 6

  private func draw(_ neuron: Neuron, in area: Rect, on grid: inout Grid) {
    let isSelected = walk.selection?.neuron == neuron
    let (name, picture) = area.split(top: 1)
    grid.write(
      neuron.key, at: Point(row: name.row, column: name.column),
      style: Style(bold: isSelected, reverse: isSelected), within: name)
    let reading = MapReading(walk, of: walk.experiment, neuron: neuron)
    let resolution = Heatmap.resolution(for: picture, texture: look.texture)
    Heatmap(
      reading.heights(columns: resolution.columns, rows: resolution.rows), resolution: resolution,
      points: [], look: look
    ).draw(in: picture, on: &grid)
  }
}
