import Drawing
import Session
import Walkthrough

/// The loss as a curve of one number, with its tangent and where the next update would go.
struct LossCurve: Widget {
  let walk: LessonWalk
  let look: ScreenLook

  func draw(in area: Rect, on grid: inout Grid) {
    guard let reading = LossReading(walk), reading.value.isFinite else { return }
    let measure = look.notation.text(reading.measure)
    let text = "\(measure) as \(look.notation.text(reading.quantity)) changes"
    let number = NumberFormat(.exact, sign: .always, minus: look.notation.minus)
    let full = reading.slope.map { "\(text): slope \(number.text($0))" } ?? text
    let signs = NamedSigns([reading.quantity], in: walk)
    let below = grid.writeHeading(signs.behind([full]) + [text], in: area)
    plot(reading, pieces: min(120, max(24, below.columns))).draw(in: below, on: &grid)
  }

  private func plot(_ reading: LossReading, pieces: Int) -> Plot {
    let curve = reading.curve(pieces: pieces)
    let here = Plot.Value(reading.here)
    var plot = Plot(
      [Plot.Series("", curve.map { Plot.Value($0) })],
      x: Axis(look.notation.text(reading.quantity)), glyphs: look.glyphs)
    // The loss is written at the mark once it is computed: before that it may be asked for.
    let label = reading.loss.map { NumberFormat(minus: look.notation.minus).text($0) }
    plot.marks = [Plot.Mark(here, label: label ?? "")]
    guard let slope = reading.slope, let next = reading.next else { return plot }
    plot.tangents = [Plot.Tangent(at: here, slope: slope, reach: 0.25)]
    if let first = curve.first?.x, let last = curve.last?.x, first <= next, next <= last {
      let place = Plot.Value(next, reading.loss(at: next))
      // The present point is drawn last, over it where the two meet.
      plot.marks.insert(Plot.Mark(place, label: "next", style: .strong), at: 0)
    }
    return plot
  }
}
