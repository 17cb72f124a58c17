import Drawing
import NeuralNetwork
import Session
import Walkthrough

/// The activation of a neuron as a curve, with the live z on it and the slope there.
struct ActivationCurve: Widget {
  let walk: LessonWalk
  let look: ScreenLook

  func draw(in area: Rect, on grid: inout Grid) {
    guard let reading = ActivationReading(walk) else { return }
    let (name, neuron) = (reading.activation.rawValue, reading.neuron.key)
    let below: Rect
    let signs = NamedSigns([.activation(reading.neuron)], in: walk)
    if let slope = reading.slope {
      let number = NumberFormat(.exact, minus: look.notation.minus).text(slope)
      below = grid.writeHeading(
        signs.behind(["\(name) of \(neuron): slope \(number)"])
          + ["\(name): slope \(number)", "slope \(number)"], in: area)
    } else {
      below = grid.writeHeading(
        signs.behind(["\(name), the activation of \(neuron)"]) + ["\(name) of \(neuron)"], in: area)
    }
    guard reading.activation != .softmax else {
      let text = "softmax has no curve of its own: every z of the layer counts"
      return Paragraph(TextFlow.wrap(text, columns: below.columns)).draw(in: below, on: &grid)
    }
    plot(reading).draw(in: below, on: &grid)
  }

  private func plot(_ reading: ActivationReading) -> Plot {
    var plot = Plot(
      [Plot.Series("", reading.curve.map { Plot.Value($0) })], x: Axis("z"),
      glyphs: look.glyphs)
    plot.baseline = 0
    guard let z = reading.z, let a = reading.a, z.isFinite else { return plot }
    let here = Plot.Value(z, a)
    let number = NumberFormat(minus: look.notation.minus)
    plot.marks = [Plot.Mark(here, label: number.text(a))]
    if let beside = reading.beside {
      plot.marks.insert(
        Plot.Mark(Plot.Value(beside), label: "beside \(number.text(beside.y))", style: .strong),
        at: 0)
    }
    if let slope = reading.slope {
      plot.tangents = [Plot.Tangent(at: here, slope: slope, reach: 0.2)]
    }
    return plot
  }
}
