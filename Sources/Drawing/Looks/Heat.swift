/// The two halves of a cell on a scale of hues: what maps and strips of heat are made of.
///
/// A level is 0 for neither side, and from ±1 to ±6 for ever more of one. On a map of classes it
/// stands for a class and for how clearly it wins.
package struct Heat: Hashable, Sendable {
  /// The strongest level of either side.
  static let most = 6

  /// The upper half, which the sign `▀` draws.
  var upper: Int8
  /// The lower half, and all that is behind another sign.
  package var lower: Int8

  /// What stands on a level: black or white, instead of an upper half.
  private static let ink = Int8.max

  /// The line between what is above and what is below.
  static let boundary = Int8.min

  /// Both halves from values between −1 and 1.
  init(upper: Double, lower: Double) {
    self.upper = Self.level(upper)
    self.lower = Self.level(lower)
  }

  /// One level for a whole cell, from a value between −1 and 1.
  init(_ value: Double) { self.init(upper: value, lower: value) }

  /// Both halves from the classes that win there, and how clearly they do, 0 … 1.
  init(upper: (classIndex: Int, margin: Double), lower: (classIndex: Int, margin: Double)) {
    self.upper = Self.level(ofClass: upper.classIndex, margin: upper.margin)
    self.lower = Self.level(ofClass: lower.classIndex, margin: lower.margin)
  }

  /// Levels from here on are those of classes.
  static let firstOfClasses = 10

  /// The same hue comes again where there are more classes than hues: the signs tell them apart.
  private static func level(ofClass index: Int, margin: Double) -> Int8 {
    let hues = HeatScale.classes
    let hue = max(0, index) % hues.count
    let clear = margin.isNaN ? 0 : min(0.999, max(0, margin))
    let strength = Int(clear * Double(hues[hue].count))
    return Int8(firstOfClasses + hue * hues[hue].count + strength)
  }

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

  /// A hue for each of eight classes, from hardly winning to winning clearly: blue, orange, sea
  /// green, purple, yellow, cyan, red and grey.
  ///
  /// The first three stay apart for every kind of eye.
  static let classes = [
    [153, 111, 32], [223, 215, 172], [158, 115, 36], [225, 176, 133],
    [230, 227, 184], [195, 159, 37], [217, 210, 167], [253, 248, 242],
  ]

  /// The boundary is the only black on a map: the levels beside it are the lightest.
  private static let boundary = 16

  /// The colour of a level.
  static func color(_ level: Int8) -> Int {
    guard level != 0 else { return neutral }
    guard level != Heat.boundary else { return boundary }
    let ofClass = Int(level) - Heat.firstOfClasses
    if ofClass >= 0 {
      let hue = classes[min(ofClass / classes[0].count, classes.count - 1)]
      return hue[ofClass % hue.count]
    }
    return (level < 0 ? below : above)[min(abs(Int(level)), Heat.most) - 1]
  }

  /// Black or white, whichever reads better on a level.
  static func ink(on level: Int8) -> Int {
    let ground = RGB(paletteIndex: color(level))
    return ground.contrast(with: .white) > ground.contrast(with: .black) ? 231 : 16
  }
}
