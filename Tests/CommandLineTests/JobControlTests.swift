import Drawing
import Testing

/// A real shell's jobs: stopped ones that are ended, and ones that begin in the background.
struct JobControlTests {
  private let home = TemporaryFolder()
  private var command: String {
    "XDG_STATE_HOME=\(home.path.shellWord) \(Program.nn101.word) learn chain-rule"
  }

  private func started(_ line: String) throws -> Tmux {
    let tmux = Tmux()
    try #require(tmux.shows("ready>"))
    tmux.line("clear; \(line)")
    return tmux
  }

  private func isLesson(_ tmux: Tmux) -> Bool {
    tmux.isOnAlternateScreen && tmux.screen.contains("quit")
  }

  @Test(
    "a stopped one can be ended, and its place is kept",
    arguments: [("kill %1", 143), ("kill -HUP %1", 129)])
  func endedWhileStopped(kill: String, status: Int) throws {
    let tmux = try started(command)
    try #require(tmux.waits(until: isLesson))
    tmux.keys("n")
    try #require(tmux.shows("page 2 of"))
    tmux.keys("C-z")
    try #require(tmux.waits { !$0.isOnAlternateScreen && $0.screen.contains("Stopped") })
    tmux.line("clear; \(kill); kill -CONT %1; wait %1; echo status $?")
    try #require(tmux.shows("status \(status)"))
    #expect(!tmux.isOnAlternateScreen && tmux.showsCursor)
    #expect(
      home.progress?.contains("\"at\": \"one-product\"") == true, "\(home.progress ?? "nothing")")
    tmux.line("stty -a | grep -o ' icanon' | tr a-z A-Z")
    #expect(tmux.shows("ICANON"))
  }

  @Test("one that begins in the background waits for fg, and leaves the shell's modes alone")
  func background() throws {
    let tmux = try started("\(command) &")
    try #require(
      tmux.waits {
        $0.line("")
        return $0.screen.contains("Stopped")
      })
    #expect(!tmux.isOnAlternateScreen)
    tmux.line("fg")
    try #require(tmux.waits(until: isLesson))
    tmux.keys("q")
    try #require(tmux.waits { !$0.isOnAlternateScreen })
    tmux.line("clear; echo status $?; stty -a | grep -o ' icanon.* echo' | tr a-z A-Z")
    try #require(tmux.shows("status 0"))
    #expect(tmux.waits { $0.screen.contains("ICANON") && $0.screen.contains("ECHO") })
  }

  @Test("bg does not let it draw over the shell")
  func broughtToTheBackground() throws {
    let tmux = try started(command)
    try #require(tmux.waits(until: isLesson))
    tmux.keys("C-z")
    try #require(tmux.waits { !$0.isOnAlternateScreen && $0.screen.contains("Stopped") })
    tmux.line("clear; bg; sleep 0.3; jobs | tr a-z A-Z")
    try #require(tmux.shows("STOPPED"))
    #expect(!tmux.isOnAlternateScreen)
    tmux.line("fg")
    #expect(tmux.waits(until: isLesson))
  }

  @Test("Ctrl-Z in a field keeps what was typed")
  func stoppedInAField() throws {
    let tmux = try started(command)
    try #require(tmux.waits(until: isLesson))
    // Behind the guess of page 7 numbers can be changed.
    tmux.keys("n", "n", "n", "n", "n", "n", "1", "Space", "e")
    try #require(tmux.shows("New value:"))
    tmux.keys("0", ".", "7", "8")
    try #require(tmux.shows("0.78"))
    tmux.keys("C-z")
    try #require(tmux.waits { !$0.isOnAlternateScreen && $0.screen.contains("Stopped") })
    tmux.line("clear; fg")
    try #require(tmux.waits { $0.isOnAlternateScreen && $0.screen.contains("0.78") })
    tmux.keys("5", "Enter")
    #expect(tmux.shows("is now 0.785"))
  }
}
