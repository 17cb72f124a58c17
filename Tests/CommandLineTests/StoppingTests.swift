import Drawing
import Testing

/// Ctrl-Z gives the terminal back, and `fg` takes it again, in a real shell inside tmux.
struct StoppingTests {
  private func started() throws -> Tmux {
    let tmux = Tmux()
    try #require(tmux.shows("ready>"))
    tmux.line(Program.probe.word)
    try #require(tmux.shows("size 80x24"))
    return tmux
  }

  @Test func stopsAndGoesOnAtTheSameSize() throws {
    let tmux = try started()
    tmux.keys("C-z")
    try #require(tmux.shows("Stopped"))
    #expect(!tmux.isOnAlternateScreen)
    try #require(tmux.showsCursor)
    tmux.line("stty -a | grep -o ' icanon' | tr a-z A-Z")
    try #require(tmux.shows("ICANON"))
    tmux.line("fg")
    try #require(tmux.waits { $0.isOnAlternateScreen && $0.screen.contains("size 80x24") })
    tmux.keys("Up")
    try #require(tmux.shows("up"))
    tmux.keys("q")
    try #require(tmux.waits { !$0.isOnAlternateScreen && $0.showsCursor })
  }

  @Test func goesOnAtANewSize() throws {
    let tmux = try started()
    tmux.keys("C-z")
    try #require(tmux.shows("Stopped"))
    tmux.resize(to: Size(columns: 100, rows: 30))
    tmux.line("fg")
    try #require(tmux.shows("size 100x30"))
    try #require(tmux.waits { $0.screen.contains(String(repeating: " ", count: 97) + "end") })
  }

  @Test func stopsTwice() throws {
    let tmux = try started()
    for _ in 1...2 {
      tmux.keys("C-z")
      try #require(tmux.waits { !$0.isOnAlternateScreen && $0.screen.contains("Stopped") })
      tmux.line("clear; fg")
      try #require(tmux.waits { $0.isOnAlternateScreen && $0.screen.contains("size 80x24") })
    }
  }

  @Test func repaintsAfterBeingStoppedFromOutside() throws {
    let tmux = try started()
    tmux.keys("C-z")
    try #require(tmux.shows("Stopped"))
    tmux.line("clear; kill -STOP %1; fg")
    try #require(tmux.waits { $0.isOnAlternateScreen && $0.screen.contains("size 80x24") })
    tmux.keys("q")
    try #require(tmux.waits { !$0.isOnAlternateScreen })
    tmux.line("echo status $?")
    try #require(tmux.shows("status 0"))
  }

  @Test func controlCGivesTheShellItsStatus() throws {
    let tmux = try started()
    tmux.keys("C-c")
    try #require(tmux.waits { !$0.isOnAlternateScreen })
    tmux.line("echo status $?")
    try #require(tmux.shows("status 130"))
  }
}
