extension Grid {
  /// The picture as text with escape sequences for colours, one line a row.
  package func ansi(_ theme: Theme) -> String {
    (0..<size.rows).map { ansi(row: $0, theme) }.joined(separator: "\n")
  }

  private func ansi(row: Int, _ theme: Theme) -> String {
    var text = ""
    var current = Look()
    for column in 0..<size.columns {
      let cell = self[row, column]
      if cell.isContinuation { continue }
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
    return "\u{1b}[\(codes.joined(separator: ";"))m"
  }
}
