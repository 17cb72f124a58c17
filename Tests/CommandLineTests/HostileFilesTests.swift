import Foundation
import Testing

/// Files that strangers wrote, through the real program: complaints, but no crash and no
/// character that could forge what a terminal shows.
struct HostileFilesTests {
  private let home = TemporaryFolder()

  private static let corpus = Program.file("Tests/Fuzz/Corpus")

  private static func files(_ kind: String) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: "\(corpus)/\(kind)")) ?? []
    return names.sorted()
  }

  private func nn101(_ arguments: String, input: String = "") -> Command {
    Command(
      "ulimit -t 30; printf '%b' '\(input)' | env HOME='\(home.path)' XDG_STATE_HOME='\(home.path)' "
        + "LC_ALL=C.UTF-8 \(Program.nn101.word) \(arguments)")
  }

  @Test("lessons", arguments: files("lesson"))
  func lesson(name: String) {
    let path = "\(Self.corpus)/lesson/\(name)".shellWord
    let enters = String(repeating: "\\n", count: 12)
    expectSafe(nn101("check \(path)"), "check")
    expectSafe(nn101("show \(path) --keys 'space space tab v v v i'"), "show")
    expectSafe(nn101("show \(path) --keys 'end g' --size 300x100"), "show large")
    expectSafe(nn101("learn \(path) --plain", input: enters + "why\\nshow\\ncheck\\nq\\n"), "plain")
    expectSafe(nn101("trace \(path) --format json"), "trace")
  }

  @Test("network files", arguments: files("network"))
  func network(name: String) {
    let path = "\(Self.corpus)/network/\(name)".shellWord
    expectSafe(nn101("check \(path)"), "check")
    expectSafe(nn101("trace \(path)"), "trace")
    expectSafe(nn101("trace \(path) --format json"), "trace")
  }

  @Test("a folder's links are not followed, and nothing waits for a pipe")
  func links() throws {
    let folder = TemporaryFolder()
    try folder.write("id: secret\n", to: "elsewhere/secret.txt")
    let lessons = "\(folder.path)/lessons"
    let made = Command(
      "mkdir '\(lessons)' && cp \(Self.corpus.shellWord)/lesson/whole.md '\(lessons)/00-lesson.md' && "
        + "ln -s ../elsewhere/secret.txt '\(lessons)/01-secret.md' && "
        + "mkfifo '\(lessons)/02-pipe.md' && mkdir '\(lessons)/03-folder.md'")
    try #require(made.status == 0, "\(made.said)")
    let run = nn101("check '\(lessons)'")
    #expect(run.said.contains("01-secret.md: error: this is a symbolic link"))
    #expect(run.said.contains("02-pipe.md: error: this is not a regular file"))
    #expect(run.said.contains("03-folder.md: error: this is a directory"))
    #expect(!run.said.contains("secret.txt"))
    let list = nn101("list --lessons '\(lessons)'")
    #expect(list.status == 0 && list.said.contains("A lesson"))
  }

  @Test("a mebibyte of one sign takes a moment", arguments: ["[", "{", ">", "*", "-", "`"])
  func large(sign: String) throws {
    let folder = TemporaryFolder()
    let text = "---\nid: large\ntitle: Large\n---\n\n## A\n\n"
    let body = String(repeating: sign, count: (1 << 20) - text.utf8.count)
    try folder.write(text + body, to: "00-large.md")
    try folder.write(String(repeating: sign, count: 1 << 20), to: "large.yaml")
    // Half a second for each in a release build; builds for debugging are far slower. What counts
    // is the processor's time, beyond which the system ends it.
    expectSafe(nn101("check '\(folder.path)/00-large.md' '\(folder.path)/large.yaml'"), sign)
  }
}
