import Drawing
import Session
import Walkthrough

/// The step as on a board: symbols, the numbers under them, the terms worked out, the result.
struct EquationPanel: Widget {
  let walk: LessonWalk
  let look: ScreenLook

  private var notation: Notation { look.notation }

  func draw(in area: Rect, on grid: inout Grid) {
    Rule().draw(in: area, on: &grid)
    let inner = area.inset(top: 1, left: 1, right: 1)
    guard let step = walk.currentStep else {
      drawInvitation(in: inner, on: &grid)
      return
    }
    guard walk.shows(step) else {
      drawForLater(step, in: inner, on: &grid)
      return
    }
    EquationBoard(of: step, in: walk, look, columns: inner.columns).draw(
      in: inner, on: &grid, emphasis: Emphasis(walk),
      remarks: walk.isSearching ? [] : remarks(step), isBlank: walk.isAsked(step.quantity))
  }

  /// What the result means, with what the formula's signs are called as far as there is room for it.
  private func remarks(_ step: Step) -> [String] {
    let meaning = StepMeaning(walk.trace, notation: notation).text(step)
    return NamedSigns(step.formula.operands + [step.quantity], in: walk)
      .behind(meaning.isEmpty ? [] : [meaning])
  }

  /// A number whose arithmetic is not taught yet.
  private func drawForLater(_ step: Step, in area: Rect, on grid: inout Grid) {
    let number = NumberFormat(.exact, minus: notation.minus).text(step.value)
    let lines = TextFlow.wrap(
      "Computed: the \(SpokenNotation.name(step.quantity)), \(number). How it comes about is for a "
        + "later page.", columns: area.columns, style: .faint)
    Paragraph(lines).draw(in: area, on: &grid)
  }

  /// Before the first step the panel says what will come.
  private func drawInvitation(in area: Rect, on grid: inout Grid) {
    guard let next = walk.nextStep else { return }
    let name = SpokenNotation(walk.trace).name(next.quantity)
    grid.write(
      "Next: the \(name), \(notation.text(next.quantity)).",
      at: Point(row: area.row, column: area.column), style: .faint, within: area)
  }
}
