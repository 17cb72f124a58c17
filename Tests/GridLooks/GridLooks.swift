import Drawing

extension Grid {
  /// The looks as text, a letter for each cell; rows end with their last letter.
  ///
  /// Plain `.`, faint `f`, focus `o`, positive `p`, negative `n`, accent `a`; capitals when bold
  /// (plain and bold: `b`). Reverse is `r` or `R`, underline `u` or `U`, whatever the ink. A
  /// plain space is a space. Heat is the level of the lower half, raised where it is below zero, and
  /// `|` on a boundary.
  package var styleText: String {
    (0..<size.rows).map { row in
      let letters = (0..<size.columns).map { self[row, $0].letter }
      let end = letters.lastIndex { $0 != " " }.map { $0 + 1 } ?? 0
      return String(letters[..<end])
    }.joined(separator: "\n")
  }
}

extension Cell {
  fileprivate var letter: Character {
    character == " " && style == .plain ? " " : style.letter
  }
}

extension Style {
  fileprivate var letter: Character {
    if let heat { return heat.lower == .min ? "|" : Array("⁶⁵⁴³²¹0123456")[Int(heat.lower) + 6] }
    if reverse { return bold ? "R" : "r" }
    if underline { return bold ? "U" : "u" }
    switch ink {
    case .plain: return bold ? "b" : "."
    case .faint: return bold ? "F" : "f"
    case .focus, .focusLine: return bold ? "O" : "o"
    case .positive: return bold ? "P" : "p"
    case .negative: return bold ? "N" : "n"
    case .accent: return bold ? "A" : "a"
    }
  }
}
