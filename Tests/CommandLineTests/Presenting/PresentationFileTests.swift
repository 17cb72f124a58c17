import Lessons
import Session
import Explorer
import Testing

@testable import nn101

/// What may happen to a record: a second presenter, a full disk, a cut tail, a changed table.
struct PresentationFileTests {
  private let home = TemporaryFolder()
  private let start = PresentationStart(
    version: "0.1.0", checksum: "x", day: 1, began: 1, words: ["loss"])

  private func run(_ words: String, typed: String = "") -> Command {
    let input = typed.isEmpty ? "" : "printf '\(typed)' | "
    let state = "XDG_STATE_HOME=\(home.path.shellWord)"
    return Command("cd \(home.path.shellWord) && \(input)\(state) \(Program.nn101.word) \(words)")
  }

  @Test func aSecondPresenterIsToldThatThereIsOne() throws {
    let path = "\(home.path)/class.record"
    let first = try PresentationFile(path, start: start)
    let failure = #expect(throws: Failure.self) { try PresentationFile(path, start: start) }
    #expect(failure?.description.contains("another presenter writes it") == true)
    first.write(.typed(""))
    #expect(home.text(of: "class.record") == start.line + "\n1 line\n")
  }

  @Test func whatCannotBeWrittenIsToldBeforeAnythingIsPresented() {
    let full = run("learn loss --plain --present /dev/full", typed: "q\\n")
    #expect(full.status != 0)
    #expect(full.said.contains("cannot be written"), "\(full.said)")
    let nowhere = run("learn loss --plain --present none/class.record", typed: "q\\n")
    #expect(nowhere.said.contains("No such file or directory"), "\(nowhere.said)")
  }

  @Test(
    "A disk that gets full while somebody presents stops the record, and not the lesson",
    .enabled(if: SmallDisk.canMount, "no small disk can be mounted here"))
  func fullDisk() throws {
    let script = try home.write(
      """
      mkdir disk && mount -t tmpfs -o size=64k tmpfs disk
      export XDG_STATE_HOME="$PWD"
      { sleep 1; cat /dev/zero >disk/fill 2>/dev/null; for i in $(seq 600); do echo why; done
        echo q; } | \(Program.nn101.word) learn loss --plain --present disk/class.record
      echo "status $?"
      \(Program.nn101.word) show --record disk/class.record
      """, to: "script")
    let said = Command(
      "cd \(home.path.shellWord) && \(SmallDisk.namespace) sh \(script.shellWord)"
    ).said
    #expect(said.contains("Goodbye") && said.contains("status 0"), "\(said.suffix(2000))")
    #expect(said.contains("whoever follows stays where they were"), "\(said.suffix(2000))")
    #expect(said.contains("The loss"))
  }

  @Test func aTailThatWasCutIsLeftOutAndSaid() throws {
    let presented = run("learn loss --plain --present class.record", typed: "n\\nn\\nq\\n")
    #expect(presented.status == 0, "\(presented.said)")
    #expect(home.progress == nil)
    let text = try #require(home.text(of: "class.record"))
    let lines = text.split(separator: "\n").map(String.init)
    #expect(lines.dropFirst() == ["1 line 6e", "2 line 6e", "3 line 71", "4 end"])
    let whole = run("show --record class.record")
    #expect(whole.said.contains("page 3") || whole.said.contains("3/"), "\(whole.said)")
    try home.write(lines[..<2].joined(separator: "\n") + "\n2 li", to: "class.record")
    let cut = run("show --record class.record")
    #expect(cut.status == 0)
    #expect(cut.said.contains("line 3 is cut off, and left out"), "\(cut.said)")
    // And the next session begins on a line of its own.
    _ = run("learn loss --plain --present class.record", typed: "n\\nq\\n")
    let again = run("show --record class.record")
    #expect(again.said.contains("page 2") || again.said.contains("2/"), "\(again.said)")
    #expect(!again.said.contains("cut off") && !again.said.contains("not understood"))
  }

  @Test func anotherTableIsAnotherLesson() throws {
    try home.write("a,b\n1,0\n0,1\n", to: "sky.csv")
    #expect(run("new umbrella --data sky.csv").status == 0)
    let presented = run("learn umbrella.md --plain --present class.record", typed: "q\\n")
    #expect(presented.status == 0, "\(presented.said)")
    #expect(run("show --record class.record").status == 0)
    try home.write("a,b\n1,0\n0,2\n", to: "sky.csv")
    let other = run("show --record class.record")
    #expect(other.said.contains("another text than the presenter's"), "\(other.said)")
  }

  @Test func theClockOfNotesCountsFromThePresentersStart() {
    #expect(NotesCommand.clock(since: 1000, now: 1000 + 12 * 60 + 5).hasSuffix(", 12 min"))
    #expect(NotesCommand.clock(since: 2000, now: 1000).hasSuffix(", 0 min"))
  }
}
