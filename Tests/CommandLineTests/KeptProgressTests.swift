import Foundation
import Testing

/// The progress file in the real program: nothing is lost, and nothing stops a lesson.
struct KeptProgressTests {
  private let home = TemporaryFolder()
  private var folder: String { "\(home.path)/nn101" }
  private var file: String { "\(folder)/progress.json" }

  private func nn101(_ arguments: String, input: String = "", state: String? = nil) -> Command {
    Command(
      "printf '%b' '\(input)' | env HOME='\(home.path)' XDG_STATE_HOME='\(state ?? home.path)' "
        + "LC_ALL=C.UTF-8 \(Program.nn101.word) \(arguments)")
  }

  private static let enters = String(repeating: "\\n", count: 40)

  @Test func listShowsIt() {
    #expect(nn101("list").said.contains("0 of"))
    _ = nn101("learn welcome --plain", input: Self.enters + "q\\n")
    let line = nn101("list").said.split(separator: "\n").first { $0.contains("welcome") } ?? ""
    let done = line.split(separator: " ").dropLast(4).last.flatMap { Int($0) } ?? 0
    #expect(done > 0, "\(line)")
  }

  @Test("no word of the list is cut at the edge of the screen")
  func listIsFolded() throws {
    let terminal = PseudoTerminal(.nn101, ["list"])
    #expect(terminal.exitStatus() == 0)
    try #require(terminal.waits { $0.screen.text.contains("pages done") })
    #expect(terminal.screen.rows.allSatisfy { $0.count < 80 }, "\(terminal.screen.text)")
  }

  @Test(
    "a file that cannot be used is kept aside, and said once",
    arguments: [
      "", "nonsense", "{}", #"{"version": 1, "lessons": 5}"#, #"{"version": 999, "lessons": {}}"#,
      "\u{0}\u{1}", String(repeating: "[", count: 100_000), String(repeating: " ", count: 2 << 20),
    ])
  func corrupt(text: String) throws {
    try home.write(text, to: "nn101/progress.json")
    let run = nn101("learn welcome --plain", input: "\\n\\nq\\n")
    #expect(run.status == 0)
    #expect(run.said.components(separatedBy: "could not be read").count == 2, "\(run.said)")
    #expect(home.text(of: "nn101/progress.json.bad") == text)
    #expect(home.progress?.contains("welcome") == true)
    let again = nn101("learn welcome --plain", input: "q\\n")
    #expect(!again.said.contains("could not be read"))
  }

  @Test(
    "a link is written through: the file that it leads to is kept, and the link stays one",
    arguments: ["../kept/mine.json", "ABSOLUTE", "chain.json"])
  func link(text: String) throws {
    try home.write(Self.kept, to: "kept/mine.json")
    try home.write("", to: "nn101/chain")
    _ = Command("ln -s ../kept/mine.json '\(folder)/chain.json'")
    let target = text == "ABSOLUTE" ? "\(home.path)/kept/mine.json" : text
    _ = Command("ln -s '\(target)' '\(file)'")
    #expect(nn101("learn welcome --plain", input: "\\n\\n\\nq\\n").status == 0)
    #expect(home.text(of: "kept/mine.json")?.contains("\"welcome\"") == true)
    #expect(home.text(of: "kept/mine.json")?.contains("sum") == true, "what was there is there")
    #expect(Command("readlink '\(file)'").said == target + "\n")
    // What the link leads to may be gone, or damaged: it is begun anew in the same place.
    for before in ["rm '\(home.path)/kept/mine.json'", "echo x >'\(home.path)/kept/mine.json'"] {
      _ = Command(before)
      #expect(nn101("learn layers --plain", input: "\\nq\\n").status == 0)
      #expect(home.text(of: "kept/mine.json")?.contains("\"layers\"") == true)
      #expect(Command("readlink '\(file)'").said == target + "\n")
    }
  }

  @Test("where nothing can be written the lesson goes on, and it is said once")
  func notWritable() throws {
    // A file where the folder should be refuses even an administrator.
    try home.write("in the way", to: "blocked")
    let run = nn101(
      "learn welcome --plain", input: "\\n\\n\\n\\nq\\n", state: "\(home.path)/blocked")
    #expect(run.status == 0)
    #expect(run.said.contains("Page 2"))
    #expect(run.said.components(separatedBy: "progress is not saved").count == 2, "\(run.said)")
    #expect(home.text(of: "blocked") == "in the way")
  }

  @Test("a folder without permission to write, for people who are not administrators")
  func readOnlyFolder() throws {
    let kept = try home.write(Self.kept, to: "nn101/progress.json")
    _ = Command("chmod a-w '\(folder)' '\(kept)'")
    defer { _ = Command("chmod u+w '\(folder)' '\(kept)'") }
    let run = nn101("learn welcome --plain", input: "\\n\\n\\nq\\n")
    #expect(run.status == 0)
    #expect(run.said.contains("not saved") || geteuid() == 0)
    #expect(home.progress?.contains("sum") == true, "what was there is there")
  }

  @Test("a full disk leaves the old file whole, and nothing beside it")
  func fullDisk() throws {
    try home.write(Self.kept, to: "nn101/progress.json")
    // No file may grow: every write fails, as on a full disk.
    let run = Command(
      "ulimit -f 0; printf '\\n\\n\\nq\\n' | env HOME='\(home.path)' XDG_STATE_HOME='\(home.path)' "
        + "\(Program.nn101.word) learn welcome --plain | cat")
    #expect(run.said.contains("Goodbye"), "\(run.said)")
    #expect(run.said.contains("progress is not saved"))
    #expect(home.progress == Self.kept)
    let names = try FileManager.default.contentsOfDirectory(atPath: folder)
    #expect(names.filter { $0.hasSuffix(".tmp") }.isEmpty)
  }

  @Test("two instances at once keep what both have done")
  func twoInstances() throws {
    for round in 1...3 {
      let one = PseudoTerminal(.nn101, ["learn", "welcome"], home: home)
      let other = PseudoTerminal(.nn101, ["learn", "layers"], home: home)
      try #require(one.shows("Welcome") && other.shows("Neurons and layers"))
      for terminal in [one, other] { terminal.type(String(repeating: " ", count: 12)) }
      for terminal in [one, other] { terminal.type("q") }
      #expect(one.exitStatus() == 0)
      #expect(other.exitStatus() == 0)
      let kept = try #require(home.progress)
      #expect(
        kept.contains("\"welcome\"") && kept.contains("\"layers\""), "round \(round): \(kept)")
      try FileManager.default.removeItem(atPath: file)
    }
  }

  @Test("many at once leave a file that can be read")
  func many() throws {
    let run = Command(
      """
      for lesson in welcome layers activations forward-pass loss chain-rule; do
        printf '\\n\\n\\n\\nq\\n' | env HOME='\(home.path)' XDG_STATE_HOME='\(home.path)' \
      \(Program.nn101.word) learn $lesson --plain >/dev/null &
      done
      wait
      """)
    #expect(run.said.isEmpty, "\(run.said)")
    let kept = try #require(home.progress)
    for lesson in ["welcome", "layers", "activations", "forward-pass", "loss", "chain-rule"] {
      #expect(kept.contains("\"\(lesson)\""), "\(lesson) is lost: \(kept)")
    }
    #expect(!nn101("list").said.contains("could not be read"))
  }

  @Test(
    "reset asks, and only yes is a yes",
    arguments: [("no\\n", true), ("", true), ("yes\\n", false)])
  func reset(answer: String, isKept: Bool) throws {
    try home.write(Self.kept, to: "nn101/progress.json")
    let run = nn101("progress --reset", input: answer)
    #expect(run.said.contains("Type yes"))
    #expect(run.status == (isKept ? 1 : 0))
    #expect((home.progress != nil) == isKept)
  }

  @Test func resetWithYesDoesNotAsk() throws {
    try home.write(Self.kept, to: "nn101/progress.json")
    #expect(!nn101("progress --reset --yes").said.contains("Type yes"))
    #expect(home.progress == nil)
    #expect(nn101("progress --reset --yes").status == 0, "nothing to forget is no error")
  }

  private static let kept = """
    {"version": 1, "last-lesson": "loss", "lessons": {"loss": {"done": [0], "page": 1}}, \
    "concepts": {"sum": {"right": 1, "wrong": 0, "shown": 0, "hints": 0, "interval": 0, \
    "due-day": null}}}

    """
}
