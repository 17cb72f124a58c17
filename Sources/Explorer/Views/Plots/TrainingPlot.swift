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

  /// Short enough for the table's place, with the test loss.
  private var title: String {
    guard let last = shown.last else { return "loss over the epochs" }
    let number = NumberText(.exact, minus: look.notation.minus)
    let loss = number.text(last.training.loss)
    guard let test = last.test else { return "loss after epoch \(last.epoch): \(loss)" }
    return "epoch \(last.epoch): L \(loss), test \(number.text(test.loss))"
  }

  private var plot: Plot {
    let series = ownSeries + besideSeries
    let losses = series.flatMap(\.values).map(\.y).filter { $0.isFinite && $0 > 0 }
    let isWide = (losses.max() ?? 1) > 50 * (losses.min() ?? 1)
    return Plot(
      series, x: Axis("epoch"), y: Axis("L", scale: isWide ? .logarithmic : .linear),
      glyphs: look.glyphs)
  }

  private var ownSeries: [Plot.Series] {
    let test = curve(shown) { $0.test }
    let other = walk.besideExperiment
    let name = other.map { walk.experiment.difference(from: $0, notation: look.notation) }
    let training = Plot.Series(
      name ?? (test.isEmpty ? "" : "training"), curve(shown) { $0.training },
      Stroke(Style(.positive)))
    guard !test.isEmpty else { return [training] }
    return [training, Plot.Series("test", test, Stroke(Style(.negative), pattern: .dashed))]
  }

  /// The run beside: its test loss if it has one, for four curves are more than can be told apart.
  private var besideSeries: [Plot.Series] {
    guard let experiment = walk.besideExperiment else { return [] }
    let name = experiment.difference(from: walk.experiment, notation: look.notation)
    let test = curve(beside) { $0.test }
    let stroke = Stroke(test.isEmpty ? Style(.negative) : .strong, pattern: .dotted)
    return test.isEmpty
      ? [Plot.Series(name, curve(beside) { $0.training }, stroke)]
      : [Plot.Series("\(name) test", test, stroke)]
  }

  private func curve(
    _ reports: ArraySlice<EpochReport>, _ part: (EpochReport) -> Evaluation?
  ) -> [Plot.Value] {
    reports.compactMap { report in
      part(report).map { Plot.Value(Double(report.epoch), $0.loss) }
    }
  }
}
