/// Lines and dots finer than cells: braille where there is braille, else lines of box drawing.
///
/// Coordinates are in dots, two to a column and four to a row; what lies outside is clipped. A
/// cell has one style: that of what was drawn in it last. Cells without a dot stay as they are,
/// so a canvas can be laid over a picture.
package struct Canvas: Widget {
  let size: Size
  let glyphs: GlyphSet
  private var marks: [CanvasMark]

  /// An empty canvas of so many cells.
  package init(size: Size, glyphs: GlyphSet = .unicode) {
    self.size = size
    self.glyphs = glyphs
    marks = Array(repeating: CanvasMark(), count: size.columns * size.rows)
  }

  var dotColumns: Int { size.columns * Dot.perColumn }
  var dotRows: Int { size.rows * Dot.perRow }

  /// Draws one dot.
  package mutating func dot(_ dot: Dot, style: Style = .plain) {
    guard let held = dot.held else { return }
    let (x, y) = (Int(clamping: held.x), Int(clamping: held.y))
    if glyphs.hasBraille {
      setDot(x: x, y: y, style: style)
    } else {
      setLine(.dot, row: y >> 2, column: x >> 1, style: style, isHeavy: false)
    }
  }

  /// Draws a straight line.
  package mutating func line(from: Dot, to: Dot, _ stroke: Stroke = Stroke()) {
    path([from, to], stroke)
  }

  /// Draws straight lines from dot to dot; one that is not a number leaves a gap.
  package mutating func path(_ dots: [Dot], _ stroke: Stroke = Stroke()) {
    guard size.columns > 0, size.rows > 0 else { return }
    var step = 0
    var trail = CellPath()
    var previous: Dot?
    for dot in dots {
      let held = dot.held
      defer { previous = held }
      // A dot after a gap begins a line of its own, if only of one dot.
      guard let to = held, let segment = inside(Segment(from: previous ?? to, to: to)) else {
        add(trail, stroke)
        trail = CellPath()
        continue
      }
      if glyphs.hasBraille {
        addDots(segment, stroke, isNew: previous == nil, step: &step)
      } else {
        trail.append(segment)
      }
    }
    add(trail, stroke)
  }

  private func inside(_ segment: Segment) -> Segment? {
    segment.clipped(right: Double(dotColumns) - 0.51, bottom: Double(dotRows) - 0.51)
  }

  /// Lays the marks over what is there; cells without a mark stay.
  package func draw(in area: Rect, on grid: inout Grid) {
    let rows = min(area.rows, size.rows)
    let columns = min(area.columns, size.columns)
    for row in 0..<rows {
      for column in 0..<columns {
        let mark = marks[row * size.columns + column]
        guard !mark.isEmpty, let character = mark.character(glyphs) else { continue }
        let place = Point(row: area.row + row, column: area.column + column)
        grid.put(character, at: place, style: mark.style)
      }
    }
  }
}

// MARK: - From lines to marks

extension Canvas {
  private mutating func addDots(
    _ segment: Segment, _ stroke: Stroke, isNew: Bool, step: inout Int
  ) {
    let (start, end) = segment.ends
    let isLevel = abs(end.x - start.x) >= abs(end.y - start.y)
    // The first dot of a segment is the last of the one before.
    if !isNew { step = max(0, step - 1) }
    for (x, y) in BresenhamLine(from: start, to: end) {
      defer { step += 1 }
      guard stroke.marksDot(step) else { continue }
      for offset in stroke.offsets {
        setDot(x: isLevel ? x : x + offset, y: isLevel ? y + offset : y, style: stroke.style)
      }
    }
  }

  private mutating func add(_ trail: CellPath, _ stroke: Stroke) {
    if glyphs.joinsLines, trail.isLevel { return join(trail, stroke) }
    for (step, cell) in trail.cells.enumerated() where stroke.marksCell(step) {
      setLine(
        trail.line(at: step), row: cell.row, column: cell.column, style: stroke.style,
        isHeavy: stroke.weight > 1)
    }
  }

  /// From cell to cell over their sides: up or down first, and from that corner across.
  private mutating func join(_ trail: CellPath, _ stroke: Stroke) {
    let cells = trail.cells
    for step in cells.indices where stroke.marksCell(step) {
      let cell = cells[step]
      if step + 1 < cells.count {
        let next = cells[step + 1]
        let turn = next.row == cell.row ? next : Point(row: next.row, column: cell.column)
        setSide(towards: turn, of: cell, stroke)
      }
      guard step > 0 else { continue }
      let corner = Point(row: cell.row, column: cells[step - 1].column)
      if corner == cell {
        setSide(towards: cells[step - 1], of: cell, stroke)
      } else {
        setSide(towards: corner, of: cell, stroke)
        guard cells[step - 1].row != cell.row else { continue }
        setSide(towards: cells[step - 1], of: corner, stroke)
        setSide(towards: cell, of: corner, stroke)
      }
    }
  }

  private mutating func setSide(towards other: Point, of cell: Point, _ stroke: Stroke) {
    let side: CanvasMark.Side =
      other.row == cell.row
      ? other.column > cell.column ? .right : .left : other.row > cell.row ? .bottom : .top
    setSide(side, of: cell, stroke)
  }

  private mutating func setSide(_ side: CanvasMark.Side, of cell: Point, _ stroke: Stroke) {
    guard cell.row >= 0, cell.row < size.rows, cell.column >= 0, cell.column < size.columns else {
      return
    }
    let index = cell.row * size.columns + cell.column
    marks[index].add(side, isHeavy: stroke.weight > 1)
    marks[index].style = stroke.style
    if stroke.weight > 1 { marks[index].style.bold = true }
  }

  private mutating func setDot(x: Int, y: Int, style: Style) {
    guard x >= 0, x < dotColumns, y >= 0, y < dotRows else { return }
    let index = (y >> 2) * size.columns + x >> 1
    marks[index].addDot(x: x & 1, y: y & 3)
    marks[index].style = style
  }

  private mutating func setLine(
    _ line: CanvasMark.Line, row: Int, column: Int, style: Style, isHeavy: Bool
  ) {
    guard row >= 0, row < size.rows, column >= 0, column < size.columns else { return }
    let index = row * size.columns + column
    marks[index].add(line, isHeavy: isHeavy)
    marks[index].style = style
    if isHeavy { marks[index].style.bold = true }
  }
}
