// Drawing into a grid. Every function keeps two promises: nothing lands outside the grid or the
// clip, and no wide character ever stands there by half.
extension Grid {
  /// Writes a text on one row and returns the columns that were used.
  ///
  /// What does not fit the clip is left out; a wide character that would be cut is left out as
  /// well. Characters that are not seen never get in; tabs and line breaks become spaces.
  @discardableResult
  package mutating func write(
    _ text: String, at point: Point, style: Style = .plain, within clip: Rect? = nil
  ) -> Int {
    let room = clip.map { bounds.intersection($0) } ?? bounds
    guard point.row >= room.row, point.row < room.endRow, point.column < room.endColumn else {
      return 0
    }
    if let used = writeASCII(text, at: point, style: style, in: room) { return used }
    var column = point.column
    for glyph in Glyphs(text) {
      let end = column.addingReportingOverflow(glyph.columns)
      if end.overflow || end.partialValue > room.endColumn { break }
      if column >= room.column {
        place(glyph.visible, row: point.row, column: column, style: style)
      }
      column = end.partialValue
    }
    return column - point.column
  }

  /// Writes a line of spans and returns the columns that were used.
  @discardableResult
  package mutating func write(_ line: TextLine, at point: Point, within clip: Rect? = nil) -> Int {
    var column = point.column
    for span in line.spans {
      let place = Point(row: point.row, column: column)
      column += write(span.text, at: place, style: span.style, within: clip)
    }
    return column - point.column
  }

  /// The fast way for a text of nothing but printable ASCII; nil when it is not.
  private mutating func writeASCII(
    _ text: String, at point: Point, style: Style, in room: Rect
  ) -> Int? {
    let used = text.utf8.withContiguousStorageIfAvailable { bytes -> Int? in
      guard bytes.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) else { return nil }
      let skipped = max(0, room.column.subtractingReportingOverflow(point.column).partialValue)
      let end = min(bytes.count, room.endColumn - max(point.column, room.column) + skipped)
      guard skipped < end else { return min(skipped, bytes.count) }
      let start = point.row * size.columns + point.column
      mend(row: point.row, column: point.column + skipped)
      mend(row: point.row, column: point.column + end - 1)
      cells.withUnsafeMutableBufferPointer { cells in
        for index in skipped..<end {
          cells[start + index] = Cell(
            PackedCharacter(Unicode.Scalar(bytes[index])), style: style)
        }
      }
      return end
    }
    return used ?? nil
  }

  /// Fills a rectangle with one narrow character.
  package mutating func fill(_ area: Rect, _ character: Character = " ", style: Style = .plain) {
    fill(area, PackedCharacter(character), style: style)
  }

  /// The same with a character that is packed already.
  package mutating func fill(_ area: Rect, _ packed: PackedCharacter, style: Style = .plain) {
    let room = bounds.intersection(area)
    guard !room.isEmpty, packed.columns == 1 else { return }
    let cell = Cell(packed, style: style)
    for row in room.row..<room.endRow {
      mend(row: row, column: room.column)
      mend(row: row, column: room.endColumn - 1)
      let start = row * size.columns
      for index in (start + room.column)..<(start + room.endColumn) { cells[index] = cell }
    }
  }

  /// Changes the looks of what is already drawn in a rectangle.
  package mutating func restyle(_ area: Rect, _ style: Style) {
    let room = bounds.intersection(area)
    for row in room.row..<max(room.row, room.endRow) {
      for column in room.column..<max(room.column, room.endColumn) {
        cells[row * size.columns + column].style = style
      }
    }
  }

  /// Puts one narrow character into a cell of the clip.
  package mutating func put(
    _ character: Character, at point: Point, style: Style = .plain, within clip: Rect? = nil
  ) {
    put(PackedCharacter(character), at: point, style: style, within: clip)
  }

  /// The same with a character that is packed already.
  package mutating func put(
    _ packed: PackedCharacter, at point: Point, style: Style = .plain, within clip: Rect? = nil
  ) {
    guard contains(point), clip?.contains(point) ?? true,
      CharacterWidth.columns(of: packed.first) == 1
    else { return }
    mend(row: point.row, column: point.column)
    cells[point.row * size.columns + point.column] = Cell(packed, style: style)
  }

  /// Puts a glyph into cells that are known to be inside.
  private mutating func place(_ glyph: Glyph, row: Int, column: Int, style: Style) {
    let index = row * size.columns + column
    mend(row: row, column: column)
    cells[index] = Cell(glyph.packed, style: style)
    if glyph.columns == 2 {
      mend(row: row, column: column + 1)
      cells[index + 1] = Cell(PackedCharacter.space, style: style, isContinuation: true)
    }
  }

  /// Blanks the other half of a wide character, before one half of it is drawn over.
  mutating func mend(row: Int, column: Int) {
    let index = row * size.columns + column
    if cells[index].isContinuation {
      cells[index].isContinuation = false
      if column > 0 { cells[index - 1].packed = .space }
    } else if column + 1 < size.columns, cells[index + 1].isContinuation {
      cells[index + 1].isContinuation = false
      cells[index].packed = .space
    }
  }
}
