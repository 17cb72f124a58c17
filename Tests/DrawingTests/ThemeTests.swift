import Foundation
import Testing

@testable import Drawing

@Suite struct ThemeTests {
  static let all: [Theme] = [.dark, .light, .unknown, .sixteen, .eight, .mono, .highContrast]

  @Test(arguments: all)
  func focusIsEmphasisBeforeItIsAHue(theme: Theme) {
    let look = theme.look(Style(.focus))
    #expect(look.bold || look.reverse)
  }

  @Test("No line is reversed, for its dots would be gaps in a block", arguments: all)
  func linesAreNotReversed(theme: Theme) {
    let (text, line) = (theme.look(.focus), theme.look(.focusLine))
    #expect(line.bold && !line.reverse && line.foreground == text.foreground)
  }

  @Test(arguments: all)
  func boldIsNeverDim(theme: Theme) {
    for ink in Ink.allCases { #expect(!theme.look(Style(ink, bold: true)).dim) }
  }

  @Test(arguments: all)
  func emphasisSurvivesEveryInk(theme: Theme) {
    for ink in Ink.allCases {
      let plain = theme.look(Style(ink))
      let look = theme.look(Style(ink, bold: true, reverse: true, underline: true))
      #expect(look.bold && look.underline && look.reverse != plain.reverse)
    }
  }

  @Test func palettesStayInTheirColours() {
    for ink in Ink.allCases {
      let style = Style(ink)
      for theme in [Theme.mono, .highContrast] { #expect(theme.look(style).foreground == nil) }
      #expect((Theme.eight.look(style).foreground ?? 0) < 8)
      #expect((Theme.sixteen.look(style).foreground ?? 0) < 16)
      for theme in [Theme.dark, .light] { #expect((theme.look(style).foreground ?? 0) < 256) }
    }
  }

  @Test(
    "What is above zero is blue, what is below is red or orange",
    arguments: [Theme.dark, .light, .unknown, .sixteen, .eight])
  func huesOfSigns(theme: Theme) throws {
    let positive = Self.colour(of: try #require(theme.look(Style(.positive)).foreground))
    let negative = Self.colour(of: try #require(theme.look(Style(.negative)).foreground))
    #expect(positive.blue > positive.red && positive.blue >= positive.green)
    #expect(negative.red > negative.blue && negative.red > negative.green)
  }

  @Test("A number's sign has its ink, and 0 has no sign")
  func inksOfSigns() {
    #expect([2, -0.1].map(Ink.of) == [.positive, .negative])
    #expect([0, -0.0, .nan].map(Ink.of) == [.faint, .faint, .faint])
  }

  @Test func highContrastIsNeverDim() {
    for ink in Ink.allCases { #expect(!Theme.highContrast.look(Style(ink)).dim) }
  }

  /// Every text colour of a palette, with its ink.
  static func hues(of theme: Theme) -> [(ink: Ink, color: RGB)] {
    Ink.allCases.compactMap { ink in
      theme.look(Style(ink)).foreground.map { (ink, RGB(paletteIndex: $0)) }
    }
  }

  @Test("On a background that is known, every text colour has a contrast of 4.5 to 1")
  func coloursContrastWithAnyBackground() {
    let parts: [UInt8] = [0, 30, 60, 90, 118, 124, 150, 180, 210, 235, 255]
    for red in parts {
      for green in parts {
        for blue in parts {
          let background = RGB(red, green, blue)
          for (ink, color) in Self.hues(of: .readable(on: background)) {
            #expect(
              Self.contrast(color, background) >= 4.5, "\(ink) \(color.hex) on \(background.hex)")
          }
        }
      }
    }
  }

  @Test(arguments: [(Theme.dark, RGB.black), (.light, .white)])
  func coloursContrastWithTheirBackground(theme: Theme, background: RGB) {
    #expect(Self.hues(of: theme).count == 5)
    for (ink, color) in Self.hues(of: theme) {
      #expect(Self.contrast(color, background) >= 4.5, "\(ink)")
    }
  }

  @Test(
    "Where the background is not known, signs read on white and on black, text is the terminal's")
  func coloursOfTheUnknown() {
    let hues = Self.hues(of: .unknown)
    #expect(hues.map(\.ink) == [.positive, .negative])
    for (ink, color) in hues {
      #expect(Self.contrast(color, .white) >= 4.4 && Self.contrast(color, .black) >= 4.4, "\(ink)")
    }
    let focus = Theme.unknown.look(Style(.focus))
    #expect(focus.bold && focus.reverse)
    #expect(!Ink.allCases.contains { Theme.unknown.look(Style($0)).dim })
  }

  @Test(
    "Contrast is that of the guidelines",
    arguments: [
      ("#ffff87", RGB(255, 255, 135), 1.05), ("#777777", RGB(119, 119, 119), 4.48),
      ("#000000", .black, 21), ("#ff0000", RGB(255, 0, 0), 3.998), ("#ffffff", .white, 1),
    ])
  func contrastOnWhite(name: String, color: RGB, ratio: Double) {
    #expect(color.hex == name)
    #expect(abs(color.contrast(with: .white) - ratio) < 0.01)
  }

  /// The contrast of two colours (Web Content Accessibility Guidelines 2.1), apart from the program's.
  static func contrast(_ first: RGB, _ second: RGB) -> Double {
    func luminance(_ color: RGB) -> Double {
      let linear = [color.red, color.green, color.blue].map { part in
        let value = Double(part) / 255
        return value < 0.04 ? value / 12.92 : Foundation.pow((value + 0.055) / 1.055, 2.4)
      }
      return zip([0.2126, 0.7152, 0.0722], linear).map(*).reduce(0.05, +)
    }
    let both = [luminance(first), luminance(second)].sorted()
    return both[1] / both[0]
  }

  /// A colour of the 256: the bits of the first sixteen, then a cube, then greys.
  static func colour(of index: Int) -> (red: Double, green: Double, blue: Double) {
    let steps = [0.0, 95, 135, 175, 215, 255]
    let grey = Double(8 + 10 * (index - 232))
    let cube = index - 16
    switch index {
    case ..<16: return (Double(index & 1), Double(index >> 1 & 1), Double(index >> 2 & 1))
    case ..<232: return (steps[cube / 36], steps[cube / 6 % 6], steps[cube % 6])
    default: return (grey, grey, grey)
    }
  }

  @Test("The 256 colours are xterm's")
  func palette() {
    for index in 16..<256 {
      let (color, expected) = (RGB(paletteIndex: index), Self.colour(of: index))
      #expect(
        [color.red, color.green, color.blue].map(Double.init)
          == [expected.red, expected.green, expected.blue])
    }
  }
}
