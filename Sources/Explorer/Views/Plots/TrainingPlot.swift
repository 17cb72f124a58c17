import Drawing
import NeuralNetwork
import Session
import Walkthrough

/// Training and test loss over the epochs so far, and what keeps the network from learning.
struct TrainingPlot: Widget {
  let walk: LessonWalk
  let look: ScreenLook
  let curves: TrainingCurves

  init(walk: LessonWalk, look: ScreenLook) {
    self.walk = walk
    self.look = look
    curves = TrainingCurves(
      TrainingReading(walk, notation: look.notation), glyphs: look.glyphs)
  }

  func draw(in area: Rect, on grid: inout Grid) {
    let (heading, below) = area.split(top: 1)
    Caption(TextWidth.fullest(of: titles, columns: area.columns)).draw(in: heading, on: &grid)
    guard curves.reading.reports.count > 1 else {
      return Paragraph(TextFlow.wrap(invitation, columns: below.columns)).draw(in: below, on: &grid)
    }
    let warning = warning(columns: below.columns - 1)
    guard below.rows - warning.count >= 7 else { return curves.plot.draw(in: below, on: &grid) }
    let parts = below.split(top: below.rows - warning.count)
    curves.plot.draw(in: parts.top, on: &grid)
    Paragraph(warning).draw(in: parts.rest.inset(left: 1), on: &grid)
  }

  /// What to press while there is no curve; while something is asked, space has another meaning.
  private var invitation: String {
    guard walk.epochsDone == 0 else { return "The curve begins here: t trains an epoch." }
    guard walk.isTrainingPage else { return "No epoch is done yet: t trains one." }
    guard walk.pendingAsk == nil else { return "No epoch is done yet." }
    return "No epoch is done yet: space trains."
  }

  /// The gravest thing that is wrong, naming the neuron and the reason; empty when all is well.
  private func warning(columns: Int) -> [TextLine] {
    guard let cause = HealthReading.cause(in: walk) else { return [] }
    let text = HealthText(NetworkShape(walk.present.network)).text(cause)
    return TextFlow.wrap(text, columns: columns, style: .strong)
  }

  /// The losses in fewer and fewer words.
  private var titles: [String] {
    guard let last = curves.reading.reports.last else {
      return ["\(walk.measureOfMany) over the epochs"]
    }
    let number = NumberFormat(.exact, minus: look.notation.minus)
    let name = walk.measureOfMany
    let loss = "\(name) \(number.text(last.training.loss))"
    let epoch = "epoch \(last.epoch)"
    var titles: [String] = []
    if let test = last.test {
      let losses = "\(loss), test \(name) \(number.text(test.loss))"
      titles = ["\(epoch): \(losses)", losses]
    } else {
      if let beside = curves.reading.beside.last {
        titles.append("\(epoch): \(loss), beside \(number.text(beside.training.loss))")
      }
      titles.append("\(name) after \(epoch): \(number.text(last.training.loss))")
    }
    return titles + ["\(epoch): \(loss)", loss]
  }
}

/// The losses of a training, and of the run beside it, as curves with their axes.
struct TrainingCurves {
  let reading: TrainingReading
  /// What the mean loss of many examples is called; nil where a heading says it.
  let name: String?
  let glyphs: GlyphSet
  /// How they are spaced; nil leaves it to the numbers.
  let scale: TrainingReading.Scale?

  init(
    _ reading: TrainingReading, name: String? = nil, scale: TrainingReading.Scale? = nil,
    glyphs: GlyphSet
  ) {
    self.reading = reading
    self.name = name
    self.scale = scale
    self.glyphs = glyphs
  }

  var plot: Plot {
    let y =
      switch scale ?? reading.scale {
      case .linear: Axis(name ?? "", range: losses)
      case .logarithmic:
        Axis(name.map { "\($0), log scale" } ?? "log scale", scale: .logarithmic)
      }
    return Plot(own + beside, x: Axis("epoch", isWhole: true), y: y, glyphs: glyphs)
  }

  /// From 0 up to the largest loss in sight: what hardly falls is drawn as what hardly falls.
  private var losses: ClosedRange<Double>? {
    let largest = (own + beside).flatMap(\.values).map(\.y).filter(\.isFinite).max() ?? 0
    return largest > 0 ? 0...largest * 1.05 : nil
  }

  private var own: [Plot.Series] {
    let test = curve(reading.reports) { $0.test }
    let training = Plot.Series(
      reading.names?.own ?? (test.isEmpty ? "" : "training"),
      curve(reading.reports) { $0.training },
      // Lines of cells differ by their weight: gaps alone are hardly seen from the back.
      Stroke(Style(.positive), weight: glyphs.hasBraille || test.isEmpty ? 1 : 2))
    guard !test.isEmpty else { return [training] }
    return [training, Plot.Series("test", test, Stroke(Style(.negative), pattern: .dashed))]
  }

  /// The run beside: its test loss if it has one, for four curves are more than can be told apart.
  private var beside: [Plot.Series] {
    guard let name = reading.names?.beside else { return [] }
    let test = curve(reading.beside) { $0.test }
    let stroke = Stroke(test.isEmpty ? Style(.negative) : .strong, pattern: .dotted)
    return test.isEmpty
      ? [Plot.Series(name, curve(reading.beside) { $0.training }, stroke)]
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
