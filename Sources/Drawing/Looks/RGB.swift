import CLibrary

/// A colour of a screen: red, green and blue, each from 0 to 255.
package struct RGB: Hashable, Sendable {
  /// How much red.
  package var red: UInt8
  /// How much green.
  package var green: UInt8
  /// How much blue.
  package var blue: UInt8

  /// A mixture of the three.
  package init(_ red: UInt8, _ green: UInt8, _ blue: UInt8) {
    self.red = red
    self.green = green
    self.blue = blue
  }

  /// No light.
  package static let black = RGB(0, 0, 0)
  /// All of the light.
  package static let white = RGB(255, 255, 255)

  /// The colour as web pages write it, such as `#ff8700`.
  package var hex: String {
    "#"
      + [red, green, blue].map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }

  /// How bright the eye finds it, from 0 to 1.
  ///
  /// 0.2126·R + 0.7152·G + 0.0722·B of the linear parts (Web Content Accessibility Guidelines 2.1).
  var luminance: Double {
    0.2126 * Self.linear(red) + 0.7152 * Self.linear(green) + 0.0722 * Self.linear(blue)
  }

  /// The contrast of two colours, from 1 to 21: (brighter + 0.05) / (darker + 0.05).
  package func contrast(with other: RGB) -> Double {
    let (low, high) = (min(luminance, other.luminance), max(luminance, other.luminance))
    return (high + 0.05) / (low + 0.05)
  }

  private static func linear(_ part: UInt8) -> Double {
    let value = Double(part) / 255
    return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
  }
}

extension RGB {
  /// A colour of the 256 as xterm draws it: sixteen, a cube with six steps a side, and greys.
  package init(paletteIndex index: Int) {
    let cube = index - 16
    switch index {
    case ..<16: self = Self.sixteen[max(0, index)]
    case ..<232: self.init(Self.steps[cube / 36], Self.steps[cube / 6 % 6], Self.steps[cube % 6])
    default:
      let grey = UInt8(clamping: 8 + 10 * (index - 232))
      self.init(grey, grey, grey)
    }
  }

  private static let steps: [UInt8] = [0, 95, 135, 175, 215, 255]

  private static let sixteen = [
    black, RGB(205, 0, 0), RGB(0, 205, 0), RGB(205, 205, 0), RGB(0, 0, 238), RGB(205, 0, 205),
    RGB(0, 205, 205), RGB(229, 229, 229), RGB(127, 127, 127), RGB(255, 0, 0), RGB(0, 255, 0),
    RGB(255, 255, 0), RGB(92, 92, 255), RGB(255, 0, 255), RGB(0, 255, 255), white,
  ]
}
