extension Grid {
  /// The picture as text: rows joined by line breaks, without spaces at their ends.
  package var text: String {
    rows { $0.isContinuation ? nil : $0.character }
  }

  /// The looks as text, a letter for each cell, for tests that look at both.
  ///
  /// Plain `.`, faint `f`, focus `o`, positive `p`, negative `n`, accent `a`; capitals when bold
  /// (plain and bold: `b`). Reverse is `r` or `R`, underline `u` or `U`, whatever the ink. A
  /// plain space is a space.
  package var styleText: String {
    rows { $0.packed == .space && $0.style == .plain ? " " : $0.style.letter }
  }

  private func rows(_ sign: (Cell) -> Character?) -> String {
    var lines: [String] = []
    lines.reserveCapacity(size.rows)
    for row in 0..<size.rows {
      var line = ""
      var pendingSpaces = 0
      for index in (row * size.columns)..<((row + 1) * size.columns) {
        guard let character = sign(cells[index]) else { continue }
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

extension Style {
  fileprivate var letter: Character {
    if reverse { return bold ? "R" : "r" }
    if underline { return bold ? "U" : "u" }
    switch ink {
    case .plain: return bold ? "b" : "."
    case .faint: return bold ? "F" : "f"
    case .focus: return bold ? "O" : "o"
    case .positive: return bold ? "P" : "p"
    case .negative: return bold ? "N" : "n"
    case .accent: return bold ? "A" : "a"
    }
  }
}
