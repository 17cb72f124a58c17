import Drawing
import Lessons
import Session
import Walkthrough

/// The loop of a presenter's second terminal: notes on what the class sees, and a clock.
package struct NotesLoop<Screen: Terminal> {
  /// Where the notes are shown.
  package var terminal: Screen
  /// How signs are written here.
  package var look: ScreenLook
  /// Looks for news of the session; nil when there are none.
  package var news: () -> FollowLoop<Screen>.News?
  /// The time of day, and how long the session lasts: `10:42, 12 minutes`.
  package var clock: () -> String
  private var session: FollowedSession
  private var note: String?
  private var top = 0

  /// A loop that is ready to run, from the session as it stands.
  package init(
    _ session: FollowedSession, terminal: Screen, look: ScreenLook,
    news: @escaping () -> FollowLoop<Screen>.News?, clock: @escaping () -> String
  ) {
    self.session = session
    self.terminal = terminal
    self.look = look
    self.news = news
    self.clock = clock
  }

  /// Runs until q is pressed or the terminal is gone.
  package mutating func run() {
    while true {
      if let news = news() {
        (session, note) = news
        top = 0
      }
      terminal.show(picture)
      switch terminal.nextEvent(timeout: 500) {
      case .closed, .key(.character("q")), .key(.control("c")): return
      case .key(.down): top = min(top + 1, max(0, lines.count - rows))
      case .key(.up): top = max(0, top - 1)
      case .key, .paste, .resize, .click, .wheel, .tick: break
      }
    }
  }

  private var lines: [TextLine] {
    session.state.presenterNotes(look).lines.flatMap { line in
      line.isEmpty ? [TextLine()] : wrapped(line, .plain)
    }
  }

  /// What stands at the foot: what is to be told, or else the keys.
  private var foot: [TextLine] {
    note.map { wrapped($0, .strong) }
      ?? wrapped("q closes the notes; the arrows scroll them.", .faint)
  }

  private func wrapped(_ text: String, _ style: Style) -> [TextLine] {
    TextFlow.wrap([Span(text, style: style)], columns: max(1, terminal.size.columns - 2))
  }

  /// The rows between the clock and the foot.
  private var rows: Int { max(0, terminal.size.rows - 2 - foot.count) }

  private var picture: Grid {
    var grid = Grid(size: terminal.size)
    let area = grid.bounds.inset(top: 0, left: 1, right: 1)
    grid.write(clock(), at: Point(row: 0, column: 1), style: .strong, within: area)
    let text = Rect(row: 2, column: 1, columns: area.columns, rows: rows)
    Paragraph(lines, top: top).draw(in: text, on: &grid)
    Paragraph(foot).draw(
      in: Rect(
        row: max(0, area.endRow - foot.count), column: 1, columns: area.columns, rows: foot.count),
      on: &grid)
    return look.notation == .symbols ? grid : grid.asciiOnly
  }
}

extension State {
  /// The notes for whoever presents this session.
  package func presenterNotes(_ look: ScreenLook) -> PresenterNotes {
    let index = walk.flatMap { walk in lessons.firstIndex { $0.id == walk.lesson.id } }
    let next = index.flatMap { $0 + 1 < lessons.count ? lessons[$0 + 1].title : nil }
    return PresenterNotes(walk, menu: "The menu of lessons is open.", nextLesson: next, look: look)
  }
}
