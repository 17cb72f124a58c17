extension Grid {
  /// The picture as text with escape sequences for colours, one line a row.
  package func ansi(_ theme: Theme) -> String {
    (0..<size.rows).map { ansi(row: $0, theme) }.joined(separator: "\n")
  }

  /// What a terminal is sent to get from an earlier picture to this one; from an empty screen when
  /// there is none.
  package func ansiChanges(from earlier: Grid?, _ theme: Theme) -> String {
    var text = earlier == nil ? "\u{1b}[?25l\u{1b}[2J" : ""
    for run in changes(from: earlier) {
      text += "\u{1b}[\(run.start.row + 1);\(run.start.column + 1)H" + ansi(run.cells, theme)
    }
    return text
  }

  private func ansi(row: Int, _ theme: Theme) -> String {
    ansi(cells[row * size.columns..<(row + 1) * size.columns], theme)
  }

  private func ansi(_ cells: ArraySlice<Cell>, _ theme: Theme) -> String {
    var text = ""
    var current = Look()
    for cell in cells where !cell.isContinuation {
      let look = theme.look(cell.style)
      if look != current { text += look.escape }
      current = look
      text.append(cell.character)
    }
    return current == Look() ? text : text + Look().escape
  }
}

extension Look {
  /// The escape sequence that turns exactly this look on.
  fileprivate var escape: String {
    var codes = ["0"]
    if bold { codes.append("1") }
    if dim { codes.append("2") }
    if underline { codes.append("4") }
    if reverse { codes.append("7") }
    if let foreground { codes.append("38;5;\(foreground)") }
    if let background { codes.append("48;5;\(background)") }
    return "\u{1b}[\(codes.joined(separator: ";"))m"
  }
}
