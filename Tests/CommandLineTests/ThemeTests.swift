import CursesTerminal
import Drawing
import Testing

/// Every palette stands over the terminal's own background, and leaves its colours alone.
struct ThemeTests {
  private func started(
    _ arguments: [String], term: String = "xterm-256color", variables: [String: String] = [:]
  ) throws -> PseudoTerminal {
    let environment = ["TERM": term, "LANG": "C.UTF-8"].merging(variables) { $1 }
    let terminal = PseudoTerminal(.probe, arguments, environment: environment)
    try #require(terminal.waits { $0.screen.rows[23].hasSuffix("end") })
    return terminal
  }

  @Test("no palette paints a background", arguments: TerminalChoices.ThemeChoice.allCases)
  func background(theme: TerminalChoices.ThemeChoice) throws {
    for term in ["xterm-256color", "xterm", "linux", "vt100"] {
      let terminal = try started(["--theme", theme.rawValue], term: term)
      #expect(!Rendition.hasBackground(Rendition.parameters(in: terminal.output)), "\(term)")
      #expect(!String(decoding: terminal.output, as: UTF8.self).contains("\u{1b}]4;"))
    }
  }

  @Test func monoHasNoColorAndKeepsReverse() throws {
    let terminal = try started(["--theme", "mono"])
    let renditions = Rendition.parameters(in: terminal.output)
    #expect(!Rendition.hasForeground(renditions))
    #expect(renditions.contains { $0.contains(7) })
  }

  @Test func highContrastHasNoDimAndNoGrey() throws {
    let renditions = Rendition.parameters(in: try started(["--theme", "high-contrast"]).output)
    #expect(!renditions.contains { $0.contains(2) })
    let greys = renditions.filter { $0.count == 3 && $0[0] == 38 && $0[2] >= 232 }
    #expect(greys.isEmpty)
  }

  @Test func lightAndDarkDiffer() throws {
    let dark = Rendition.parameters(in: try started(["--theme", "dark"]).output)
    let light = Rendition.parameters(in: try started(["--theme", "light"]).output)
    let auto = try started(["--theme", "auto"], variables: ["COLORFGBG": "0;15"])
    #expect(dark != light)
    #expect(Rendition.parameters(in: auto.output) == light)
  }

  @Test func colorAlwaysOverridesNoColor() throws {
    let none = try started(["--color", "auto"], variables: ["NO_COLOR": "1"])
    let always = try started(["--color", "always"], variables: ["NO_COLOR": "1"])
    let never = try started(["--color", "never"])
    #expect(!Rendition.hasForeground(Rendition.parameters(in: none.output)))
    #expect(Rendition.hasForeground(Rendition.parameters(in: always.output)))
    #expect(!Rendition.hasForeground(Rendition.parameters(in: never.output)))
  }

  @Test func asciiIsAskedFor() throws {
    let terminal = try started(["--ascii"])
    #expect(!terminal.output.contains { $0 > 127 })
  }
}
