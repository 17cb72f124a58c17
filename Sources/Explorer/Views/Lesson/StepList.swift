import Drawing
import Session
import Walkthrough

/// The steps before the one in view, each in a line with its numbers: what has been computed so far.
///
///     the steps so far
///     z(h1) = 0.1500 · 0.0500 + 0.2000 · 0.1000 + 0.3500 = 0.3775
///     a(h1) = sigmoid(0.3775) = 0.5933
///
/// Those whose results the step in view takes stand out.
struct StepList: Widget {
  let walk: LessonWalk
  let look: ScreenLook

  func draw(in area: Rect, on grid: inout Grid) {
    let (heading, below) = area.split(top: 1)
    let steps = steps(most: below.rows)
    guard !steps.isEmpty else { return }
    Caption("the steps so far").draw(in: heading, on: &grid)
    let emphasis = Emphasis(walk)
    let lines = steps.map { line(of: $0, columns: below.columns, emphasis) }
    Paragraph(lines).draw(in: below, on: &grid)
  }

  /// The last steps before the one in view, of those whose arithmetic is taught.
  ///
  /// None while epochs pass, and none where an engine's fault is to be found from the numbers alone.
  private func steps(most count: Int) -> [Step] {
    guard !walk.isWatching, !walk.isSearching else { return [] }
    let all = walk.trace.steps
    let taught = (0..<max(0, walk.cursor - 1)).reversed().lazy.map { all[$0] }
      .filter { walk.shows($0) }
    return taught.prefix(count).reversed()
  }

  private func line(of step: Step, columns: Int, _ emphasis: Emphasis) -> TextLine {
    let name = look.notation.text(step.quantity)
    let result = result(of: step, emphasis)
    let isTaken = emphasis.isOperand(step.quantity.unmarked)
    let room = columns - TextWidth.columns(name) - TextWidth.columns(result.text) - 6
    let numbers = numbers(of: step, columns: room)
    let shown = numbers.map { [Span(" = \($0.text)", style: .faint)] } ?? []
    let isExact = numbers?.holds != false || look.notation == .ascii
    return TextLine(
      [Span(name, style: isTaken ? .strong : .plain)] + shown
        + [Span(isExact ? " = " : " ≈ ", style: .faint), result])
  }

  /// The formula with its numbers, with as many decimals as its arithmetic needs where they fit; nil
  /// where it is one number, which the result repeats.
  ///
  /// Terms that do not fit are left out whole, for half a number would be a wrong one.
  private func numbers(of step: Step, columns: Int) -> (text: String, holds: Bool)? {
    func equation(most: Int) -> Equation {
      Equation(step, in: walk.trace, notation: look.notation, most: most)
    }
    func number(_ column: Equation.Column) -> String {
      column.quantity.map(walk.isAsked) == true ? "?" : column.number
    }
    let full = equation(most: 4)
    guard full.columns.count > 1 else { return nil }
    let text = full.columns.map(number).joined()
    if TextWidth.columns(text) <= columns { return (text, full.holds) }
    let short = equation(most: 0)
    let brief = short.columns.map(number).joined()
    if TextWidth.columns(brief) <= columns { return (brief, short.holds) }
    var (used, whole) = ("", "")
    for column in short.columns where TextWidth.columns(used) <= columns - 2 {
      if [" + ", " − ", " - "].contains(column.symbol) { whole = used }
      used += number(column)
    }
    return (whole + " …", true)
  }

  /// What came out, or a sign that it is asked for.
  private func result(of step: Step, _ emphasis: Emphasis) -> Span {
    guard let value = walk.known(step.quantity) else { return Span("?", style: .faint) }
    let format = NumberFormat(
      .exact, sign: step.quantity.showsSign ? .always : .whenNegative,
      minus: look.notation.minus)
    return Span(format.text(value), style: emphasis.style(of: step.quantity, value: value))
  }
}
