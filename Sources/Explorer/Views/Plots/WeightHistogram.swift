import Drawing
import NeuralNetwork
import Session
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
      title(layer: index, weights: weights.count, columns: heading.columns),
      at: Point(row: heading.row, column: heading.column), style: .faint, within: area)
    guard let gradients = gradients(layer: index + 1), below.columns >= 30 else {
      return histogram(of: weights, columns: below.columns).draw(in: below, on: &grid)
    }
    let halves = below.split(left: below.columns / 2)
    let width = halves.left.columns - 1
    histogram(of: weights, columns: width).draw(in: halves.left.inset(right: 1), on: &grid)
    histogram(of: gradients, columns: width).draw(in: halves.rest.inset(left: 1), on: &grid)
  }

  /// As far to both sides as the largest number reaches, which is written at the ends.
  private func histogram(of values: [Double], columns: Int) -> Histogram {
    let reach = max(values.map { abs($0) }.filter(\.isFinite).max() ?? 1, 1e-9)
    let bins = Histogram.counts(
      of: values, in: -reach...reach, bins: min(15, max(5, columns / 3)))
    let label = NumberFormat(.narrow, minus: look.notation.minus).text(reach)
    return Histogram(
      bins: bins, lowLabel: look.notation.minus + label, highLabel: label, glyphs: look.glyphs)
  }

  private func title(layer index: Int, weights: Int, columns: Int) -> String {
    let last = walk.experiment.network.layers.count - 1
    let name = index == last ? "output" : last == 1 ? "hidden" : "hidden \(index + 1)"
    let text = "\(name): \(weights) weights"
    guard let norm = gradientNorm(layer: index + 1) else { return text }
    let number = NumberFormat(.exact, minus: look.notation.minus).text(norm)
    return TextWidth.fullest(
      of: "\(text), length of the gradient \(number)", "\(text), gradient \(number)", text,
      columns: columns)
  }

  /// The length of the layer's gradient, √Σ(∂L/∂w)², once the backward pass has reached all of it.
  func gradientNorm(layer: Int) -> Double? {
    gradients(layer: layer)?.reduce(0) { $0 + $1 * $1 }.squareRoot()
  }

  /// ∂L/∂w of every weight of a layer, once the backward pass has reached all of them.
  private func gradients(layer: Int) -> [Double]? {
    let shape = walk.trace.shape
    let values = shape.neurons(layer: layer).flatMap { to in
      shape.neurons(layer: layer - 1).map { walk.known(.lossByWeight(from: $0, to: to)) }
    }
    let known = values.compactMap { $0 }
    return known.count == values.count ? known : nil
  }
}
