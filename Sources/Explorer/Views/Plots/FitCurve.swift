import Drawing
import Session
import Walkthrough

/// What a network with one input answers all along it, with the examples as points.
///
/// A run beside has its curve in the same picture, dotted.
struct FitCurve: Widget {
  let walk: LessonWalk
  let look: ScreenLook

  func draw(in area: Rect, on grid: inout Grid) {
    let reading = FitReading(walk)
    let name = look.notation.text(.activation(reading.neuron))
    let moment = walk.isUpdating ? ", before the update" : ""
    let signs = NamedSigns([.activation(reading.neuron)], in: walk)
    let below = grid.writeHeading(
      signs.behind(["\(name) for every \(reading.axis)\(moment)"]), in: area)
    guard below.rows >= 6, let fit = reading.fit else {
      return plot(reading).draw(in: below, on: &grid)
    }
    let (picture, caption) = below.split(top: below.rows - 1)
    plot(reading).draw(in: picture, on: &grid)
    let number = NumberFormat(minus: look.notation.minus)
    let mean = "\(look.glyphs.dot) off by \(number.text(fit.mean)) on average"
    let both = "\(mean), by \(number.text(fit.worst)) at most"
    Caption(TextWidth.fullest(of: both, mean, columns: caption.columns), style: .plain)
      .draw(in: caption, on: &grid)
  }

  private func plot(_ reading: FitReading) -> Plot {
    var series = [Plot.Series("", reading.curve.map { Plot.Value($0) }, Stroke(Style(.positive)))]
    if let other = reading.besideCurve, let names = RunNames(walk, notation: look.notation) {
      series[0].name = names.own
      series.append(
        Plot.Series(
          names.beside, other.map { Plot.Value($0) }, Stroke(Style(.negative), pattern: .dotted)))
    }
    var plot = Plot(series, x: Axis(reading.axis), y: Axis(""), glyphs: look.glyphs)
    plot.marks = reading.points.map { Plot.Mark(Plot.Value($0), style: .strong) }
    return plot
  }
}
