import Drawing
import Explorer
import Lessons
import Session
import Testing

@testable import nn101

/// A record while it is followed: taken away, replaced, cut short, and left by its presenter.
struct PresentedFileTests {
  private let home = TemporaryFolder()
  private var path: String { "\(home.path)/class.record" }

  private func line(_ version: String = "1", _ words: String = "") -> String {
    PresentationStart(version: version, checksum: "x", day: 1, began: 1, words: [words]).line + "\n"
  }

  /// A record of whose version 9 nothing can be opened here; `seed` tells its sessions apart.
  private func followed() -> PresentedFile {
    PresentedFile(path) { start in
      if start.version == "9" { throw Failure("version 9 presents") }
      return State(size: Size(columns: 80, rows: 24), seed: UInt64(start.words[0]) ?? 0)
    }
  }

  @Test func aRecordThatTookTheNameOfAnotherIsFollowedFromItsBeginning() throws {
    let record = followed()
    try home.write(line("1", "7") + "1 key m\n2 key m\n", to: "class.record")
    #expect(record.news()?.session.state.seed == 7)
    unlink()
    #expect(record.news()?.note?.contains("there is no such record") == true)
    #expect(record.news() == nil)
    // It is longer than the first was.
    try home.write(line("1", "8") + "1 key m\n2 key m\n3 key m\n", to: "class.record")
    let news = record.news()
    #expect(news?.session.state.seed == 8)
    #expect(news?.note == nil)
    // And over one that is there.
    try home.write(line("1", "9") + "1 key m\n2 key m\n3 key m\n4 key m\n", to: "class.record")
    #expect(record.news()?.session.state.seed == 9)
  }

  private func unlink() { _ = Command("rm \(path.shellWord)") }

  @Test func whatCannotBeOpenedIsToldBesideWhatWasSeen() throws {
    let record = followed()
    try home.write(line("1", "7"), to: "class.record")
    #expect(record.news()?.note == nil)
    let text = try #require(home.text(of: "class.record"))
    try append("\(line("9", "8"))1 key m\n", to: text)
    let news = record.news()
    #expect(news?.session.state.seed == 7)
    #expect(news?.note == "version 9 presents")
    // What belongs to a session that is not shown changes nothing.
    try append("2 key q\n", to: try #require(home.text(of: "class.record")))
    #expect(record.news()?.session.state.isFinished == false)
    try append(line("1", "9"), to: try #require(home.text(of: "class.record")))
    #expect(record.news()?.session.state.seed == 9)
    #expect(record.note == nil)
  }

  private func append(_ more: String, to text: String) throws {
    let added = more.dropLast().replacing("\n", with: "' '")
    #expect(Command("printf '%s\\n' '\(added)' >> \(path.shellWord)").status == 0)
    #expect(home.text(of: "class.record") == text + more)
  }

  @Test func aPresenterWhoIsKilledIsMissed() throws {
    let start = PresentationStart(version: "1", checksum: "x", day: 1, began: 1, words: ["7"])
    var presenter: PresentationFile? = try PresentationFile(path, start: start)
    let record = followed()
    let looks = 6
    for _ in 0..<looks { _ = record.news() }
    #expect(record.note == nil)
    #expect(presenter != nil)
    presenter = nil
    for _ in 0..<looks { _ = record.news() }
    #expect(record.note == "The presenter was cut off: nothing comes any more. q quits.")
    presenter = try PresentationFile(path, start: start)
    for _ in 0..<looks { _ = record.news() }
    #expect(record.note == nil)
    presenter?.end()
    for _ in 0..<looks { _ = record.news() }
    #expect(record.note == "The presenter has ended. q quits.")
  }
}
