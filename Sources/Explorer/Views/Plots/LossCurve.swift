import Drawing
import Session
import Walkthrough

/// The loss as a curve of one number, with its tangent and where the next update would go.
struct LossCurve {
  let walk: LessonWalk
  let look: ScreenLook

  /// What is varied: the selected number, else the weight of the step, else an output's activation
  /// while the loss is the subject, else the first weight.
  var quantity: Quantity? {
    if let selected = walk.selection?.editable { return selected }
    if let line = walk.currentStep?.quantity.connection { return line.weight }
    let shape = walk.trace.shape
    return shape.neurons(layer: 1).first.map { .weight(from: .input(1), to: $0) }
  }

  func draw(in area: Rect, on grid: inout Grid) {
    guard let quantity, let value = walk.trace.value(of: quantity), value.isFinite else { return }
    let (heading, below) = area.split(top: 1)
    grid.write(
      title(of: quantity, columns: heading.columns),
      at: Point(row: heading.row, column: heading.column), style: .faint, within: area)
    plot(quantity, value, points: min(120, max(24, below.columns)))
      .draw(in: below, on: &grid)
  }

  private func title(of quantity: Quantity, columns: Int) -> String {
    let name = look.notation.text(quantity)
    let text = "L as \(name) changes"
    guard let slope = slope(of: quantity) else { return text }
    let number = NumberFormat(.exact, sign: .always, minus: look.notation.minus).text(slope)
    return TextWidth.fullest(of: "\(text): slope \(number)", text, columns: columns)
  }

  /// The gradient, once the backward pass has reached it.
  func slope(of quantity: Quantity) -> Double? {
    quantity.gradient.flatMap { walk.known($0) }
  }

  private func plot(_ quantity: Quantity, _ value: Double, points: Int) -> Plot {
    let next = slope(of: quantity).map { value - walk.experiment.learningRate * $0 }
    let window = LossWindow(walk, quantity, value, next: next).range
    let width = window.upperBound - window.lowerBound
    let places = (0...points).map { window.lowerBound + width * Double($0) / Double(points) }
    let losses = walk.trace.losses(with: quantity, at: places)
    let values = zip(places, losses).map { Plot.Value($0, $1) }
    let here = Plot.Value(value, walk.trace.value(of: .loss) ?? .nan)
    var plot = Plot(
      [Plot.Series("", values)], x: Axis(look.notation.text(quantity)), y: Axis("L"),
      glyphs: look.glyphs)
    // The loss is written at the mark once it is computed: before that it may be asked for.
    let isKnown = walk.known(.loss) != nil
    let label = isKnown ? NumberFormat(minus: look.notation.minus).text(here.y) : ""
    plot.marks = [Plot.Mark(here, label: label)]
    guard let slope = slope(of: quantity), let next else { return plot }
    plot.tangents = [Plot.Tangent(at: here, slope: slope, reach: 0.25)]
    if window.contains(next) {
      plot.marks.append(
        Plot.Mark(
          Plot.Value(next, walk.trace.loss(with: quantity, at: next)), label: "next",
          style: .strong))
    }
    return plot
  }
}
