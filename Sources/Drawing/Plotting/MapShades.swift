/// The signs that a heatmap is drawn with, ready to be put into thousands of cells.
struct MapShades {
  private let positive: [PackedCharacter]
  private let negative: [PackedCharacter]
  private let quarters: [PackedCharacter]
  private let upperHalf: PackedCharacter
  private let hasHeat: Bool

  init(_ glyphs: GlyphSet, texture: Heatmap.Texture) {
    hasHeat = texture == .heat
    positive = glyphs.positiveShades.map { PackedCharacter($0) }
    negative = glyphs.negativeShades.map { PackedCharacter($0) }
    quarters = glyphs.quarters.map { PackedCharacter($0) }
    upperHalf = PackedCharacter(glyphs.upperHalf)
  }

  /// A cell all in the shade of one value, from −1 to 1.
  func cell(_ value: Double) -> Cell {
    hasHeat
      ? cell(upper: value, lower: value, isBoundary: (false, false))
      : cell(mean: value, quartersAbove: value > 0 ? 15 : 0)
  }

  /// The cell for the values of its two halves, each from −1 to 1, on the scale of hues.
  func cell(upper: Double, lower: Double, isBoundary: (upper: Bool, lower: Bool)) -> Cell {
    var heat = Heat(upper: upper, lower: lower)
    if isBoundary.upper { heat.upper = Heat.boundary }
    if isBoundary.lower { heat.lower = Heat.boundary }
    return Cell(heat.upper == heat.lower ? .space : upperHalf, style: Style(heat: heat))
  }

  /// The cell for the mean of its four quarters, from −1 to 1, without hues; of the quarters that
  /// are above, the bits are 1 and 2 in the upper row, 4 and 8 in the lower one.
  func cell(mean: Double, quartersAbove: Int) -> Cell {
    guard quartersAbove == 0 || quartersAbove == 15 else {
      return Cell(quarters[quartersAbove], style: Style(.positive))
    }
    let shades = mean < 0 ? negative : positive
    let level = Int(clamping: (abs(mean) * Double(shades.count)).rounded(.down))
    return Cell(shades[min(level, shades.count - 1)], style: Style(.of(mean)))
  }
}
