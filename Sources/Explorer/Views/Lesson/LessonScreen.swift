import Drawing
import Lessons
import Session
import Walkthrough

/// A lesson's screen: everything a page shows, put where the layout says.
struct LessonScreen {
  let walk: LessonWalk
  let state: State

  private var look: ScreenLook { state.look }

  func draw(on grid: inout Grid) {
    let text = self.text
    let question = self.question
    let layout = self.layout(text: text.count, question)
    drawText(text, in: layout.text, on: &grid)
    if walk.page.scene.views != [] { drawNetwork(layout, on: &grid) }
    if !layout.question.isEmpty { question.draw(in: layout.question, on: &grid) }
    TitleBar(walk: walk, number: state.number(of: walk.lesson), glyphs: look.glyphs)
      .draw(in: layout.title, on: &grid)
    drawBottom(layout, on: &grid)
  }

  private var text: [TextLine] {
    let columns = min(Layout.textColumns, Layout.mainColumns(of: state.size) - 2)
    if let play = PlayText(walk: walk, look: look, columns: columns) { return play.lines }
    return PageText(walk: walk, notation: look.notation, columns: columns).lines
  }

  private var question: QuestionPanel {
    QuestionPanel(
      walk: walk, look: look, field: state.field,
      columns: Layout.mainColumns(of: state.size) - 2)
  }

  private var layout: Layout { layout(text: text.count, question) }

  private func layout(text: Int, _ question: QuestionPanel) -> Layout {
    let need = need(text: text, question: question)
    guard walk.isEndless, walk.isWatching, need.question == 0,
      state.size.columns < Layout.sideColumns
    else { return Layout(size: state.size, need: need) }
    return Layout(watching: state.size, text: text)
  }

  /// So many lines of text can be scrolled away.
  var maximumScroll: Int {
    max(0, text.count - layout.text.rows)
  }

  /// The neuron whose box or table row is at a cell; nil where there is none.
  func neuron(at point: Point) -> Neuron? {
    guard walk.page.scene.views != [] else { return nil }
    let layout = self.layout
    let plan = Diagram(walk: walk, look: look).plan(in: layout.diagram)
    let shape = walk.trace.shape
    if let found = shape.neurons.first(where: { plan.rect($0)?.contains(point) == true }) {
      return found
    }
    guard layout.table.contains(point), WalkView.chosen(for: walk) == .table else { return nil }
    return walk.neuron(at: point, in: layout.table)
  }

  private func need(text: Int, question: QuestionPanel) -> Layout.Need {
    let views = walk.page.scene.views
    let showsEquation =
      views.map { $0.contains(.equation) || (!$0.isEmpty && !walk.isTrainingPage) } ?? true
    let rows = max(question.tallest, min(question.maximumRows, question.lines.count))
    return Layout.Need(
      text: text, equation: showsEquation ? EquationPanel.rows : 0, question: rows,
      diagram: diagramRows, showsNetwork: views != [])
  }

  /// Boxes with a row between them, and a table row for each neuron, within reason.
  private var diagramRows: Int {
    let sizes = walk.trace.shape.sizes
    let boxes = (sizes.max() ?? 1) * 4 + 1
    return min(26, max(10, boxes, sizes.reduce(0, +) + 3))
  }

  private func drawText(_ lines: [TextLine], in area: Rect, on grid: inout Grid) {
    let most = max(0, lines.count - area.rows)
    let start = min(walk.textScroll, most)
    for (index, line) in lines.dropFirst(start).prefix(area.rows).enumerated() {
      grid.write(line, at: Point(row: area.row + index, column: area.column), within: area)
    }
    guard most > 0 else { return }
    let mark = start < most ? "↓" : "↑"
    grid.write(
      mark, at: Point(row: area.endRow - 1, column: area.endColumn), style: .focus)
  }

  private func drawNetwork(_ layout: Layout, on grid: inout Grid) {
    Diagram(walk: walk, look: look).draw(in: layout.diagram, on: &grid)
    var views = WalkView.tiles(for: walk)[...]
    var place = layout.table
    if place.rows >= 16, walk.isTrainingPage, let second = views.popFirst() {
      let halves = place.split(top: place.rows / 2)
      second.widget(walk, look).draw(in: halves.rest, on: &grid)
      place = halves.top
    }
    WalkView.chosen(for: walk).widget(walk, look).draw(in: place, on: &grid)
    for (view, tile) in zip(views, layout.tiles) {
      view.widget(walk, look).draw(in: tile, on: &grid)
    }
    if !layout.equation.isEmpty {
      EquationPanel(walk: walk, notation: look.notation).draw(in: layout.equation, on: &grid)
    }
  }

  /// The footer; for the moment after something happened, a notice in its place.
  private func drawBottom(_ layout: Layout, on grid: inout Grid) {
    if let field = state.field, case .edit(let quantity) = field.purpose {
      drawField(field, quantity, in: layout.footer, on: &grid)
    } else if let field = state.field, field.purpose == .save {
      drawPath(field, in: layout.footer, on: &grid)
    } else if let notice = state.notice {
      NoticeLine(text: notice).draw(in: layout.footer, on: &grid)
    } else {
      Footer(context: state.keyContext, notation: look.notation).draw(in: layout.footer, on: &grid)
    }
  }

  private func drawPath(_ field: TextField, in area: Rect, on grid: inout Grid) {
    let question = "Save the network as: "
    let place = Point(row: area.row, column: area.column + 1)
    var column = place.column + grid.write(question, at: place, style: .strong, within: area)
    let room = max(8, area.columns - column - 2)
    column += grid.write(
      String(field.text.suffix(room)), at: Point(row: area.row, column: column),
      style: Style(underline: true), within: area)
    grid.caret = Point(row: area.row, column: column)
    grid.write(
      "  \(field.complaint ?? "enter writes it, esc leaves it")",
      at: Point(row: area.row, column: column + 1), style: .faint, within: area)
  }

  private func drawField(
    _ field: TextField, _ quantity: Quantity, in area: Rect, on grid: inout Grid
  ) {
    let value = walk.trace.value(of: quantity) ?? .nan
    let old = NumberFormat.short(value, minus: look.notation.minus)
    var column = area.column + 1
    let name = look.notation.text(quantity)
    column += grid.write(
      field.complaint == nil ? "\(name), now \(old). New value: " : "\(name): ",
      at: Point(row: area.row, column: column), style: .strong, within: area)
    column += grid.write(
      field.text, at: Point(row: area.row, column: column), style: Style(underline: true),
      within: area)
    grid.caret = Point(row: area.row, column: column)
    let room = area.endColumn - column - 4
    let remark = field.complaint.map { shortened($0, to: room) } ?? "enter sets it, esc leaves it"
    guard field.complaint != nil || TextWidth.columns(remark) <= room else { return }
    grid.write(
      "  " + remark, at: Point(row: area.row, column: column + 1), style: .faint, within: area)
  }

  /// The first sentence of a remark that has no room.
  private func shortened(_ remark: String, to columns: Int) -> String {
    guard TextWidth.columns(remark) > columns, let end = remark.firstIndex(of: ".") else {
      return remark
    }
    return String(remark[...end])
  }
}
