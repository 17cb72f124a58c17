/// The signs that a heatmap is drawn with, ready to be put into thousands of cells.
struct MapShades {
  private let positive: [PackedCharacter]
  private let negative: [PackedCharacter]
  private let upperHalf: PackedCharacter
  private let hasHeat: Bool

  init(_ glyphs: GlyphSet, texture: Heatmap.Texture) {
    hasHeat = glyphs.hasBlocks && texture == .heat
    positive = glyphs.positiveShades.map { PackedCharacter($0) }
    negative = glyphs.negativeShades.map { PackedCharacter($0) }
    upperHalf = PackedCharacter(glyphs.upperHalf)
  }

  /// The cell for the values of its two halves, each from −1 to 1.
  func cell(upper: Double, lower: Double) -> Cell {
    if hasHeat {
      let heat = Heat(upper: upper, lower: lower)
      return Cell(heat.upper == heat.lower ? .space : upperHalf, style: Style(heat: heat))
    }
    let mean = (upper + lower) / 2
    let shades = mean < 0 ? negative : positive
    let level = Int(clamping: (abs(mean) * Double(shades.count)).rounded(.down))
    return Cell(shades[min(level, shades.count - 1)], style: Style(.of(mean)))
  }
}
