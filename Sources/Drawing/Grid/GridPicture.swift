extension Grid {
  /// The picture as text: rows joined by line breaks, without spaces at their ends.
  package var text: String {
    var lines: [String] = []
    lines.reserveCapacity(size.rows)
    for row in 0..<size.rows {
      var line = ""
      var pendingSpaces = 0
      for index in (row * size.columns)..<((row + 1) * size.columns)
      where !cells[index].isContinuation {
        let character = cells[index].character
        if character == " " {
          pendingSpaces += 1
        } else {
          for _ in 0..<pendingSpaces { line.append(" ") }
          pendingSpaces = 0
          line.append(character)
        }
      }
      lines.append(line)
    }
    return lines.joined(separator: "\n")
  }
}
