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

  @Argument(help: "The record that learn --present writes.", completion: .file())
  var file: String

  @OptionGroup var lessons: LessonOptions
  @OptionGroup(title: "Screen") var screen: ScreenOptions

  func run() throws {
    let presented = Learn.presented(file, lessons)
    let session = try Following(file: presented, path: file).begun()
    do throws(PlainReason) {
      let terminal = try CursesTerminal(screen.choices)
      let began = Clock.seconds
      var loop = NotesLoop(
        session, terminal: terminal, look: ScreenLook(of: terminal), news: presented.news,
        clock: { Self.clock(since: began) })
      loop.run()
      terminal.close()
      say([presented.note].compactMap { $0 })
    } catch {
      let isASCII = TerminalEnvironment.current.decide(screen.choices).glyphs.choice == .ascii
      for line in session.state.presenterNotes(ScreenLook(isASCII ? .ascii : .unicode)).lines {
        let safe = Sanitiser.visible(line, keepingLines: false)
        print(isASCII ? GlyphSet.ascii(safe) : safe)
      }
      say([presented.note].compactMap { $0 })
    }
  }

  /// The time of day, and for how long the notes are open: `10:42, 12 min`.
  private static func clock(since began: Double) -> String {
    let minutes = Int(Clock.seconds - began) / 60
    return "\(Clock.timeOfDay), \(minutes) min"
  }
}
