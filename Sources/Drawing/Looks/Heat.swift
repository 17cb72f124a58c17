/// The two halves of a cell on a scale of hues: what maps and strips of heat are made of.
///
/// A level is 0 for neither side, and from ±1 to ±6 for ever more of one.
package struct Heat: Hashable, Sendable {
  /// The strongest level of either side.
  static let most = 6

  /// The upper half, which the sign `▀` draws.
  var upper: Int8
  /// The lower half, and all that is behind another sign.
  package var lower: Int8

  /// What stands on a level: black or white, instead of an upper half.
  private static let ink = Int8.max

  /// Both halves from values between −1 and 1.
  init(upper: Double, lower: Double) {
    self.upper = Self.level(upper)
    self.lower = Self.level(lower)
  }

  /// One level for a whole cell, from a value between −1 and 1.
  init(_ value: Double) { self.init(upper: value, lower: value) }

  /// The same ground, for a sign that is to be read on it.
  var behindSign: Heat {
    var heat = self
    heat.upper = Self.ink
    return heat
  }

  /// The colours of both parts, of the 256.
  var look: Look {
    let isInk = upper == Self.ink
    return Look(
      foreground: isInk ? HeatScale.ink(on: lower) : HeatScale.color(upper),
      background: HeatScale.color(lower))
  }

  /// A value's level: any that is not 0 is on a side.
  private static func level(_ value: Double) -> Int8 {
    guard value != 0, !value.isNaN else { return 0 }
    let size = min(Double(most), (abs(value) * Double(most)).rounded(.up))
    return Int8(value < 0 ? -size : size)
  }
}

/// Hues of the 256, from orange for what is below through a light neutral to blue for what is above.
struct HeatScale {
  private static let neutral = 255
  private static let below = [223, 215, 208, 172, 166, 130]
  private static let above = [189, 153, 111, 69, 32, 25]

  /// The colour of a level.
  static func color(_ level: Int8) -> Int {
    guard level != 0 else { return neutral }
    return (level < 0 ? below : above)[min(abs(Int(level)), Heat.most) - 1]
  }

  /// Black or white, whichever reads better on a level.
  static func ink(on level: Int8) -> Int {
    let ground = RGB(paletteIndex: color(level))
    return ground.contrast(with: .white) > ground.contrast(with: .black) ? 231 : 16
  }
}
