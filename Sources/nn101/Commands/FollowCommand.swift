import ArgumentParser
import CLibrary
import CursesTerminal
import Drawing
import Explorer
import Lessons

struct FollowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "follow",
    abstract: "See what a presenter sees, at your own size and in your own colours.",
    usage: "nn101 follow [<options>] <file>",
    discussion: """
      The presenter writes a record with nn101 learn --present FILE, into a folder that both see. \
      The first key lets go: from there you walk by yourself, and F catches up. Nothing of it is \
      kept, and the presenter does not hear of it.

      Examples:
        nn101 follow class.record                the presenter's place, live
        nn101 follow class.record --plain        in sentences; Enter lets go
        nn101 follow class.record --ascii        without Unicode's signs
      """)

  @OptionGroup var record: RecordOptions

  func run() throws {
    let share = try TrainingShare.here
    let (presented, session) = try record.begun()
    do throws(PlainReason) {
      let terminal = try CursesTerminal(record.screen.choices)
      var loop = FollowLoop(
        session, terminal: terminal, look: ScreenLook(of: terminal), news: presented.news,
        now: { Clock.seconds })
      loop.trainingShare = share
      loop.run()
      terminal.close()
      say([presented.note].compactMap { $0 })
    } catch {
      if error.isSurprising { say(["nn101: plain mode. \(error.sentence)"]) }
      try runPlain(session, presented)
    }
  }

  /// Tells each change, until a line is typed: from there it is told what comes of what is typed.
  private func runPlain(_ session: FollowedSession, _ presented: PresentedFile) throws {
    let output = PlainOutput(TerminalEnvironment.current.decide(record.screen.choices))
    func seen(_ session: FollowedSession) -> State {
      session.seen(at: Size(columns: 80, rows: 24), look: output.look)
    }
    var plain = PlainSession(state: seen(session))
    var typed = TypedLines()
    var note: String?
    /// Goes where the presenter is; what is wrong with the record is told once.
    func catchUp(with session: FollowedSession) throws {
      let news = presented.note == note ? nil : presented.note
      note = presented.note
      try output.tell(plain.follow(seen(session)) + [news].compactMap { $0 })
    }
    try output.tell(
      ["You follow a presenter. Enter lets go, F catches up, q ends."] + plain.beginFollowing())
    while !plain.isFinished {
      guard typed.isWaiting(forMilliseconds: 200) else {
        if plain.isFollowing, let news = presented.news() { try catchUp(with: news.session) }
        continue
      }
      guard let line = typed.next() else { return }
      if line == "F", let session = presented.news()?.session ?? presented.session {
        try catchUp(with: session)
      } else if !plain.isFollowing || line == "q" {
        try output.tell(plain.answer(line))
      } else {
        try output.tell(plain.letGo())
      }
    }
  }
}
