extension Grid {
  /// The picture with nothing but ASCII in it: the last net under all that is drawn.
  ///
  /// Every cell stays where it is; a wide character becomes two question marks.
  package var asciiOnly: Grid {
    var result = self
    for index in cells.indices {
      let cell = cells[index]
      if cell.isContinuation {
        result.cells[index] = Cell("?", style: cell.style)
      } else if !cell.packed.isASCII {
        result.cells[index].character = GlyphSet.asciiCell(for: cell.character)
      }
    }
    return result
  }
}
