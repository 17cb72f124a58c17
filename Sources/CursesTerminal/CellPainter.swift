import CTerminal
import Drawing

/// Puts the cells of a picture on the screen, only those that changed.
struct CellPainter {
  private let theme: Theme
  private let isASCII: Bool
  private let hasColors: Bool

  init(decision: TerminalDecision) {
    theme = decision.theme.choice.theme
    isASCII = decision.glyphs.choice == .ascii
    hasColors = decision.colors.count > 0
  }

  /// Paints a picture over an earlier one; over an empty screen when there is none of its size.
  func paint(_ grid: Grid, over earlier: Grid?) {
    let earlier = earlier?.size == grid.size ? earlier : nil
    if earlier == nil { ct_erase() }
    for run in grid.changes(from: earlier) {
      var column = run.start.column
      for (index, cell) in zip(run.cells.indices, run.cells) {
        defer { column += 1 }
        if cell.isContinuation || (earlier == nil && cell == .blank) { continue }
        let isWide = index + 1 < run.cells.endIndex && run.cells[index + 1].isContinuation
        put(cell, row: run.start.row, column: column, columns: isWide ? 2 : 1)
      }
    }
  }

  private func put(_ cell: Cell, row: Int, column: Int, columns: Int) {
    let look = theme.look(cell.style)
    let foreground = hasColors ? Int32(look.foreground ?? -1) : -1
    for (offset, scalars) in printable(cell.character, columns: columns).enumerated() {
      ct_put(
        Int32(row), Int32(column + offset), scalars, Int32(scalars.count), look.bits, foreground)
    }
  }

  /// What can be put in so many columns for a character: itself, or ASCII where the C library
  /// gives it another width than the picture does and everything after it would shift.
  private func printable(_ character: Character, columns: Int) -> [[UInt32]] {
    let scalars = character.unicodeScalars.map(\.value)
    if scalars.count == 1, scalars[0] < 0x7f, scalars[0] >= 0x20, columns == 1 { return [scalars] }
    let width = scalars.first.map { Int(ct_width($0)) } ?? 0
    let marksFit = scalars.dropFirst().allSatisfy { ct_width($0) == 0 }
    if !isASCII, width == columns, marksFit { return [scalars] }
    let substitute = GlyphSet.asciiCell(for: character).asciiValue ?? 0x3f
    return Array(repeating: [columns == 1 ? UInt32(substitute) : 0x3f], count: columns)
  }
}

extension Look {
  /// The emphasis as the shim wants it.
  fileprivate var bits: Int32 {
    var bits = 0
    if bold { bits |= CT_BOLD }
    if dim { bits |= CT_DIM }
    if reverse { bits |= CT_REVERSE }
    if underline { bits |= CT_UNDERLINE }
    return Int32(bits)
  }
}

extension ThemeDecision.Choice {
  /// The palette itself.
  package var theme: Theme {
    switch self {
    case .dark: .dark
    case .light: .light
    case .sixteen: .sixteen
    case .eight: .eight
    case .mono: .mono
    case .highContrast: .highContrast
    }
  }
}

extension GlyphDecision.Choice {
  /// The glyphs themselves.
  package var glyphs: GlyphSet {
    switch self {
    case .unicode: .unicode
    case .unicodeWithoutBraille: .unicodeWithoutBraille
    case .ascii: .ascii
    }
  }
}
