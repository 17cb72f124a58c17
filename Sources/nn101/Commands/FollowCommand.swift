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

  @Argument(help: "The record that learn --present writes.", completion: .file())
  var file: String

  @OptionGroup var lessons: LessonOptions
  @OptionGroup(title: "Screen") var screen: ScreenOptions

  func run() throws {
    let presented = Learn.presented(file, lessons)
    let session = try Following(file: presented, path: file).begun()
    do throws(PlainReason) {
      let terminal = try CursesTerminal(screen.choices)
      var loop = FollowLoop(
        session, terminal: terminal, look: ScreenLook(of: terminal), news: presented.news,
        now: { Clock.seconds })
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
    let size = Size(columns: 80, rows: 24)
    let isASCII = TerminalEnvironment.current.decide(screen.choices).glyphs.choice == .ascii
    let look = ScreenLook(isASCII ? .ascii : .unicode)
    var plain = PlainSession(state: session.seen(at: size, look: look))
    var typed = TypedLines()
    var isAlone = false
    try tell(
      ["You follow a presenter. Enter lets go, F catches up, q ends."] + plain.begin(), isASCII)
    while !plain.isFinished {
      guard typed.isWaiting(forMilliseconds: 200) else {
        if !isAlone, let news = presented.news() {
          try tell(plain.follow(news.session.seen(at: size, look: look)), isASCII)
          try tell([news.note].compactMap { $0 }, isASCII)
        }
        continue
      }
      guard let line = typed.next() else { return }
      if line == "F", let session = presented.news()?.session ?? presented.session {
        isAlone = false
        try tell(plain.follow(session.seen(at: size, look: look)), isASCII)
      } else if isAlone || line == "q" {
        try tell(plain.answer(line), isASCII)
      } else {
        isAlone = true
        try tell(["You walk by yourself now. F catches up with the presenter."], isASCII)
      }
    }
  }

  private func tell(_ lines: [String], _ isASCII: Bool) throws(Failure) {
    for line in lines {
      let safe = Sanitiser.visible(line, keepingLines: false)
      print(isASCII ? GlyphSet.ascii(safe) : safe)
    }
    try StandardStreams.flush()
  }
}
