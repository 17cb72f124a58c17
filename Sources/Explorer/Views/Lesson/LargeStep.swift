import Drawing
import NeuralNetwork
import Session
import Walkthrough

/// The step alone, in signs that are read from the last row of a lecture hall.
///
/// Its symbol, its equation with the numbers, its result; while epochs pass, the loss.
struct LargeStep: Widget {
  let walk: LessonWalk
  let look: ScreenLook

  func draw(in area: Rect, on grid: inout Grid) {
    let room = area.inset(top: 1, left: 2, right: 2)
    let choices = choices(columns: room.columns)
    let fitting = choices.first { lines in
      Self.rows(of: lines) <= room.rows && lines.allSatisfy { $0.size.columns <= room.columns }
    }
    var rest = room
    for line in fitting ?? choices[choices.count - 1] {
      line.draw(in: rest, on: &grid)
      rest = rest.split(top: line.size.rows + 1).rest
    }
  }

  /// A line, large or as everywhere.
  private enum Line {
    case large(LargeText)
    case plain(String)

    var size: Size {
      switch self {
      case .large(let text): text.size
      case .plain(let text): Size(columns: TextWidth.columns(text), rows: 1)
      }
    }

    func draw(in area: Rect, on grid: inout Grid) {
      switch self {
      case .large(let text): text.draw(in: area, on: &grid)
      case .plain(let text):
        grid.write(
          text, at: Point(row: area.row, column: area.column), style: .strong, within: area)
      }
    }
  }

  /// With a free row between two lines.
  private static func rows(of lines: [Line]) -> Int {
    lines.reduce(-1) { $0 + $1.size.rows + 1 }
  }

  /// What could be shown, the largest first.
  private func choices(columns: Int) -> [[Line]] {
    guard let step = walk.stepInView, !walk.isTrainingPage, walk.shows(step) else {
      return summaries
    }
    let board = EquationBoard(of: step, in: walk, look, columns: columns / 2)
    let isBlank = walk.isAsked(step.quantity)
    let equation = board.equation
    let result = isBlank ? "?" : equation.result
    let ink: Ink = isBlank || !equation.quantity.showsSign ? .plain : .of(equation.value)
    let texts = isBlank || board.isPlain || !board.needsNumbers ? [] : board.texts
    /// A line that goes on has no sign of its own.
    func led(_ lines: [String]) -> [String] {
      lines.enumerated().map { ($0.offset == 0 ? "= " : "  ") + $0.element }
    }
    let (symbols, numbers) = (led(texts.map(\.symbols)), led(texts.map(\.numbers)))
    func results(_ scale: LargeText.Scale) -> Line { line(result, scale, ink) }
    func wide(_ text: String) -> Line {
      let scales: [LargeText.Scale] = [.three, .narrow]
      let lines = scales.map { line(text, $0) }
      return lines.first { $0.size.columns <= columns } ?? .plain(text)
    }
    let name = wide(equation.name)
    let (small, plain) = (symbols.map(Line.plain), numbers.map(Line.plain))
    let (formula, large) = (symbols.map(wide), numbers.map(wide))
    let signs = NamedSigns([step.quantity] + step.formula.operands, in: walk)
    let named: [[Line]] = signs.behind([]).dropLast().map { [.plain($0)] }
    let lines: [[Line]] = [
      [name] + formula + large + [results(.five)], [name] + small + large + [results(.five)],
      [name] + small + large + [results(.three)], [name] + large + [results(.five)],
      [name] + large + [results(.three)], [name] + small + plain + [results(.five)],
      [name] + small + plain + [results(.three)], [name, results(.three)],
    ]
    // Names stand at the end, where a name too many hides nothing.
    return lines.flatMap { whole -> [[Line]] in named.map { whole + $0 } + [whole] }
  }

  /// The loss of all examples after the epoch, or what comes next.
  private var summaries: [[Line]] {
    let reading = TrainingReading(walk, notation: look.notation)
    guard let report = reading.reports.last, walk.isTrainingPage || walk.isWatching else {
      return [[line(walk.nextStep.map { look.notation.text($0.quantity) } ?? "", .narrow)]]
    }
    let loss = NumberFormat(.exact, minus: look.notation.minus).text(report.training.loss)
    let (name, epoch) = (walk.measureOfMany, "epoch \(report.epoch)")
    return [LargeText.Scale.five, .three].map { scale in
      [line(epoch, .three), line(name, .three), line(loss, scale)]
    } + [[.plain(epoch), .plain(name), line(loss, .three)]]
  }

  private func line(_ text: String, _ scale: LargeText.Scale, _ ink: Ink = .plain) -> Line {
    guard LargeText.canWrite(text) else { return .plain(text) }
    return .large(
      LargeText(text, style: Style(ink, bold: true), scale: scale, glyphs: look.glyphs))
  }
}
