import Drawing
import NeuralNetwork
import Walkthrough

/// The loss over two weights at once, with the way that descent has taken over it.
///
/// Every cell is the mean loss of the examples with these two weights changed and all else held.
/// What lies lower than the network now is drawn as negative, what lies higher as positive.
struct LossSurface {
  let walk: LessonWalk
  let look: ScreenLook

  /// More cells or examples than this would keep a key waiting.
  private static let resolution = Size(columns: 36, rows: 24)
  private static let maximumExamples = 64
  private static let maximumPath = 40

  func draw(in area: Rect, on grid: inout Grid) {
    guard let (across, upward) = weights else { return }
    let (heading, below) = area.split(top: 1)
    let names = "\(look.notation.text(across.weight)) →, \(look.notation.text(upward.weight)) ↑"
    grid.write(
      "L over \(names)", at: Point(row: heading.row, column: heading.column), style: .faint,
      within: area)
    map(across, upward).draw(in: below, on: &grid)
  }

  /// The selected weight, or the first of the network, and the next one into the same neuron.
  private var weights: (Connection, Connection)? {
    let shape = walk.trace.shape
    let first =
      walk.selection?.connection ?? walk.currentStep?.quantity.connection
      ?? shape.neurons(layer: 1).first.map { Connection(from: .input(1), to: $0) }
    guard let first, let layer = shape.layer(of: first.from) else { return nil }
    let sources = shape.neurons(layer: layer)
    if sources.count > 1, let index = sources.firstIndex(of: first.from) {
      return (first, Connection(from: sources[(index + 1) % sources.count], to: first.to))
    }
    // With one input the second weight is the one that leads on.
    let next = shape.layer(of: first.to).map { $0 + 1 } ?? 0
    guard next <= shape.lastLayer, let to = shape.neurons(layer: next).first else { return nil }
    return (first, Connection(from: first.to, to: to))
  }

  private func value(_ line: Connection, _ experiment: Experiment) -> Double {
    experiment.value(of: line.weight, in: walk.trace.example) ?? 0
  }

  private func map(_ across: Connection, _ upward: Connection) -> Heatmap {
    let here = (x: value(across, walk.experiment), y: value(upward, walk.experiment))
    let path = walk.path(maximum: Self.maximumPath).map {
      (x: value(across, $0), y: value(upward, $0))
    }
    let far = path.map { max(abs($0.x - here.x), abs($0.y - here.y)) }.filter(\.isFinite).max() ?? 0
    let reach = max(2, far * 1.2)
    let examples = Array(walk.experiment.examples.prefix(Self.maximumExamples))
    let now = walk.experiment.network.loss(walk.experiment.loss, on: examples)
    let size = Self.resolution
    let values = (0..<size.rows).flatMap { row in
      (0..<size.columns).map { column in
        let x = here.x - reach + 2 * reach * (Double(column) + 0.5) / Double(size.columns)
        let y = here.y + reach - 2 * reach * (Double(row) + 0.5) / Double(size.rows)
        return loss(across, x, upward, y, examples) - now
      }
    }
    let limit = values.map { abs($0) }.filter(\.isFinite).max() ?? 1
    let points = (path + [here]).map { place in
      Heatmap.DataPoint(
        x: (place.x - here.x + reach) / (2 * reach), y: (place.y - here.y + reach) / (2 * reach),
        isPositive: place == here)
    }
    return Heatmap(
      values, resolution: size, limit: max(limit, 1e-9), points: points,
      texture: look.hasHues ? .hue : .sign, glyphs: look.glyphs)
  }

  private func loss(
    _ across: Connection, _ x: Double, _ upward: Connection, _ y: Double, _ examples: [Example]
  ) -> Double {
    guard let moved = walk.experiment.setting(across.weight, to: x),
      let both = moved.setting(upward.weight, to: y)
    else { return .nan }
    return both.network.loss(both.loss, on: examples)
  }
}
