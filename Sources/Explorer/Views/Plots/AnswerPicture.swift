import Drawing
import Session
import Walkthrough

/// What the network answers for every input: a map over two, a curve over one.
///
/// With a run beside, its map stands beside this one's.
struct AnswerPicture: Widget {
  let walk: LessonWalk
  let look: ScreenLook

  func draw(in area: Rect, on grid: inout Grid) {
    if walk.hasCurve { return FitCurve(walk: walk, look: look).draw(in: area, on: &grid) }
    guard walk.canBeMapped else {
      _ = grid.writeHeading("a map needs one input or two", in: area)
      return
    }
    let own = MapReading(walk, of: walk.experiment)
    guard let other = walk.besideExperiment, area.columns >= 24,
      let names = RunNames(walk, notation: look.notation)
    else {
      return DecisionMap(reading: own, look: look, label: nil, isBeforeUpdate: walk.isUpdating)
        .draw(in: area, on: &grid)
    }
    let halves = area.split(left: area.columns / 2)
    DecisionMap(reading: own, look: look, label: names.own)
      .draw(in: halves.left.inset(right: 1), on: &grid)
    DecisionMap(reading: MapReading(walk, of: other), look: look, label: names.beside)
      .draw(in: halves.rest, on: &grid)
  }
}
