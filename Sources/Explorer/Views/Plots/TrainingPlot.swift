import Drawing
import NeuralNetwork
import Session
import Walkthrough

/// Training and test loss over the epochs so far, and what keeps the network from learning.
struct TrainingPlot {
  let walk: LessonWalk
  let look: ScreenLook
  /// nil chooses by the numbers.
  var scale: Axis.Scale?

  func draw(in area: Rect, on grid: inout Grid) {
    let (heading, below) = area.split(top: 1)
    grid.write(
      title(columns: area.columns), at: Point(row: heading.row, column: heading.column),
      style: .faint, within: area)
    guard shown.count > 1 else {
      let lines = TextFlow.wrap(invitation, columns: below.columns)
      for (index, line) in lines.enumerated() {
        grid.write(line, at: Point(row: below.row + index, column: below.column), within: below)
      }
      return
    }
    let warning = warning(columns: below.columns - 1)
    guard below.rows - warning.count >= 7 else {
      plot.draw(in: below, on: &grid)
      return
    }
    let parts = below.split(top: below.rows - warning.count)
    plot.draw(in: parts.top, on: &grid)
    for (index, line) in warning.enumerated() {
      grid.write(
        line, at: Point(row: parts.rest.row + index, column: parts.rest.column + 1), within: area)
    }
  }

  /// What to press while there is no curve; while something is asked, space has another meaning.
  private var invitation: String {
    guard walk.isTrainingPage else { return "No epoch is done yet: t trains one." }
    guard walk.pendingAsk == nil else { return "No epoch is done yet." }
    return "No epoch is done yet: space trains."
  }

  /// The gravest thing that is wrong, naming the neuron and the reason; empty when all is well.
  ///
  /// Free play says it in the footer, and looks seldom: its pictures come thirty times a second.
  private func warning(columns: Int) -> [TextLine] {
    guard walk.play == nil else { return [] }
    let experiment = walk.present
    let health = TrainingHealth(
      experiment.network, loss: experiment.loss, examples: experiment.examples,
      epoch: walk.epochsDone, losses: shown.map(\.trainingLoss), settings: experiment.settings)
    let findings = health.findings.filter { $0.isTelling(of: experiment.network) }
    guard let finding = findings.first else { return [] }
    let text = HealthText(NetworkShape(experiment.network)).text(finding)
    return TextFlow.wrap([Span(text, style: .strong)], columns: columns)
  }

  private var shown: ArraySlice<EpochReport> { walk.reportsSoFar }

  private var beside: ArraySlice<EpochReport> {
    (walk.besideReports ?? []).upTo(epoch: walk.epochsDone)
  }

  /// The losses, in the longest words that there is room for: half a number would be a wrong one.
  private func title(columns: Int) -> String {
    guard let last = shown.last else { return "loss over the epochs" }
    let number = NumberFormat(.exact, minus: look.notation.minus)
    let loss = "L \(number.text(last.training.loss))"
    let epoch = "epoch \(last.epoch)"
    var choices: [String]
    if let test = last.test {
      let losses = "\(loss), test \(number.text(test.loss))"
      choices = ["\(epoch): \(losses)", losses]
    } else {
      let other = beside.last.map { "\(epoch): \(loss), beside \(number.text($0.training.loss))" }
      choices = [other, "loss after \(epoch): \(number.text(last.training.loss))"].compactMap { $0 }
    }
    choices += ["\(epoch): \(loss)", loss]
    return TextWidth.fullest(of: choices, columns: columns)
  }

  /// The curves with their axes; logarithmic where they fall far, unless a scale is asked for.
  var plot: Plot {
    let series = ownSeries + besideSeries
    let losses = series.flatMap(\.values).map(\.y).filter { $0.isFinite && $0 > 0 }
    let isWide = (losses.max() ?? 1) > 50 * (losses.min() ?? 1)
    let scale = self.scale ?? (isWide ? .logarithmic : .linear)
    let name = scale == .logarithmic ? "L, log scale" : "L"
    return Plot(
      series, x: Axis("epoch"), y: Axis(name, scale: scale), glyphs: look.glyphs)
  }

  private var ownSeries: [Plot.Series] {
    let test = curve(shown) { $0.test }
    let other = walk.besideExperiment
    let difference = other.map { walk.experiment.difference(from: $0, notation: look.notation) }
    // Where nothing but the weights is different, both runs cannot have the same name.
    let name = difference.map { $0 == Experiment.otherWeights ? "these weights" : $0 }
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

  /// More values than this would be drawn over one another.
  private static let mostValues = 1000

  private func curve(
    _ reports: ArraySlice<EpochReport>, _ part: (EpochReport) -> Evaluation?
  ) -> [Plot.Value] {
    func value(_ report: EpochReport) -> Plot.Value? {
      part(report).map { Plot.Value(Double(report.epoch), $0.loss) }
    }
    guard reports.count > Self.mostValues else { return reports.compactMap(value) }
    // Of each stretch the lowest and the highest: no spike is lost.
    let length = reports.count / (Self.mostValues / 2) + 1
    return stride(from: reports.startIndex, to: reports.endIndex, by: length).flatMap { start in
      let values = reports[start..<min(start + length, reports.endIndex)].compactMap(value)
      let ends = [values.min { $0.y < $1.y }, values.max { $0.y < $1.y }].compactMap { $0 }
      return ends.sorted { $0.x < $1.x } + values.suffix(1)
    }
  }
}

extension TrainingHealth.Finding {
  /// With a single hidden layer, small deltas are an effect and not a cause.
  fileprivate func isTelling(of network: Network) -> Bool {
    switch self {
    case .vanishingGradient: network.layers.count > 2
    case .diverged, .deadNeuron, .saturatedNeuron, .twins, .plateau: true
    }
  }
}
