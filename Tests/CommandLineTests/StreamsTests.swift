import Drawing
import Foundation
import Testing

/// Input, output and errors that are closed, full, or something else than a terminal.
struct StreamsTests {
  private let home = TemporaryFolder()

  private func nn101(_ line: String) -> Command {
    Command(
      "export HOME='\(home.path)' XDG_STATE_HOME='\(home.path)' LC_ALL=C.UTF-8; "
        + "nn101() { \(Program.nn101.word) \"$@\"; }; \(line)")
  }

  @Test(
    "closed streams do no harm to the progress file",
    arguments: ["2>&-", "<&-", ">&-", "<&- 2>&-", ">&- 2>&-", "<&- >&- 2>&-"])
  func closed(streams: String) throws {
    // A file that may not be used makes the program speak on standard error, wherever that is.
    try home.write("nonsense", to: "nn101/progress.json")
    _ = nn101("printf '\\n\\nq\\n' | nn101 learn welcome --plain \(streams)")
    let kept = try #require(home.progress)
    let object = try JSONSerialization.jsonObject(with: Data(kept.utf8)) as? [String: Any]
    #expect(object?["last-lesson"] as? String == "welcome", "\(kept)")
    #expect(home.text(of: "nn101/progress.json.bad") == "nonsense")
  }

  @Test(
    "output that cannot be written is an error",
    arguments: [
      "list", "check", "trace chain-rule", "export chain-rule --format numpy",
      "export chain-rule --format xlsx", "show welcome", "learn welcome --plain", "--help",
      "--version", "help", "train --help",
    ])
  func full(arguments: String) {
    for target in ["/dev/full", "&-"] where target == "&-" || access("/dev/full", W_OK) == 0 {
      let run = nn101("nn101 \(arguments) >\(target) </dev/null")
      #expect(run.status == 1, "\(target)")
      #expect(run.said.contains("standard output cannot be written"), "\(run.said)")
    }
  }

  @Test(
    "a pipe that is named on the command line is read like standard input",
    arguments: [
      ("network.yaml", "trace"), ("network.yaml", "check"), ("lesson.md", "check"),
      ("table.csv", "train --test-share 0 --epochs 1 --data"), ("lesson.md", "show"),
      ("network.yaml", "train --epochs 1 --network"),
    ])
  func pipes(file: String, arguments: String) throws {
    try home.write(
      "network: {layers: [1, 1], seed: 1}\nexample: {input: [1], target: [0]}\n",
      to: "network.yaml")
    try home.write("x,t\n1,2\n2,4\n", to: "table.csv")
    _ = Command(
      "cp \(Program.file("lessons/00-welcome.md").shellWord) \(home.path.shellWord)/lesson.md")
    let pipe = "\(home.path)/pipe-\(file)"
    let run = nn101(
      "mkfifo '\(pipe)'; cat '\(home.path)/\(file)' >'\(pipe)' & nn101 \(arguments) '\(pipe)'")
    let whole = nn101("nn101 \(arguments) '\(home.path)/\(file)'")
    #expect(run.status == whole.status)
    #expect(
      run.said.replacing("pipe-", with: "") == whole.said, "\(run.said)")
    #expect(!run.said.contains("not a regular file"))
  }

  @Test("a reader that goes away ends it quietly")
  func closedPipe() {
    let run = nn101("nn101 trace chain-rule --steps 1000 | head -1")
    #expect(run.status == 0)
    #expect(run.said.split(separator: "\n").count == 1, "\(run.said)")
  }

  @Test("through a pipe every answer comes before the next line is typed")
  func interactivePipe() throws {
    let terminal = PseudoTerminal(
      .shell, ["-c", "\(Program.nn101.word) learn welcome | cat"], home: home)
    try #require(terminal.shows("Press Enter to go on"))
    terminal.type("\n")
    try #require(terminal.shows("Step 1 of"))
    terminal.type("q\n")
    #expect(terminal.exitStatus() == 0)
    #expect(terminal.screen.text.contains("Goodbye"))
    #expect(!terminal.output.contains(0x1b))
  }

  @Test("a terminal for output alone gets sentences, and the shell its prompt")
  func outputAlone() throws {
    for input in ["/dev/null", "/dev/zero"] {
      let terminal = PseudoTerminal(
        .shell, ["-c", "head -c 9000000 \(input) | \(Program.nn101.word) learn welcome"],
        home: home)
      #expect(terminal.exitStatus() == 0)
      #expect(terminal.hasModesBack)
      let said = String(decoding: terminal.output, as: UTF8.self)
      #expect(said.contains("Page 1 of") && !said.contains("\u{1b}"))
      #expect(said.utf8.count < 20_000, "an endless line is not repeated")
    }
  }

  @Test("a file instead of keys, with Windows's line ends and without a last one")
  func lineEnds() {
    let run = nn101("printf '\\r\\nshow L\\r\\nfrob\\r\\nq' | nn101 learn welcome --plain")
    #expect(run.status == 0)
    #expect(run.said.contains("Step 1 of") && run.said.contains("Loss is not computed yet."))
    #expect(run.said.contains("I do not know \"frob\".") && run.said.contains("Goodbye"))
  }

  @Test(
    "progress never lands where the program happens to be started",
    arguments: ["unset HOME", "unset HOME; export XDG_STATE_HOME=state", "HOME=.", "HOME="])
  func noHome(setting: String) {
    let run = nn101("cd '\(home.path)' && unset XDG_STATE_HOME; \(setting); nn101 doctor")
    let line = run.said.split(separator: "\n").first { $0.hasPrefix("Progress") } ?? ""
    #expect(line.hasPrefix("Progress  /"), "\(run.said)")
    #expect(!line.contains(home.path))
    let names = try? FileManager.default.contentsOfDirectory(atPath: home.path)
    #expect(names?.isEmpty == true)
  }
}
