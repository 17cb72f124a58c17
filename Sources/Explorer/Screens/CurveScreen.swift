import Drawing
import NeuralNetwork
import Session
import Walkthrough

/// The loss curve over the whole screen, with a cursor and the numbers of the epoch under it.
struct CurveScreen: Widget {
  let walk: LessonWalk
  /// The lesson's number in the course; nil when it has none.
  let number: Int?
  let look: ScreenLook
  let curves: TrainingCurves
  /// The report of the epoch under the cursor.
  private let report: EpochReport?

  init(
    walk: LessonWalk, number: Int?, look: ScreenLook, epoch: Int?, scale: TrainingReading.Scale?
  ) {
    (self.walk, self.number, self.look) = (walk, number, look)
    let reading = TrainingReading(walk, notation: look.notation)
    curves = TrainingCurves(
      reading, name: walk.measureOfMany, scale: scale, glyphs: look.glyphs)
    report = reading.report(upTo: min(epoch ?? .max, walk.epochsDone))
  }

  func draw(in area: Rect, on grid: inout Grid) {
    let (title, rest) = area.split(top: 1)
    TitleBar(walk: walk, number: number, glyphs: look.glyphs).draw(in: title, on: &grid)
    let (middle, footer) = rest.split(top: rest.rows - 1)
    let table = numbers
    let (plotArea, below) = middle.inset(top: 1, left: 1, right: 1)
      .split(top: middle.rows - 3 - table.size.rows)
    plot.draw(in: plotArea, on: &grid)
    table.draw(in: below.inset(top: 1, bottom: 1), on: &grid)
    Footer(context: .curve, notation: look.notation).draw(in: footer, on: &grid)
  }

  private var plot: Plot {
    var plot = curves.plot
    guard let report else { return plot }
    let epoch = Double(report.epoch)
    plot.cursor = Plot.Cursor(epoch, label: "epoch \(report.epoch)", style: .strong)
    let losses = [report.training.loss, report.test?.loss].compactMap { $0 }
    plot.marks = losses.map { Plot.Mark(Plot.Value(epoch, $0)) }
    return plot
  }

  /// What was measured after that epoch: on the training examples, on the test, of the run beside.
  private var numbers: Table {
    guard let report else { return Table([], rows: []) }
    let beside = curves.reading.besideReport(upTo: report.epoch)
    let (experiment, other) = (walk.experiment, walk.besideExperiment ?? walk.experiment)
    func column(_ name: String, _ report: EpochReport?, _ experiment: Experiment, test: Bool)
      -> Column?
    {
      guard let report, let evaluation = test ? report.test : report.training else { return nil }
      return Column(
        name: name, evaluation: evaluation, gradient: test ? nil : report.gradientNorm,
        measured: MeasuredReading(report, isOfTest: test, in: experiment))
    }
    let columns = [
      column("training", report, experiment, test: false),
      column("test", report, experiment, test: true),
      column("beside", beside, other, test: false),
      column("beside, test", beside, other, test: true),
    ].compactMap(\.self)
    let number = NumberFormat(.exact, minus: look.notation.minus)
    var rows = [(walk.measureOfMany, columns.map { number.text($0.evaluation.loss) })]
    rows += measured(columns)
    let shares = columns.map { $0.evaluation.accuracy.map(share) ?? "" }
    if shares.contains(where: { !$0.isEmpty }) { rows.append(("accuracy", shares)) }
    rows.append(("gradient's length", columns.map { $0.gradient.map(number.text) ?? "" }))
    return Table(
      [Table.Column("after epoch \(report.epoch)", .left, minimum: 20)]
        + columns.map { Table.Column($0.name, minimum: 13) },
      rows: rows.map { name, texts in [Span(name)] + texts.map { Span($0) } },
      headingStyle: .strong, glyphs: look.glyphs)
  }

  /// What stands in a column of the table.
  private struct Column {
    let name: String
    let evaluation: Evaluation
    let gradient: Double?
    let measured: MeasuredReading?
  }

  /// The loss in the targets' own unit, and how far measurements are off in it.
  private func measured(_ columns: [Column]) -> [(String, [String])] {
    guard let first = columns.first?.measured else { return [] }
    func row(_ name: String, _ figure: (MeasuredReading) -> Double?) -> (String, [String])? {
      let figures = columns.map { $0.measured.flatMap(figure) }
      let number = NumberFormat(.exact, minus: look.notation.minus)
      guard figures.contains(where: { $0 != nil }) else { return nil }
      return (name, figures.map { $0.map(number.text) ?? "" })
    }
    var rows = [row("\(walk.measureOfMany) in own unit") { $0.ownLoss }]
    for place in first.targets.indices {
      let words = MeasuredWords(look, place, of: first)
      // The run beside may have fewer targets.
      rows.append(row(words.error) { $0.targets.dropFirst(place).first?.error })
      rows.append(row(words.explained) { $0.targets.dropFirst(place).first?.explained })
    }
    return rows.compactMap(\.self)
  }

  private func share(_ value: Double) -> String {
    NumberFormat.fixed(value * 100, decimals: 1) + " %"
  }
}
