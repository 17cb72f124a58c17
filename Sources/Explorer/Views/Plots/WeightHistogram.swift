import Drawing
import NeuralNetwork
import Walkthrough

/// How the weights of each layer are spread, and how large their gradients are.
struct WeightHistogram {
  let walk: LessonWalk
  let look: ScreenLook

  func draw(in area: Rect, on grid: inout Grid) {
    let layers = walk.present.network.layers
    let shown = min(layers.count, max(1, area.rows / 6))
    let rows = area.rows / max(1, shown)
    // The last layers come first when there is no room for all: gradients begin there.
    for (place, index) in (layers.count - shown..<layers.count).enumerated() {
      let tile = Rect(
        row: area.row + place * rows, column: area.column, columns: area.columns, rows: rows)
      draw(layer: index, in: tile, on: &grid)
    }
  }

  private func draw(layer index: Int, in area: Rect, on grid: inout Grid) {
    let weights = walk.present.network.layers[index].weights.flatMap { $0 }
    let (heading, below) = area.split(top: 1)
    grid.write(
      title(layer: index, weights: weights.count),
      at: Point(row: heading.row, column: heading.column), style: .faint, within: area)
    let reach = max(weights.map { abs($0) }.filter(\.isFinite).max() ?? 1, 1e-9)
    let bins = Histogram.counts(
      of: weights, in: -reach...reach, bins: min(15, max(5, below.columns / 3)))
    let label = NumberText.short((reach * 100).rounded() / 100, minus: look.notation.minus)
    Histogram(
      bins: bins, lowLabel: look.notation.minus + label, highLabel: label, glyphs: look.glyphs
    ).draw(in: below, on: &grid)
  }

  private func title(layer index: Int, weights: Int) -> String {
    let last = walk.experiment.network.layers.count - 1
    let name = index == last ? "output" : last == 1 ? "hidden" : "hidden \(index + 1)"
    let text = "\(name): \(weights) weights"
    guard let norm = gradientNorm(layer: index + 1) else { return text }
    let number = NumberText(.exact, minus: look.notation.minus).text(norm)
    return "\(text), length of the gradient \(number)"
  }

  /// The length of the layer's gradient, √Σ(∂L/∂w)², once the backward pass has reached all of it.
  func gradientNorm(layer: Int) -> Double? {
    let shape = walk.trace.shape
    let values = shape.neurons(layer: layer).flatMap { to in
      shape.neurons(layer: layer - 1).map { walk.known(.lossByWeight(from: $0, to: to)) }
    }
    let known = values.compactMap { $0 }
    guard known.count == values.count else { return nil }
    return known.reduce(0) { $0 + $1 * $1 }.squareRoot()
  }
}
