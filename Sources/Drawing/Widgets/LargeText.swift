/// A text in signs as high as several rows, for the last row of a lecture hall.
///
/// Its letters are five dots high, and most are three wide.
package struct LargeText: Widget {
  /// How large a dot is.
  package enum Scale: CaseIterable, Sendable {
    /// Two columns and a row: five rows high.
    case five
    /// A column and half a row: three rows high.
    case three
    /// Half a column and half a row: three rows high, and half as wide.
    case narrow
  }

  private let text: String
  private let style: Style
  private let scale: Scale
  private let glyphs: GlyphSet

  /// A text at a scale; without blocks every scale is the largest.
  package init(_ text: String, style: Style = .plain, scale: Scale, glyphs: GlyphSet) {
    self.text = text
    self.style = style
    self.scale = Self.scales(glyphs).contains(scale) ? scale : .five
    self.glyphs = glyphs
  }

  /// The scales that a set of signs can draw, the largest first.
  package static func scales(_ glyphs: GlyphSet) -> [Scale] {
    glyphs.hasBlocks ? glyphs.hasBraille ? [.five, .three, .narrow] : [.five, .three] : [.five]
  }

  /// Whether the font has all letters of a text; a space it always has.
  package static func canWrite(_ text: String) -> Bool {
    text.allSatisfy { $0 == " " || LargeFont.has($0) }
  }

  /// So many columns and rows it takes.
  package var size: Size {
    switch scale {
    case .five: Size(columns: dotColumns * 2, rows: 5)
    case .three: Size(columns: dotColumns, rows: 3)
    case .narrow: Size(columns: (dotColumns + 1) / 2, rows: 3)
    }
  }

  /// The letters and a dot between two of them.
  private var dotColumns: Int {
    max(0, text.reduce(-1) { $0 + LargeFont.width(of: $1) + 1 })
  }

  /// Draws it into the top left corner; what does not fit is left out.
  package func draw(in area: Rect, on grid: inout Grid) {
    let bits = bits
    for row in 0..<min(size.rows, area.rows) {
      for column in 0..<min(size.columns, area.columns) {
        guard let sign = sign(row: row, column: column, bits) else { continue }
        grid.put(
          sign, at: Point(row: area.row + row, column: area.column + column), style: style,
          within: area)
      }
    }
  }

  /// The dots of the whole text, row by row.
  private var bits: [[Bool]] {
    var rows = [[Bool]](repeating: [], count: LargeFont.rows)
    for (index, character) in text.enumerated() {
      for (row, dots) in LargeFont.dots(of: character).enumerated() {
        rows[row] += (index > 0 ? [false] : []) + dots
      }
    }
    return rows
  }

  private func sign(row: Int, column: Int, _ bits: [[Bool]]) -> Character? {
    func dot(_ row: Int, _ column: Int) -> Bool {
      bits.indices.contains(row) && bits[row].indices.contains(column) && bits[row][column]
    }
    switch scale {
    case .five: return dot(row, column / 2) ? glyphs.fullBlock : nil
    case .three:
      return glyphs.halves(upper: dot(row * 2, column), lower: dot(row * 2 + 1, column))
    case .narrow:
      let (top, left) = (row * 2, column * 2)
      let quarters = [
        dot(top, left), dot(top, left + 1), dot(top + 1, left), dot(top + 1, left + 1),
      ]
      let index = quarters.enumerated().reduce(0) { $0 + ($1.element ? 1 << $1.offset : 0) }
      return GlyphSet.quarters[index]
    }
  }
}

extension GlyphSet {
  /// A full cell.
  fileprivate var fullBlock: Character { risingBlocks[risingBlocks.count - 1] }

  fileprivate func halves(upper: Bool, lower: Bool) -> Character? {
    if upper, lower { return fullBlock }
    return upper ? upperHalf : lower ? lowerHalf : nil
  }

  /// Cells of four quarters: upper left 1, upper right 2, lower left 4, lower right 8.
  fileprivate static let quarters: [Character?] = [
    nil, "▘", "▝", "▀", "▖", "▌", "▞", "▛", "▗", "▚", "▐", "▜", "▄", "▙", "▟", "█",
  ]
}
