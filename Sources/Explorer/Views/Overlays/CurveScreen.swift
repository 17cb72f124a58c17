import Drawing
import Lessons
import NeuralNetwork
import Session
import Walkthrough

/// The loss curve over the whole screen, with a cursor and the numbers of the epoch under it.
struct CurveScreen {
  let walk: LessonWalk
  let state: State

  private var look: ScreenLook { state.look }

  func draw(on grid: inout Grid) {
    let area = Rect(size: grid.size)
    let (title, rest) = area.split(top: 1)
    TitleBar(walk: walk, number: state.number(of: walk.lesson), glyphs: look.glyphs)
      .draw(in: title, on: &grid)
    let (middle, footer) = rest.split(top: rest.rows - 1)
    let table = numbers
    let tableRows = table.rows.count + 2
    let (plotArea, below) = middle.inset(top: 1, left: 1, right: 1)
      .split(top: middle.rows - 1 - tableRows)
    plot.draw(in: plotArea, on: &grid)
    table.draw(in: below.inset(top: 1, bottom: 1), on: &grid)
    Footer(context: .curve, notation: look.notation).draw(in: footer, on: &grid)
  }

  /// The report of the epoch under the cursor.
  private var report: EpochReport? {
    let last = walk.epochsDone
    return walk.reportsSoFar.last { $0.epoch <= min(state.curveEpoch ?? last, last) }
  }

  private var plot: Plot {
    var plot = TrainingPlot(walk: walk, look: look, scale: state.curveScale).plot
    guard let report else { return plot }
    let epoch = Double(report.epoch)
    plot.cursor = Plot.Cursor(epoch, label: "epoch \(report.epoch)", style: .strong)
    let losses = [report.training.loss, report.test?.loss].compactMap { $0 }
    plot.marks = losses.map { Plot.Mark(Plot.Value(epoch, $0)) }
    return plot
  }

  /// What the engine measured after that epoch.
  private var numbers: CurveNumbers {
    CurveNumbers(walk: walk, report: report, minus: look.notation.minus, notation: look.notation)
  }
}

/// An epoch's numbers in aligned columns: of the training examples, of the test, of the run beside.
struct CurveNumbers {
  let walk: LessonWalk
  let report: EpochReport?
  let minus: String
  let notation: Notation

  private struct Column {
    let name: String
    let evaluation: Evaluation
    let gradient: Double?
  }

  private static let nameColumns = 20
  private static let valueColumns = 14

  var rows: [String] {
    guard let report else { return [] }
    let columns = columns(report)
    let number = NumberFormat(.exact, minus: minus)
    var rows = [
      row("after epoch \(report.epoch)", columns.map(\.name)),
      row("loss", columns.map { number.text($0.evaluation.loss) }),
    ]
    if columns.contains(where: { $0.evaluation.accuracy != nil }) {
      rows.append(row("accuracy", columns.map { $0.evaluation.accuracy.map(share) ?? "" }))
    }
    rows.append(row("gradient's length", columns.map { $0.gradient.map(number.text) ?? "" }))
    return rows
  }

  func draw(in area: Rect, on grid: inout Grid) {
    for (index, text) in rows.enumerated() {
      grid.write(
        text, at: Point(row: area.row + index, column: area.column),
        style: index == 0 ? .strong : .plain, within: area)
    }
  }

  private func columns(_ report: EpochReport) -> [Column] {
    var columns = [
      Column(name: "training", evaluation: report.training, gradient: report.gradientNorm)
    ]
    if let test = report.test {
      columns.append(Column(name: "test", evaluation: test, gradient: nil))
    }
    guard let beside = walk.besideReports?.last(where: { $0.epoch <= report.epoch }) else {
      return columns
    }
    columns.append(
      Column(name: "beside", evaluation: beside.training, gradient: beside.gradientNorm))
    if let test = beside.test {
      columns.append(Column(name: "beside, test", evaluation: test, gradient: nil))
    }
    return columns
  }

  private func row(_ name: String, _ values: [String]) -> String {
    let first = name + String(repeating: " ", count: max(0, Self.nameColumns - name.count))
    return values.reduce(first) { text, value in
      text + String(repeating: " ", count: max(1, Self.valueColumns - TextWidth.columns(value)))
        + value
    }
  }

  private func share(_ value: Double) -> String {
    NumberFormat.fixed(value * 100, decimals: 1) + " %"
  }
}
