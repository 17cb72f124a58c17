import Drawing
import Session
import Walkthrough

/// How far nudged gradients are off, against the size of the nudge.
struct NudgeErrors: Widget {
  let walk: LessonWalk
  let look: ScreenLook

  func draw(in area: Rect, on grid: inout Grid) {
    guard let reading = NudgeErrorReading(walk) else {
      _ = grid.writeHeading("no gradient is known yet", in: area)
      return
    }
    let here = reading.here
    let number = NumberFormat(minus: look.notation.minus)
    let nudge = "nudge \(number.power(here.nudge))"
    let errors = [here.oneSide, here.bothSides].map(number.power)
    let below = grid.writeHeading(
      "\(nudge): off by \(errors[0]), both sides \(errors[1])   d smaller, D larger",
      "\(nudge): off by \(errors[0]), both \(errors[1])", nudge, in: area)
    plot(reading).draw(in: below, on: &grid)
  }

  private func plot(_ reading: NudgeErrorReading) -> Plot {
    func values(_ error: KeyPath<NudgeErrorReading.Point, Double>) -> [Plot.Value] {
      reading.points.map { Plot.Value($0.nudge, $0[keyPath: error]) }
    }
    let sizes = NudgeErrorReading.sizes
    var plot = Plot(
      [
        Plot.Series("one side", values(\.oneSide), Stroke(Style(.negative), pattern: .dashed)),
        Plot.Series("both sides", values(\.bothSides), Stroke(Style(.positive))),
      ],
      x: Axis("nudge", range: sizes[sizes.count - 1]...sizes[0], scale: .logarithmic),
      y: Axis("off by", scale: .logarithmic), glyphs: look.glyphs)
    let here = reading.here
    plot.marks = [here.oneSide, here.bothSides].map { Plot.Mark(Plot.Value(here.nudge, $0)) }
    return plot
  }
}
