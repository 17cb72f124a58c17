import Drawing
import Testing

/// A person at a shell, inside tmux: keys in, screen out.
struct TmuxLessonTests {
  private let home = TemporaryFolder()

  private func started(_ arguments: String, size: Size = Size(columns: 80, rows: 24)) throws -> Tmux
  {
    let tmux = Tmux(size: size)
    try #require(tmux.shows("ready>"))
    tmux.line(
      "clear; export XDG_STATE_HOME=\(home.path.shellWord); \(Program.nn101.word) \(arguments)")
    try #require(tmux.waits { $0.isOnAlternateScreen && $0.screen.contains("quit") })
    return tmux
  }

  @Test func stepsGoForwardAndBack() throws {
    let tmux = try started("learn forward-pass")
    tmux.keys("n")
    try #require(tmux.shows("2/7"))
    let first = tmux.screen
    // One after the other: on a slow machine, equal keys that pile up are cut short.
    for key in ["Right", "Right", "Right", "Left", "Left", "Left"] {
      let before = tmux.screen
      tmux.keys(key)
      try #require(tmux.waits { $0.screen != before })
    }
    #expect(tmux.waits { $0.screen == first })
  }

  @Test func menuOpensALessonAndEscapeGoesBack() throws {
    let tmux = try started("")
    let menu = tmux.screen
    tmux.keys("Down", "Enter")
    try #require(tmux.waits { $0.screen != menu && $0.screen.contains("1/9") })
    tmux.keys("m")
    try #require(tmux.shows("The chain rule"))
    tmux.keys("q")
    #expect(tmux.waits { !$0.isOnAlternateScreen && $0.showsCursor })
  }

  @Test func stopsAndGoesOnAtANewSize() throws {
    let tmux = try started("learn chain-rule")
    tmux.keys("C-z")
    try #require(tmux.waits { !$0.isOnAlternateScreen && $0.screen.contains("Stopped") })
    tmux.resize(to: Size(columns: 120, rows: 35))
    tmux.line("fg")
    try #require(tmux.waits { $0.isOnAlternateScreen && $0.screen.contains("The chain rule") })
    #expect(tmux.waits { $0.screen.split(separator: "\n").last?.contains("quit") == true })
  }

  @Test func repaintsWhatSomethingElseWroteOver() throws {
    let tmux = try started("learn chain-rule")
    let before = tmux.screen
    tmux.overwrite()
    try #require(tmux.shows("written over"))
    tmux.keys("C-l")
    #expect(tmux.waits { $0.screen == before })
  }

  @Test func resumesWhereItStopped() throws {
    let tmux = try started("learn chain-rule")
    tmux.keys("n")
    try #require(tmux.shows("page 2 of"))
    tmux.keys("q")
    try #require(tmux.waits { !$0.isOnAlternateScreen })
    tmux.line("clear; \(Program.nn101.word) learn chain-rule")
    #expect(tmux.shows("page 2 of"))
  }
}
