import Drawing
import Session

/// Where everything stands on a lesson's screen.
///
/// No two of its rectangles overlap.
///
/// 80x24 is the design size: text, diagram, table and equation stand together. Wider and taller
/// screens get plots beside them; the heights do not change while a page is walked, so that
/// nothing jumps.
struct LessonPlaces: Hashable {
  var title = Rect(size: Size(columns: 0, rows: 0))
  var text = Rect(size: Size(columns: 0, rows: 0))
  var diagram = Rect(size: Size(columns: 0, rows: 0))
  var table = Rect(size: Size(columns: 0, rows: 0))
  /// Equation and question each begin with a rule across the screen.
  var equation = Rect(size: Size(columns: 0, rows: 0))
  var question = Rect(size: Size(columns: 0, rows: 0))
  var notice = Rect(size: Size(columns: 0, rows: 0))
  var footer = Rect(size: Size(columns: 0, rows: 0))
  /// The steps before the one in view, on a high screen.
  var steps = Rect(size: Size(columns: 0, rows: 0))
  /// Places for further views, the best first.
  var tiles: [Rect] = []

  /// The smallest screen that a lesson fits on.
  static let minimum = Size(columns: 60, rows: 20)
  /// From so many columns on, views stand beside the rest.
  static let sideColumns = 110
  /// From so many rows on, views stand below the rest, and the equation has room to be large.
  static let tallRows = 40
  /// Text lines stay this short, however wide the screen is.
  static let textColumns = 78

  /// Rows for a sum of products: symbols, numbers, terms, result.
  static let equationRows = 4
  /// The same with the result in large signs.
  static let largeEquationRows = 8

  /// What a page needs, in rows.
  struct Need: Hashable {
    /// Lines of text when wrapped.
    var text: Int
    /// Rows of the equation without its rule; 0 when the page shows none.
    var equation: Int
    /// Rows of the question without its rule; 0 when the page asks nothing.
    var question: Int
    /// Rows in which the diagram and the table stand well.
    var diagram: Int
    /// Columns of what a table's rows are called.
    var names: Int
    /// False for pages that are text alone.
    var showsNetwork: Bool
  }
}

extension LessonPlaces {
  init(size: Size, need: Need) {
    var rest = Rect(size: size)
    (title, rest) = rest.split(top: 1)
    (rest, footer) = rest.split(top: rest.rows - 1)
    let columns = rest.split(left: LessonPlaces.mainColumns(of: size))
    var main = columns.left
    let isTall = size.rows >= LessonPlaces.tallRows
    // What belongs together stays together, however high the screen is.
    let below = isTall && need.showsNetwork ? LessonPlaces.cutBelow(&main, need) : nil
    if need.question > 0 {
      let rows = below == nil ? need.question + 1 : LessonPlaces.questionRows(need)
      question = LessonPlaces.cut(&main, bottom: rows)
      question.rows = need.question + 1
    }
    guard need.showsNetwork else {
      (text, notice) = (
        main.inset(left: 1, right: 1), Rect(row: footer.row, column: 0, columns: 0, rows: 0)
      )
      text.columns = min(text.columns, LessonPlaces.textColumns)
      return
    }
    if need.equation > 0 {
      equation = LessonPlaces.cut(&main, bottom: min(need.equation, main.rows - 1) + 1)
    }
    let room = max(3, main.rows - LessonPlaces.diagramMinimum(size))
    // Pages of one lesson have the same rows for their text, so that the diagram stays in its place.
    let reserved = max(need.text, LessonPlaces.textRows(of: size))
    (text, main) = main.split(top: min(reserved, room))
    text = text.inset(left: 1)
    text.columns = min(text.columns - 1, LessonPlaces.textColumns)
    let parts = main.split(left: main.columns - LessonPlaces.tableColumns(in: main, need))
    diagram = parts.left
    table = parts.rest.inset(right: main.columns >= 76 ? 1 : 0)
    tiles = LessonPlaces.tiles(beside: columns.rest)
    if let below { use(below, showingSteps: need.equation > 0) }
    if !isTall { useTallDiagram(need.diagram) }
  }

  /// Free play while epochs pass: one large view at the right, another one below the diagram.
  ///
  /// There is no step to show the equation of.
  init(watching size: Size, text rows: Int) {
    var rest = Rect(size: size)
    (title, rest) = rest.split(top: 1)
    (rest, footer) = rest.split(top: rest.rows - 1)
    (text, rest) = rest.split(top: rows)
    text = text.inset(left: 1)
    text.columns = min(text.columns - 1, LessonPlaces.textColumns)
    let parts = rest.inset(top: 1).split(left: rest.columns / 2 + 1)
    table = parts.rest.inset(right: 1)
    let halves = parts.left.split(top: max(9, parts.left.rows * 11 / 20))
    diagram = halves.top
    tiles = [halves.rest.inset(left: 1, right: size.columns >= 100 ? 2 : 1)]
    guard size.columns >= 100, table.rows >= 22 else { return }
    let maps = table.split(top: table.rows * 3 / 5)
    table = maps.top
    tiles.append(maps.rest.inset(top: 1))
  }

  /// The columns of a table of four numbers with a mark, and one free at the edge.
  ///
  /// A narrow screen has room for only the two that the phase is about, and none to give away.
  private static func tableColumns(in main: Rect, _ need: Need) -> Int {
    (main.columns >= 76 ? 34 : 18) + max(3, need.names)
  }

  /// The diagram needs two neurons with their boxes.
  private static func diagramMinimum(_ size: Size) -> Int { size.rows < 24 ? 6 : 9 }

  /// The rows that text takes on a page that does not need more.
  private static func textRows(of size: Size) -> Int {
    size.rows < 24 ? 3 : size.rows < 28 ? 4 : 5
  }

  /// The columns for text, diagram, equation and question; from 110 on, views stand beside them.
  static func mainColumns(of size: Size) -> Int {
    size.columns < sideColumns ? size.columns : max(80, min(104, size.columns - 44))
  }

  /// On a tall screen, what the page does not need goes to a row of further views below it.
  private static func cutBelow(_ main: inout Rect, _ need: Need) -> Rect? {
    let question = questionRows(need)
    let equation = need.equation > 0 ? need.equation + 1 : 0
    let used = max(need.text, 5) + need.diagram + equation + question
    guard main.rows - used >= 10 else { return nil }
    let parts = main.split(top: used)
    main = parts.top
    return parts.rest.inset(top: 1, left: 1, right: 1)
  }

  /// The rows of a question on a tall screen, its rule included: what is said of an answer has room.
  private static func questionRows(_ need: Need) -> Int {
    need.question > 0 ? max(5, need.question) + 1 : 0
  }

  private static func cut(_ area: inout Rect, bottom rows: Int) -> Rect {
    let parts = area.split(top: area.rows - rows)
    area = parts.top
    return parts.rest
  }

  /// Cuts the side into tiles that plots can be read in.
  private static func tiles(beside side: Rect) -> [Rect] {
    guard side.columns >= 28 else { return [] }
    let across = max(1, side.columns / 52)
    let down = max(1, min(4, side.rows / 13))
    let width = side.columns / across
    let height = side.rows / down
    return (0..<down).flatMap { row in
      (0..<across).map { column in
        Rect(
          row: side.row + row * height, column: side.column + column * width,
          columns: width, rows: height
        ).inset(top: row == 0 ? 0 : 1, left: 3, right: 1)
      }
    }
  }

  /// What is below the question holds the steps so far, wide enough for a line each, and a view
  /// beside them; where no steps are shown, two views.
  private mutating func use(_ below: Rect, showingSteps: Bool) {
    guard showingSteps else {
      tiles += LessonPlaces.halves(of: below)
      return
    }
    let parts = below.split(left: below.columns * 3 / 5)
    steps = parts.left.inset(right: 2)
    tiles.append(parts.rest)
  }

  /// Two views side by side.
  private static func halves(of area: Rect) -> [Rect] {
    let half = area.columns / 2
    let parts = area.split(left: half)
    return [parts.left.inset(right: 1), parts.rest.inset(left: 1)]
  }

  /// On a high screen what the diagram does not need goes to a row of further views.
  private mutating func useTallDiagram(_ wanted: Int) {
    guard diagram.rows >= wanted + 8 else { return }
    let parts = diagram.split(top: max(wanted, diagram.rows * 2 / 5))
    tiles += LessonPlaces.halves(
      of: Rect(
        row: parts.rest.row + 1, column: 1, columns: diagram.columns + table.columns - 2,
        rows: parts.rest.rows - 1))
    diagram = parts.top
    table.rows = parts.top.rows
  }
}
