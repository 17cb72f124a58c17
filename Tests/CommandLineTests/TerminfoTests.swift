import Drawing
import Foundation
import Testing

/// Kinds of terminals that this system may not know, described by the test itself.
@Suite(.enabled(if: Command("command -v tic").status == 0, "no tic here to describe terminals"))
struct TerminfoTests {
  private static let descriptions = """
    direct-colors|sixteen million colours by red, green and blue,
    \tuse=xterm-256color, RGB, colors#0x1000000, pairs#0x7fff, initc@, oc@,
    \tsetaf=\\E[%?%p1%{8}%<%t3%p1%d%e38:2::%p1%{65536}%/%d:%p1%{256}%/%{255}%&%d:%p1%{255}%&%d%;m,
    \tsetab=\\E[%?%p1%{8}%<%t4%p1%d%e48:2::%p1%{65536}%/%d:%p1%{256}%/%{255}%&%d:%p1%{255}%&%d%;m,
    few-colors|eighty-eight of them,
    \tuse=xterm-256color, colors#88, pairs#7744,
    no-frills|a cursor that can be put anywhere and no more,
    \tcols#80, lines#24, am, bel=^G, cr=\\r, cub1=^H, cud1=^J,
    \tcup=\\E[%i%p1%d;%p2%dH, clear=\\E[H\\E[2J,
    printer|it prints on paper,
    \thc, cols#80, cr=\\r, cud1=^J, bel=^G,

    """

  private func lesson(on term: String) throws -> PseudoTerminal {
    let home = TemporaryFolder()
    let source = try home.write(Self.descriptions, to: "terminals.ti")
    let made = Command("tic -x -o '\(home.path)/terminfo' '\(source)'")
    try #require(made.status == 0, "\(made.said)")
    return PseudoTerminal(
      .nn101, ["learn", "chain-rule"],
      environment: ["TERM": term, "LANG": "C.UTF-8", "TERMINFO": "\(home.path)/terminfo"],
      home: home)
  }

  @Test("colours are those of the palette where there are few")
  func palette() throws {
    let terminal = try lesson(on: "few-colors")
    try #require(terminal.waits { $0.screen.rows.last?.contains("quit") == true })
    let looks = Rendition.parameters(in: terminal.output)
    #expect(Rendition.hasForeground(looks), "there are colours")
    let mixed = looks.filter { numbers in
      // 38;5;N up to 15 is the palette too.
      numbers.first == 38 && !(numbers.count == 3 && numbers[1] == 5 && numbers[2] < 16)
    }
    #expect(mixed.isEmpty, "\(mixed)")
    terminal.type("q")
    #expect(terminal.exitStatus() == 0)
  }

  @Test("where colours are mixed, each of the 256 is, and none is asked for by its number")
  func mixtures() throws {
    let terminal = try lesson(on: "direct-colors")
    try #require(terminal.waits { $0.screen.rows.last?.contains("quit") == true })
    // The blue and the orange that read on white and on black: 63 and 130 of the palette.
    try #require(terminal.waits { Self.said($0).contains("[38:2::95:95:255m") })
    #expect(!Self.said(terminal).contains("38;5;"))
    terminal.type("q")
    #expect(terminal.exitStatus() == 0)
    #expect(terminal.isRestored)
  }

  private static func said(_ terminal: PseudoTerminal) -> String {
    String(decoding: terminal.output, as: UTF8.self)
  }

  @Test("a terminal that can only put its cursor and clear itself shows the lesson")
  func plainest() throws {
    let terminal = try lesson(on: "no-frills")
    try #require(terminal.waits { $0.screen.rows.last?.contains("quit") == true })
    terminal.type("?")
    try #require(terminal.shows("Keys"))
    terminal.type("\u{1b}q")
    #expect(terminal.exitStatus() == 0)
    #expect(terminal.isRestored)
    #expect(!terminal.screen.wroteOutside)
  }

  @Test("on paper there are sentences")
  func paper() throws {
    let terminal = try lesson(on: "printer")
    try #require(terminal.shows("Lesson 5."))
    terminal.type("q\n")
    #expect(terminal.exitStatus() == 0)
    #expect(!terminal.output.contains(0x1b))
  }
}
