import Drawing
import Session
import Walkthrough

/// How the weights of each layer are spread, and how large their gradients are.
struct WeightHistogram: Widget {
  let walk: LessonWalk
  let look: ScreenLook

  func draw(in area: Rect, on grid: inout Grid) {
    let reading = WeightReading(walk)
    let layers = reading.layers
    let measure = look.notation.text(reading.measure)
    let shown = min(layers.count, max(1, area.rows / 6))
    let rows = area.rows / max(1, shown)
    // The last layers come first when there is no room for all: gradients begin there.
    for (place, index) in (layers.count - shown..<layers.count).enumerated() {
      let tile = area.inset(top: place * rows).split(top: rows).top
      draw(
        layers[index], named: name(of: index, last: layers.count - 1), measure, in: tile, on: &grid)
    }
  }

  private func name(of index: Int, last: Int) -> String {
    index == last ? "output" : last == 1 ? "hidden" : "hidden \(index + 1)"
  }

  private func draw(
    _ layer: WeightReading.Layer, named name: String, _ measure: String, in area: Rect,
    on grid: inout Grid
  ) {
    let text = "\(name): \(layer.weights.count) weights"
    let norm = layer.gradientNorm.map {
      NumberFormat(.exact, minus: look.notation.minus).text($0)
    }
    let below = grid.writeHeading(
      norm.map { "\(text), length of the gradient of \(measure) \($0)" } ?? text,
      norm.map { "\(text), gradient of \(measure) \($0)" } ?? text, text, in: area)
    guard let gradients = layer.gradients, below.columns >= 30 else {
      return histogram(of: layer.weights, columns: below.columns).draw(in: below, on: &grid)
    }
    let halves = below.split(left: below.columns / 2)
    let width = halves.left.columns - 1
    histogram(of: layer.weights, columns: width).draw(in: halves.left.inset(right: 1), on: &grid)
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
}
