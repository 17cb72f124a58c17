import Drawing
import Foundation
import Testing

/// The program starts anywhere, or says why plain sentences must do.
struct StartingTests {
  @Test(
    "every kind of terminal has a screen",
    arguments: [
      "xterm-256color", "xterm", "screen-256color", "tmux-256color", "linux", "vt100", "vt220",
      "ansi", "xterm-kitty", "alacritty", "foot", "xterm-ghostty", "wezterm",
    ])
  func screen(term: String) throws {
    let terminal = PseudoTerminal(environment: ["TERM": term, "LANG": "C.UTF-8"])
    try #require(terminal.shows("size 80x24"), "\(term)")
    try #require(terminal.shows("end"))
    #expect(terminal.screen.rows[0].hasPrefix("size 80x24"))
    terminal.type("q")
    try #require(terminal.exitStatus() == 0)
    #expect(terminal.isRestored)
  }

  @Test(
    "others get plain sentences",
    arguments: [
      ("dumb", "dumb"), ("unknown", "unknown"), ("no-such-terminal", "no-such-terminal"),
      ("", "not set"), ("unset", "not set"),
    ])
  func plain(term: String, said: String) throws {
    let terminal = PseudoTerminal(environment: term == "unset" ? [:] : ["TERM": term])
    try #require(terminal.shows("plain:"))
    try #require(terminal.exitStatus() == 0)
    #expect(terminal.screen.text.contains(said))
    #expect(!terminal.output.contains(0x1b))
  }

  @Test func fallbackIsSaidAfterwards() throws {
    let terminal = PseudoTerminal(environment: ["TERM": "xterm-unheard-of"])
    try #require(terminal.shows("xterm-256color colors 256"))
    terminal.type("q")
    try #require(terminal.exitStatus() == 0)
    let said = String(decoding: terminal.output, as: UTF8.self)
    #expect(said.contains("does not know the terminal \"xterm-unheard-of\""))
  }

  @Test(
    "the locale decides about bytes above 127",
    arguments: [
      ([:], true), (["LANG": "C.UTF-8"], true), (["LANG": "en_US.UTF-8"], true),
      (["LANG": "xx_YY.utf8"], true), (["LANG": "C"], false), (["LC_ALL": "POSIX"], false),
      (["LANG": "C.UTF-8", "LC_ALL": "C"], false), (["LANG": "C", "LC_CTYPE": "C.UTF-8"], true),
      (["LANG": "de_DE.ISO-8859-1"], false), (["LANG": ""], true),
    ] as [([String: String], Bool)])
  func locale(variables: [String: String], isUTF8: Bool) throws {
    let terminal = PseudoTerminal(
      environment: variables.merging(["TERM": "xterm-256color"]) { first, _ in first })
    try #require(terminal.shows("end"))
    #expect(terminal.output.contains { $0 > 127 } == isUTF8)
    #expect(terminal.screen.text.contains("─ é 界 ⣿") == isUTF8)
  }

  @Test(
    "colours are over the terminal's own background",
    arguments: [
      ("xterm-256color", [:], true), ("xterm-256color", ["NO_COLOR": "1"], false),
      ("xterm-256color", ["NO_COLOR": ""], true), ("xterm", [:], true), ("vt100", [:], false),
    ] as [(String, [String: String], Bool)])
  func colors(term: String, variables: [String: String], hasColors: Bool) throws {
    let terminal = PseudoTerminal(
      environment: variables.merging(["TERM": term, "LANG": "C.UTF-8"]) { first, _ in first })
    try #require(terminal.shows("end"))
    let parameters = Rendition.parameters(in: terminal.output)
    #expect(Rendition.hasForeground(parameters) == hasColors)
    #expect(!Rendition.hasBackground(parameters))
    #expect(parameters.contains([7]) || parameters.contains { $0.contains(7) }, "reverse stays")
    #expect(!String(decoding: terminal.output, as: UTF8.self).contains("\u{1b}]4;"))
  }
}
