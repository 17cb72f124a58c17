/// The colours of the 256 that an ink may have, the liveliest first, down to one that contrasts
/// most with what is behind it.
struct InkHues {
  /// What a text needs at least in order to be read (Web Content Accessibility Guidelines 2.1).
  static let leastContrast = 4.5

  let onDark: [Int]
  let onLight: [Int]

  static let faint = InkHues(
    onDark: [245, 247, 249, 251, 253, 255, 231], onLight: [242, 240, 238, 236, 234, 232, 16])
  static let focus = InkHues(onDark: [228, 229, 230, 231], onLight: [90, 54, 53, 16])
  static let positive = InkHues(
    onDark: [75, 111, 117, 153, 189, 195, 231], onLight: [25, 24, 18, 17, 16])
  static let negative = InkHues(
    onDark: [208, 214, 215, 222, 223, 230, 231], onLight: [130, 94, 88, 52, 16])

  /// Whether black reads better on a background than white.
  static func isLight(_ background: RGB) -> Bool {
    background.contrast(with: .black) > background.contrast(with: .white)
  }

  /// The first that can be read on a background.
  func readable(on background: RGB) -> Look {
    let hues = Self.isLight(background) ? onLight : onDark
    let readable = hues.first {
      RGB(paletteIndex: $0).contrast(with: background) >= Self.leastContrast
    }
    return Look(foreground: readable ?? hues.last)
  }
}
