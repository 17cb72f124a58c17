import Drawing
import Walkthrough

/// The signs that the screen may use.
package struct ScreenLook: Sendable {
  /// The characters that boxes, lines and plots are made of.
  package var glyphs: GlyphSet
  /// How quantities and formulas are written.
  package var notation: Notation
  /// False where colour cannot tell positive from negative.
  package var hasHues: Bool
  /// True where maps and strips have a scale of hues.
  package var hasHeat: Bool

  /// A look; by default that of a terminal that can show everything.
  package init(
    glyphs: GlyphSet = .unicode, notation: Notation = .symbols, hasHues: Bool = true,
    hasHeat: Bool = false
  ) {
    self.glyphs = glyphs
    self.notation = notation
    self.hasHues = hasHues
    self.hasHeat = hasHeat
  }

  /// What maps are made of.
  var texture: Heatmap.Texture { hasHeat && glyphs.hasBlocks ? .heat : .sign }
}
