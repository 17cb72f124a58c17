import Drawing
import NeuralNetwork
import Walkthrough

/// Training and test loss over the epochs so far.
struct TrainingPlot {
  let walk: LessonWalk
  let look: ScreenLook

  func draw(in area: Rect, on grid: inout Grid) {
    let (heading, below) = area.split(top: 1)
    grid.write(
      title, at: Point(row: heading.row, column: heading.column), style: .faint, within: area)
    guard shown.count > 1 else {
      grid.write(
        "No epoch is done yet: t trains one.", at: Point(row: below.row, column: below.column),
        within: area)
      return
    }
    plot.draw(in: below, on: &grid)
  }

  private var shown: ArraySlice<EpochReport> {
    walk.reports.prefix(walk.epochsDone + 1)
  }

  private var beside: ArraySlice<EpochReport> {
    (walk.besideReports ?? []).prefix(walk.epochsDone + 1)
  }

  private var title: String {
    guard let last = shown.last else { return "loss over the epochs" }
    let number = NumberText(.exact, minus: look.notation.minus)
    var text = "loss after epoch \(last.epoch): \(number.text(last.training.loss))"
    if let test = last.test { text += ", on test data \(number.text(test.loss))" }
    return text
  }

  private var plot: Plot {
    let training = shown.map { Plot.Value(Double($0.epoch), $0.training.loss) }
    let test = shown.compactMap { report in
      report.test.map { Plot.Value(Double(report.epoch), $0.loss) }
    }
    var series = [Plot.Series(test.isEmpty ? "" : "training", training, Stroke(Style(.positive)))]
    if !test.isEmpty {
      series.append(
        Plot.Series("test", test, Stroke(Style(.negative), pattern: .dashed)))
    }
    let other = beside.map { Plot.Value(Double($0.epoch), $0.training.loss) }
    if let experiment = walk.besideExperiment {
      let name = experiment.difference(from: walk.experiment, notation: look.notation)
      series.append(Plot.Series(name, other, Stroke(Style(.negative), pattern: .dotted)))
      series[0].name = walk.experiment.difference(from: experiment, notation: look.notation)
      let tested = beside.compactMap { report in
        report.test.map { Plot.Value(Double(report.epoch), $0.loss) }
      }
      if !tested.isEmpty {
        series.append(Plot.Series("\(name), test", tested, Stroke(.strong, pattern: .dotted)))
      }
    }
    let losses = (training + test + other).map(\.y).filter { $0.isFinite && $0 > 0 }
    let isWide = (losses.max() ?? 1) > 50 * (losses.min() ?? 1)
    return Plot(
      series, x: Axis("epoch"), y: Axis("L", scale: isWide ? .logarithmic : .linear),
      glyphs: look.glyphs)
  }
}
