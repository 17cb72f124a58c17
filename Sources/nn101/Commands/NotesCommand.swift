import ArgumentParser
import CLibrary
import CursesTerminal
import Drawing
import Explorer
import Lessons

struct NotesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "notes",
    abstract: "A presenter's second terminal: notes, the answer, what comes next, a clock.",
    usage: "nn101 notes [<options>] <file>",
    discussion: """
      Notes are what stands in a page's block ```notes. Learners never see them.

      Examples:
        nn101 notes class.record                 while learn --present writes it
        nn101 notes class.record --plain         as they stand now, once
        nn101 notes class.record --ascii         without Unicode's signs
      """)

  @OptionGroup var record: RecordOptions

  func run() throws {
    let (presented, session) = try record.begun()
    do throws(PlainReason) {
      let terminal = try CursesTerminal(record.screen.choices)
      var loop = NotesLoop(
        session, terminal: terminal, look: ScreenLook(of: terminal), news: presented.news,
        clock: { Self.clock(since: presented.began) })
      loop.run()
      terminal.close()
    } catch {
      let output = PlainOutput(TerminalEnvironment.current.decide(record.screen.choices))
      try output.tell(["It is \(Self.clock(since: presented.began))."])
      try output.tell(session.state.presenterNotes(output.look).lines)
    }
    say([presented.note].compactMap { $0 })
  }

  /// The time of day, and for how long the presenter presents: `10:42, 12 min`.
  static func clock(since began: Int, now: Int = Clock.now) -> String {
    // The presenter's clock may be ahead of this one.
    "\(Clock.timeOfDay), \(max(0, now - began) / 60) min"
  }
}
