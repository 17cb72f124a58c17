import Drawing
import Lessons
import Session
import Walkthrough

/// A page laid out on a screen: its text and question in lines, and where everything stands.
///
/// The picture is drawn by it, and clicks and scrolling are read by it.
struct LessonLayout {
  let walk: LessonWalk
  let text: [TextLine]
  let question: QuestionText
  let places: LessonPlaces

  /// A notice wants a row below the question, where one is to be had.
  init(
    _ walk: LessonWalk, _ look: ScreenLook, field: TextField?, size: Size, hasNotice: Bool = false
  ) {
    self.walk = walk
    let columns = LessonPlaces.mainColumns(of: size) - 2
    let textColumns = min(LessonPlaces.textColumns, columns)
    text =
      PlayText(walk: walk, look: look, columns: textColumns)?.lines
      ?? PageText(walk: walk, notation: look.notation, columns: textColumns).lines
    question = QuestionText(walk: walk, look: look, field: field, columns: columns)
    let need = Self.need(of: walk, text: text.count, question, size, look, hasNotice: hasNotice)
    let isWatched = walk.isEndless && walk.isWatching && need.question == 0
    places =
      isWatched && size.columns < LessonPlaces.sideColumns
      ? LessonPlaces(watching: size, text: text.count) : LessonPlaces(size: size, need: need)
  }

  private static func need(
    of walk: LessonWalk, text: Int, _ question: QuestionText, _ size: Size, _ look: ScreenLook,
    hasNotice: Bool
  ) -> LessonPlaces.Need {
    let views = walk.page.scene.views
    let showsEquation =
      views.map { $0.contains(.equation) || (!$0.isEmpty && !walk.isTrainingPage) } ?? true
    // Boxes with a row between them, and a table row for each neuron, within reason.
    let sizes = walk.trace.shape.sizes
    let boxes = (sizes.max() ?? 1) * 4 + 1
    let equationRows =
      size.rows < LessonPlaces.tallRows
      ? LessonPlaces.equationRows : LessonPlaces.largeEquationRows
    let asked = min(question.maximumRows, question.lines.count)
    let tallest = question.tallest
    let wanted = asked + (hasNotice && asked > 0 ? 1 : 0)
    // What is said of a try takes the rows that the equation leaves free, and the network stays.
    let free =
      wanted > tallest && showsEquation && size.rows < LessonPlaces.tallRows
      ? equationRows - walk.equationRows(look, columns: LessonPlaces.mainColumns(of: size) - 2) : 0
    let growth = min(max(0, wanted - tallest), max(0, free))
    return LessonPlaces.Need(
      text: text, equation: showsEquation ? equationRows - growth : 0,
      question: max(tallest + growth, asked),
      diagram: min(26, max(10, boxes, sizes.reduce(0, +) + 3)), names: nameColumns(of: walk),
      showsNetwork: views != [])
  }

  /// The columns of the longest of the neurons' names and of the batch's marks.
  private static func nameColumns(of walk: LessonWalk) -> Int {
    let trace = walk.trace
    let last = trace.shape.sizes.enumerated().map { layer, size in
      trace.shape.neuron(layer: layer, index: size - 1).key.count
    }
    return (last + [trace.isMarked ? "@\(trace.batch.count)".count : 0]).max() ?? 0
  }

  /// So many lines of text can be scrolled away.
  var maximumScroll: Int { max(0, text.count - places.text.rows) }

  /// How many rows of the question are shown.
  var questionRows: Int { max(0, places.question.rows - 1) }

  /// The neuron whose box or table row is at a cell; nil where there is none.
  func neuron(at point: Point) -> Neuron? {
    guard walk.page.scene.views != [] else { return nil }
    let plan = DiagramPlan(walk, in: places.diagram)
    let neurons = walk.trace.shape.neurons
    if let found = neurons.first(where: { plan.rect($0)?.contains(point) == true }) { return found }
    guard places.table.contains(point), WalkView.chosen(for: walk) == .table else { return nil }
    return walk.neuron(at: point, in: places.table)
  }
}

extension LessonWalk {
  /// The rows that the equation takes in full.
  fileprivate func equationRows(_ look: ScreenLook, columns: Int) -> Int {
    guard let step = currentStep else { return 1 }
    guard shows(step) else { return 2 }
    return EquationBoard(of: step, in: self, look, columns: columns)
      .rows(isBlank: isAsked(step.quantity))
  }

  /// The row of the neuron that matters now in a table of all.
  var neuronInView: Int {
    let focus = selection?.neuron ?? stepInView?.quantity.neuron
    return focus.flatMap { trace.shape.neurons.firstIndex(of: $0) } ?? 0
  }

  /// The neurons that a table shows in an area, below its headings and above two rows more.
  func neuronRows(in area: Rect) -> Range<Int> {
    Table.window(of: trace.shape.neurons.count, room: area.rows - 3, around: neuronInView)
  }

  /// The neuron whose row of such a table is at a cell.
  fileprivate func neuron(at point: Point, in area: Rect) -> Neuron? {
    let rows = neuronRows(in: area)
    let index = rows.lowerBound + point.row - area.row - 1
    return rows.contains(index) ? trace.shape.neurons[index] : nil
  }
}
