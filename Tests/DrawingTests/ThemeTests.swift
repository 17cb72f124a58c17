import Testing

@testable import Drawing

@Suite struct ThemeTests {
  static let all: [Theme] = [.dark, .light, .sixteen, .eight, .mono, .highContrast]

  @Test(arguments: all)
  func focusIsEmphasisBeforeItIsAHue(theme: Theme) {
    let look = theme.look(Style(.focus))
    #expect(look.bold || look.reverse)
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
    arguments: [Theme.dark, .light, .sixteen, .eight])
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

  @Test(arguments: [(Theme.dark, 0.0), (.light, 1.0)])
  func coloursContrastWithTheirBackground(theme: Theme, background: Double) {
    for ink in Ink.allCases {
      guard let index = theme.look(Style(ink)).foreground else { continue }
      let luminance = Self.luminance(of: index)
      let (low, high) = (min(luminance, background), max(luminance, background))
      #expect((high + 0.05) / (low + 0.05) >= 4.5, "\(ink)")
    }
  }

  /// The relative luminance of a colour of the 256, from 16 on (Web Content Accessibility
  /// Guidelines 2.1), with a square for the exponent 2.4: the test needs no more.
  static func luminance(of index: Int) -> Double {
    let colour = colour(of: index)
    let linear = [colour.red, colour.green, colour.blue]
      .map { ($0 / 255) * ($0 / 255) * (0.3 + 0.7 * $0 / 255) }
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
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
}
