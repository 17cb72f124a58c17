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

  private var walk: LessonWalk { layout.walk }
  private var places: LessonPlaces { layout.places }

  func draw(in area: Rect, on grid: inout Grid) {
    drawText(in: places.text, on: &grid)
    if walk.page.scene.views != [] { drawNetwork(on: &grid) }
    if !places.question.isEmpty {
      Rule().draw(in: places.question, on: &grid)
      Paragraph(layout.question.lines)
        .draw(in: places.question.inset(top: 1, left: 1, right: 1), on: &grid)
    }
    TitleBar(walk: walk, number: number, glyphs: look.glyphs).draw(in: places.title, on: &grid)
    bottom.draw(in: places.footer, on: &grid)
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
    if !places.equation.isEmpty {
      EquationPanel(walk: walk, notation: look.notation).draw(in: places.equation, on: &grid)
    }
  }

  /// The footer; a field or, for the moment after something happened, a notice in its place.
  private var bottom: any Widget {
    switch field?.purpose {
    case .edit(let quantity):
      let old = NumberFormat.short(
        walk.trace.value(of: quantity) ?? .nan, minus: look.notation.minus)
      let now = field?.complaint == nil ? ", now \(old). New value: " : ": "
      return fieldLine(look.notation.text(quantity) + now, "enter sets it, esc leaves it")
    case .save: return fieldLine("Save the network as: ", "enter writes it, esc leaves it")
    case .jump: return fieldLine(walk.jumpPrompt, "enter goes there, esc stays here")
    case .find: return fieldLine("Find: ", "enter finds it, here first and then in other lessons")
    case .answer, nil: break
    }
    if let notice { return NoticeLine(text: notice) }
    return Footer(context: context, notation: look.notation)
  }

  private func fieldLine(_ prompt: String, _ advice: String) -> FieldLine {
    FieldLine(
      prompt: prompt, text: field?.text ?? "", complaint: field?.complaint, advice: advice)
  }
}
