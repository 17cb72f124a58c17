import Drawing
import Lessons
import Session
import Walkthrough

/// A lesson's screen: everything a page shows, put where the layout says.
struct LessonScreen: Widget {
  let layout: LessonLayout
  /// The lesson's number in the course; nil when it has none.
  let number: Int?
  let look: ScreenLook
  let field: TextField?
  let notice: String?
  /// Where keys go, for the footer.
  let context: KeyContext
  /// True where the step stands alone, in large signs.
  let isLarge: Bool

  private var walk: LessonWalk { layout.walk }
  private var places: LessonPlaces { layout.places }

  func draw(in area: Rect, on grid: inout Grid) {
    var question = places.question
    if isLarge, walk.page.scene.views != [] {
      question.row = places.footer.row - question.rows
      let rows = question.row - places.title.endRow
      LargeStep(walk: walk, look: look).draw(
        in: Rect(row: places.title.endRow, column: 0, columns: area.columns, rows: rows), on: &grid)
    } else {
      drawText(in: places.text, on: &grid)
      if walk.page.scene.views != [] { drawNetwork(on: &grid) }
    }
    if !question.isEmpty {
      Rule().draw(in: question, on: &grid)
      Paragraph(layout.question.lines)
        .draw(in: question.inset(top: 1, left: 1, right: 1), on: &grid)
    }
    TitleBar(walk: walk, number: number, glyphs: look.glyphs).draw(in: places.title, on: &grid)
    bottom.draw(in: places.footer, on: &grid)
    guard let notice, field == nil || field?.purpose == .answer else { return }
    let rule = question.isEmpty ? places.equation : question
    NoticeLine(text: notice).draw(
      above: places.footer, otherwise: rule.isEmpty ? nil : rule.row, on: &grid)
  }

  /// The screen that was drawn with the step on its way along its lines.
  func moving(_ shares: [Double], on grid: Grid) -> [Grid] {
    guard !isLarge, walk.page.scene.views != [] else { return [] }
    return Diagram(walk: walk, look: look).moving(shares, in: places.diagram, on: grid)
  }

  private func drawText(in area: Rect, on grid: inout Grid) {
    let start = min(walk.textScroll, layout.maximumScroll)
    Paragraph(layout.text, top: start).draw(in: area, on: &grid)
    guard layout.maximumScroll > 0 else { return }
    let mark = start < layout.maximumScroll ? "↓" : "↑"
    grid.write(mark, at: Point(row: area.endRow - 1, column: area.endColumn), style: .focus)
  }

  private func drawNetwork(on grid: inout Grid) {
    Diagram(walk: walk, look: look).draw(in: places.diagram, on: &grid)
    var views = WalkView.tiles(for: walk)[...]
    var place = places.table
    if place.rows >= 16, walk.isTrainingPage, let second = views.popFirst() {
      let halves = place.split(top: place.rows / 2)
      second.widget(walk, look).draw(in: halves.rest, on: &grid)
      place = halves.top
    }
    WalkView.chosen(for: walk).widget(walk, look).draw(in: place, on: &grid)
    for (view, tile) in zip(views, places.tiles) {
      view.widget(walk, look).draw(in: tile, on: &grid)
    }
    if !places.steps.isEmpty { StepList(walk: walk, look: look).draw(in: places.steps, on: &grid) }
    if !places.equation.isEmpty {
      EquationPanel(walk: walk, look: look).draw(in: places.equation, on: &grid)
    }
  }

  /// The footer, or a field in its place.
  private var bottom: any Widget {
    switch field?.purpose {
    case .edit(let quantity):
      let old = NumberFormat.short(
        walk.trace.value(of: quantity) ?? .nan, minus: look.notation.minus)
      let now = field?.complaint == nil ? ", now \(old). New value: " : ": "
      return fieldLine(look.notation.text(quantity) + now, "enter sets it, esc leaves it")
    case .save:
      return fieldLine("Save the network as: ", "enter writes it, esc leaves; .csv: history")
    case .jump: return fieldLine(walk.jumpPrompt, "enter goes there, esc stays here")
    case .find: return fieldLine("Find: ", "enter finds it, here first and then in other lessons")
    case .answer, nil: break
    }
    return Footer(context: context, notation: look.notation)
  }

  private func fieldLine(_ prompt: String, _ advice: String) -> FieldLine {
    FieldLine(
      prompt: prompt, text: field?.text ?? "", complaint: field?.complaint, advice: advice)
  }
}
