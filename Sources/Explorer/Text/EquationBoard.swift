import Drawing
import Session
import Walkthrough

/// Lays an equation out in rows with aligned columns.
struct EquationBoard {
  let equation: Equation
  let columns: Int
  let glyphs: GlyphSet
  /// What of the formula is asked for: a question mark stands in its place.
  let asked: Set<Quantity>
  /// Whether the result is what an engine claims, true or not.
  let isClaimed: Bool

  /// With the decimals that the arithmetic needs, as long as they take no further line.
  init(of step: Step, in walk: LessonWalk, _ look: ScreenLook, columns: Int) {
    let asked = Set(step.formula.operands.filter { walk.isAsked($0) })
    // Where a fault is looked for, nothing but the numbers may tell.
    let boards = (walk.isSearching ? [0, 0] : [4, 0]).map { most in
      EquationBoard(
        equation: Equation(step, in: walk.trace, notation: look.notation, most: most),
        columns: columns, glyphs: look.glyphs, asked: asked, isClaimed: walk.isSearching)
    }
    self = boards[0].lines.count > boards[1].lines.count ? boards[1] : boards[0]
  }

  private init(
    equation: Equation, columns: Int, glyphs: GlyphSet, asked: Set<Quantity>, isClaimed: Bool
  ) {
    self.equation = equation
    self.columns = columns
    self.glyphs = glyphs
    self.asked = asked
    self.isClaimed = isClaimed
  }

  /// One piece of a line: symbol and number have the same width, so that they stay aligned.
  fileprivate struct Piece {
    let column: Equation.Column
    let index: Int
    let width: Int
  }

  /// The rows that all of it takes: a symbol and a number for each line, the terms, the result.
  func rows(isBlank: Bool) -> Int {
    let lines = isPlain ? 0 : lines.count
    let hasMore = asked.isEmpty && !isBlank && lines > 0
    let isLong = equation.contributions != nil || lines == 1 && !equation.terms.isEmpty
    return lines * (needsNumbers ? 2 : 1) + (hasMore && isLong ? 1 : 0) + 1
  }

  /// Each line as two texts: its symbols, and its numbers with a question mark for what is asked.
  var texts: [(symbols: String, numbers: String)] {
    lines.map { line in
      let numbers = line.map { piece in
        piece.column.quantity.map(asked.contains) == true ? "?" : piece.column.number
      }
      return (line.map(\.column.symbol).joined(), numbers.joined())
    }
  }

  private var nameWidth: Int { TextWidth.columns(equation.name) }

  /// The pieces in lines that fit; a line is broken before a plus or minus between terms.
  fileprivate var lines: [[Piece]] {
    let room = max(8, columns - nameWidth - 3)
    var lines: [[Piece]] = [[]]
    var used = 0
    for group in groups {
      let width = group.reduce(0) { $0 + $1.width }
      if used > 0, used + width > room {
        lines.append([])
        used = 0
      }
      lines[lines.count - 1] += group
      used += width
    }
    return lines
  }

  /// Runs of pieces that belong together: a term and the sign in front of it.
  private var groups: [[Piece]] {
    var groups: [[Piece]] = [[]]
    var depth = 0
    for (index, column) in equation.columns.enumerated() {
      if depth == 0, [" + ", " − ", " - "].contains(column.symbol),
        !groups[groups.count - 1].isEmpty
      {
        groups.append([])
      }
      if column.quantity == nil {
        depth += column.symbol.count { $0 == "(" } - column.symbol.count { $0 == ")" }
      }
      let width = max(TextWidth.columns(column.symbol), TextWidth.columns(column.number))
      groups[groups.count - 1].append(Piece(column: column, index: index, width: width))
    }
    return groups
  }

  /// True for a single number without a name, which the result repeats.
  var isPlain: Bool {
    equation.columns.count == 1 && equation.columns[0].quantity == nil
      && equation.contributions == nil
  }

  /// True when the numbers say more than the result alone.
  var needsNumbers: Bool {
    equation.columns.count > 1 || equation.columns.first?.quantity == nil
  }

  /// Of the remarks, the fullest first, the first that fits stands behind the result.
  func draw(
    in area: Rect, on grid: inout Grid, emphasis: Emphasis, remarks: [String], isBlank: Bool
  ) {
    let left = area.column + nameWidth + 3
    var row = area.row
    grid.write(equation.name, at: Point(row: row, column: area.column), style: .focus, within: area)
    let lines = self.lines
    let budget = max(1, (area.rows - 1) / (needsNumbers ? 2 : 1))
    let shown = isPlain ? [] : Array(lines.prefix(budget))
    for (index, line) in shown.enumerated() {
      sign(index == 0 ? "=" : " ", row: row, left: left, in: area, on: &grid)
      drawSymbols(line, row: row, left: left, in: area, on: &grid)
      row += 1
      if needsNumbers {
        sign(index == 0 ? "=" : " ", row: row, left: left, in: area, on: &grid)
        drawNumbers(line, row: row, left: left, in: area, emphasis, on: &grid)
        row += 1
      }
    }
    let isOpen = asked.isEmpty && !isBlank && area.endRow - row >= 2
    if let contributions = equation.contributions, isOpen {
      drawContributions(contributions, row: row, left: left, in: area, on: &grid)
      row += 1
    } else if shown.count == 1, lines.count == 1, isOpen, !equation.terms.isEmpty {
      sign("=", row: row, left: left, in: area, on: &grid)
      drawTerms(lines[0], row: row, left: left, in: area, on: &grid)
      row += 1
    }
    drawResult(
      row: row, left: left, in: area, on: &grid, remarks: remarks, isBlank: isBlank,
      hidden: isPlain ? 0 : lines.dropFirst(shown.count).count)
  }

  /// The examples that bring most to a mean, the largest first: `@7 +0.4210, @2 −0.3321, 8 more`.
  private func drawContributions(
    _ contributions: Contributions, row: Int, left: Int, in area: Rect, on grid: inout Grid
  ) {
    let sign: NumberFormat.Sign = contributions.quantity.showsSign ? .always : .whenNegative
    let number = NumberFormat(.exact, sign: sign, minus: equation.minus)
    let all = contributions.bySize.prefix(9).map { "@\($0.example) \(number.text($0.value))" }
    let texts = (1...all.count).reversed().map { count in
      let left = contributions.entries.count - count
      let more = left > 0 ? ", \(left) more" : ""
      return "most from " + all.prefix(count).joined(separator: ", ") + more
    }
    grid.write(
      TextWidth.fullest(of: texts, columns: area.endColumn - left),
      at: Point(row: row, column: left), style: .faint, within: area)
  }

  /// How many terms the lines that are not shown have.
  private func hiddenTerms(_ lines: Int) -> Int {
    self.lines.suffix(lines).joined().count { [" + ", " − ", " - "].contains($0.column.symbol) }
  }

  private func sign(_ sign: String, row: Int, left: Int, in area: Rect, on grid: inout Grid) {
    grid.write(sign, at: Point(row: row, column: left - 2), within: area)
  }

  private func drawSymbols(
    _ line: [Piece], row: Int, left: Int, in area: Rect, on grid: inout Grid
  ) {
    var column = left
    for piece in line {
      write(piece.column.symbol, piece.width, at: &column, row, .plain, in: area, on: &grid)
    }
  }

  private func drawNumbers(
    _ line: [Piece], row: Int, left: Int, in area: Rect, _ emphasis: Emphasis, on grid: inout Grid
  ) {
    var column = left
    for piece in line {
      let style =
        piece.column.quantity.map { emphasis.style(of: $0, value: piece.column.value) } ?? .plain
      let isAsked = piece.column.quantity.map(asked.contains) == true
      write(
        isAsked ? "?" : piece.column.number, piece.width, at: &column, row, style, in: area,
        on: &grid)
    }
  }

  /// Writes a text in the middle of its column.
  private func write(
    _ text: String, _ width: Int, at column: inout Int, _ row: Int, _ style: Style, in area: Rect,
    on grid: inout Grid
  ) {
    let lead = (width - TextWidth.columns(text)) / 2
    grid.write(text, at: Point(row: row, column: column + lead), style: style, within: area)
    column += width
  }

  /// Each term's own value stands under the term, its sign under the sign before it.
  private func drawTerms(
    _ line: [Piece], row: Int, left: Int, in area: Rect, on grid: inout Grid
  ) {
    var starts: [Int: Int] = [:]
    var column = left
    for piece in line {
      starts[piece.index] = column
      column += piece.width
    }
    for (index, term) in equation.terms.enumerated() {
      guard let start = starts[term.columns.lowerBound] else { continue }
      let isNegative = term.value < 0
      if index == 0 {
        grid.write(term.number, at: Point(row: row, column: start), within: area)
        continue
      }
      let before = equation.columns[term.columns.lowerBound - 1].symbol
      let isSubtracted = before != " + "
      let sign = isNegative != isSubtracted ? equation.minus : "+"
      let size = isNegative ? String(term.number.dropFirst()) : term.number
      grid.write(sign, at: Point(row: row, column: start - 2), within: area)
      grid.write(size, at: Point(row: row, column: start), within: area)
    }
  }

  private func drawResult(
    row: Int, left: Int, in area: Rect, on grid: inout Grid, remarks: [String], isBlank: Bool,
    hidden: Int
  ) {
    guard row < area.endRow else { return }
    let large = largeResult(isBlank: isBlank)
    // With a free row above it.
    let isLarge =
      row + 1 + large.size.rows <= area.endRow && left + large.size.columns <= area.endColumn
    let row = isLarge ? row + 1 + large.size.rows / 2 : row
    let about = equation.minus == "-" ? "~" : "≈"
    sign(
      equation.holds || isBlank || isClaimed ? "=" : about, row: row, left: left, in: area,
      on: &grid)
    var column = left
    if isLarge {
      let top = row - large.size.rows / 2
      large.draw(
        in: Rect(row: top, column: left, columns: area.endColumn - left, rows: large.size.rows),
        on: &grid)
      column += large.size.columns
    } else {
      column += grid.write(
        isBlank ? "?" : equation.result, at: Point(row: row, column: column), style: .focus,
        within: area)
    }
    guard !isBlank else { return }
    let notes =
      hidden > 0 ? ["with \(hiddenTerms(hidden)) more terms; a wider window shows them"] : remarks
    let fitting = notes.first { column + 4 + TextWidth.columns($0) <= area.endColumn }
    guard let note = fitting else { return }
    grid.write(note, at: Point(row: row, column: column + 4), style: .faint, within: area)
  }

  /// The result as it is read from the back of a room.
  ///
  /// Its letters are blocks, which reverse would turn into gaps: the focus is their size.
  private func largeResult(isBlank: Bool) -> LargeText {
    let ink: Ink = equation.quantity.showsSign ? .of(equation.value) : .plain
    return LargeText(
      isBlank ? "?" : equation.result, style: Style(isBlank ? .plain : ink, bold: true),
      scale: .three, glyphs: glyphs)
  }
}
