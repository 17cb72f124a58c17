import CursesTerminal
import Drawing

/// How well each ink can be read on the terminal's background, and what to do where one cannot.
struct ContrastReport {
  /// What a text needs in order to be read; what is bold or large does with less.
  private static let enough = 4.5

  /// The inks of texts; lines have the same colour as theirs.
  private static let inks = Ink.allCases.filter { $0 != .focusLine }

  let theme: Theme
  let colors: TerminalColors

  var lines: [String] {
    [heading] + Self.inks.map(line) + (advice.map { [$0] } ?? [])
  }

  private var heading: String {
    guard let background = colors.background else {
      return "Contrast on white and on black (the terminal does not say what its background is)"
    }
    return "Contrast on \(background.hex), which the terminal says is its background"
  }

  private func line(_ ink: Ink) -> String {
    "  \("\(ink)".padded(to: 9)) \(contrasts(of: ink).map(Self.ratio).joined(separator: ", "))"
      + (theme.look(Style(ink)).foreground == nil ? "  the terminal's own foreground" : "")
  }

  /// With a background that is known, one; else that on white and that on black.
  private func contrasts(of ink: Ink) -> [Double?] {
    let color = theme.look(Style(ink)).foreground.map(RGB.init(paletteIndex:)) ?? colors.foreground
    let backgrounds = colors.background.map { [$0] } ?? [.white, .black]
    return backgrounds.map { color?.contrast(with: $0) }
  }

  private static func ratio(_ contrast: Double?) -> String {
    guard let contrast else { return "not known" }
    let tenths = Int((contrast * 10).rounded(.down))
    return "\(tenths / 10).\(tenths % 10) to 1"
  }

  private var advice: String? {
    guard colors.background != nil, let focus = contrasts(of: .focus)[0], focus < Self.enough else {
      return nil
    }
    return theme.look(Style(.focus)).foreground == nil
      ? "The focus is hard to read: the terminal's own colours are too close to each other."
      : "The focus is hard to read: leave --theme out, and colours are made for this background."
  }
}
