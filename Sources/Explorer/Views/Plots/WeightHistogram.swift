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
    guard let gradients = layer.gradients, let norm = layer.gradientNorm, area.columns >= 30 else {
      return draw(layer.weights, under: [text], in: area, on: &grid)
    }
    let halves = area.split(left: area.columns / 2)
    let length = NumberFormat(.exact, minus: look.notation.minus).text(norm)
    draw(layer.weights, under: [text, name], in: halves.left.inset(right: 1), on: &grid)
    draw(
      gradients,
      under: [
        "length of the gradient of \(measure) \(length)", "gradient of \(measure) \(length)",
        "gradient of \(measure)",
      ], in: halves.rest.inset(left: 1), on: &grid)
  }

  private func draw(
    _ values: [Double], under headings: [String], in area: Rect, on grid: inout Grid
  ) {
    let below = grid.writeHeading(headings, in: area)
    histogram(of: values, columns: below.columns).draw(in: below, on: &grid)
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
