import CLibrary
import Drawing
import Testing

/// A class in tmux: one presents, three follow, and notes stand beside.
struct PresentingTests {
  private let home = TemporaryFolder()

  private func started(_ arguments: String, size: Size = Size(columns: 80, rows: 24)) throws -> Tmux
  {
    let tmux = Tmux(size: size)
    try #require(tmux.shows("ready>"))
    let state = "XDG_STATE_HOME=\(home.path.shellWord)"
    tmux.line("clear; cd \(home.path.shellWord); \(state) \(Program.nn101.word) \(arguments)")
    return tmux
  }

  @Test func threeFollowersAndNotesSeeOnePresenter() throws {
    let presenter = try started("learn chain-rule --present class.record")
    try #require(presenter.shows("sees each key"))
    let wide = try started(
      "follow class.record --theme light", size: Size(columns: 120, rows: 40))
    let small = try started(
      "follow class.record --ascii --theme mono", size: Size(columns: 60, rows: 20))
    let plain = try started("follow class.record --plain")
    let notes = try started("notes class.record", size: Size(columns: 70, rows: 20))
    try #require(wide.shows("Following the presenter"))
    try #require(small.shows("any key lets go"))
    try #require(plain.shows("You follow a presenter"))
    try #require(notes.shows("page 1 of"))

    presenter.keys("n")
    for follower in [wide, notes] { #expect(follower.shows("page 2 of")) }
    #expect(small.shows("2/"))
    #expect(plain.shows("Page 2 of"))
    presenter.keys("p")
    #expect(wide.shows("page 1 of"))
    #expect(plain.shows("Page 1 of"))

    wide.keys("x")
    try #require(wide.shows("F catches up"))
    presenter.keys("n")
    try #require(notes.shows("page 2 of"))
    #expect(!wide.screen.contains("page 2 of"))
    wide.keys("F")
    #expect(wide.shows("page 2 of"))

    presenter.keys("q")
    #expect(wide.shows("The presenter has ended"))
    #expect(notes.shows("The presenter has ended"))
    #expect(home.progress == nil)
    let shown = Command(
      "\(Program.nn101.word) show --record \(home.path.shellWord)/class.record --format cast")
    #expect(shown.status == 0)
    #expect(shown.said.hasPrefix("{\"version\": 2"))
  }

  private let version = "nn101-presentation 1 version"

  @Test func whatCannotBeFollowedIsToldInASentence() throws {
    let cases: [(text: String, told: String)] = [
      ("# A lesson\n", "is no record"),
      ("\(version) 9.9 lessons x day 1 began 1 learn chain-rule\n", "nn101 9.9 presents"),
      ("\(version) 0.1.0 lessons x day 1 began 1 learn chain-rule\n", "another text"),
      ("nn101-presentation 2 all is new\n", "another version wrote it"),
    ]
    for (text, told) in cases {
      let file = try home.write(text, to: "other.record")
      for command in ["show --record", "follow", "notes"] {
        let said = Command("\(Program.nn101.word) \(command) \(file.shellWord) </dev/null")
        #expect(said.said.contains(told), "\(command): \(said.said)")
        if command != "show --record" { #expect(said.status != 0) }
      }
    }
  }

  @Test func aFileThatIsNoRecordIsNotWrittenTo() throws {
    let file = try home.write("my notes\n", to: "notes.txt")
    let said = Command("\(Program.nn101.word) learn chain-rule --present \(file.shellWord)")
    #expect(said.said.contains("is no record"))
    #expect(home.text(of: "notes.txt") == "my notes\n")
  }
}
