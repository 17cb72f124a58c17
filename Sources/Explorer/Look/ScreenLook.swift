import Drawing
import Walkthrough

/// The signs that the screen may use.
package struct ScreenLook: Sendable {
  package var glyphs: GlyphSet
  package var notation: Notation
  /// False where colour cannot tell positive from negative.
  package var hasHues: Bool

  package init(
    glyphs: GlyphSet = .unicode, notation: Notation = .symbols, hasHues: Bool = true
  ) {
    self.glyphs = glyphs
    self.notation = notation
    self.hasHues = hasHues
  }
}
