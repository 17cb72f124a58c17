/// What a picture is printed on where no terminal lends its own colours.
package struct Paper: Hashable, Sendable {
  /// The colour of ordinary text.
  package var foreground: RGB
  /// The colour behind it.
  package var background: RGB

  /// Light letters on dark ground.
  package static let dark = Paper(
    foreground: RGB(225, 225, 225), background: RGB(16, 18, 22))
  /// Dark letters on white ground.
  package static let light = Paper(foreground: RGB(24, 24, 24), background: .white)

  /// The colours of a cell on this paper: its character's, and what is behind it, if anything.
  func colors(of look: Look) -> (text: RGB, behind: RGB?) {
    let ink = look.foreground.map(RGB.init(paletteIndex:)) ?? foreground
    let ground = look.background.map(RGB.init(paletteIndex:))
    return look.reverse ? (ground ?? background, ink) : (ink, ground)
  }
}
