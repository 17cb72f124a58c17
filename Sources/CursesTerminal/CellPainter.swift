import CTerminal
import Drawing

/// Puts the cells of a picture on the screen, only those that changed.
struct CellPainter {
  /// What each ink looks like; another one once the background is known.
  var theme: Theme
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
    var pen = Pen(style: .plain, look: look(of: .plain))
    for run in grid.changes(from: earlier) {
      fill(from: pen, to: run.start, in: grid)
      var column = run.start.column
      for (index, cell) in zip(run.cells.indices, run.cells) {
        defer { column += 1 }
        if cell.isContinuation || (earlier == nil && cell == .blank) { continue }
        let isWide = index + 1 < run.cells.endIndex && run.cells[index + 1].isContinuation
        if cell.style != pen.style, !isGap(run.cells[index...], behind: pen.look) {
          (pen.style, pen.look) = (cell.style, look(of: cell.style))
        }
        put(cell, pen.look, row: run.start.row, column: column, columns: isWide ? 2 : 1)
      }
      pen.place = Point(row: run.start.row, column: column)
    }
  }

  /// What was painted last, and where the next cell would stand.
  private struct Pen {
    var style: Style
    var look: ShimLook
    var place = Point(row: -1, column: 0)
  }

  /// Cells with nothing in them between two others take the look of the one before: nobody sees it,
  /// and to change the look for them and back takes 20 bytes.
  private func isGap(_ cells: ArraySlice<Cell>, behind look: ShimLook) -> Bool {
    look.isUnseenInEmptyCells && isEmpty(cells[cells.startIndex])
      && cells.prefix(Self.longestGap + 1).contains { $0.packed != Cell.blank.packed }
  }

  /// Paints such cells once more between two that changed: that is shorter than to go over them.
  private func fill(from pen: Pen, to start: Point, in grid: Grid) {
    let columns = pen.place.column..<max(pen.place.column, start.column)
    guard pen.place.row == start.row, columns.count <= Self.longestGap,
      pen.look.isUnseenInEmptyCells, columns.allSatisfy({ isEmpty(grid[start.row, $0]) })
    else { return }
    for column in columns { put(.blank, pen.look, row: start.row, column: column, columns: 1) }
  }

  private static let longestGap = 3

  private func isEmpty(_ cell: Cell) -> Bool {
    cell.packed == Cell.blank.packed && !cell.isContinuation
      && look(of: cell.style).isUnseenInEmptyCells
  }

  /// A style as the shim wants it: its emphasis, and its colours or -1.
  private struct ShimLook {
    let bits, foreground, background: Int32

    /// True when nothing of it is seen where there is no character.
    var isUnseenInEmptyCells: Bool {
      background < 0 && bits & Int32(CT_REVERSE | CT_UNDERLINE) == 0
    }
  }

  private func look(of style: Style) -> ShimLook {
    let look = theme.look(style)
    guard hasColors else { return ShimLook(bits: look.bits, foreground: -1, background: -1) }
    return ShimLook(
      bits: look.bits, foreground: Int32(look.foreground ?? -1),
      background: Int32(look.background ?? -1))
  }

  private func put(
    _ cell: Cell, _ look: ShimLook, row: Int, column: Int, columns: Int
  ) {
    if let scalar = cell.packed.single?.value, fits(scalar, columns: columns) {
      withUnsafePointer(to: scalar) {
        ct_put(Int32(row), Int32(column), $0, 1, look.bits, look.foreground, look.background)
      }
      return
    }
    for (offset, scalars) in printable(cell.character, columns: columns).enumerated() {
      ct_put(
        Int32(row), Int32(column + offset), scalars, Int32(scalars.count), look.bits,
        look.foreground, look.background)
    }
  }

  /// True when the C library gives a scalar as many columns as the picture does.
  private func fits(_ scalar: UInt32, columns: Int) -> Bool {
    if scalar < 0x7f, scalar >= 0x20 { return columns == 1 }
    return !isASCII && Int(ct_width(scalar)) == columns
  }

  /// What can be put in so many columns for a character: itself, or ASCII where the C library
  /// gives it another width than the picture does and everything after it would shift.
  private func printable(_ character: Character, columns: Int) -> [[UInt32]] {
    let scalars = character.unicodeScalars.map(\.value)
    let marksFit = scalars.dropFirst().allSatisfy { ct_width($0) == 0 }
    if !isASCII, let first = scalars.first, fits(first, columns: columns), marksFit {
      return [scalars]
    }
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
    case .unknown: .unknown
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
