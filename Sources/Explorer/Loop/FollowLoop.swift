import Drawing
import Session

/// The loop of somebody who follows a presenter: pictures come from the presenter's session, until
/// a key lets go of it; then the session is one's own, until F.
package struct FollowLoop<Screen: Terminal> {
  /// What there is of the presenter: the session, and what to tell about it.
  package typealias News = (session: FollowedSession, note: String?)

  /// Where it is shown and keys come from.
  package var terminal: Screen
  /// How things are drawn and written here.
  package var look: ScreenLook
  /// Looks for news; nil when there are none.
  package var news: () -> News?
  /// Seconds of a clock that only goes forward.
  package var now: () -> Double
  /// How much of a core training may take once one walks alone, above 0 and at most 1.
  package var trainingShare = 1.0
  private var session: FollowedSession
  private var note: String?
  private var isFinished = false

  /// How long to wait between two looks at the record.
  private static var milliseconds: Int { 200 }

  /// A loop that is ready to run, from the session as it stands.
  package init(
    _ session: FollowedSession, terminal: Screen, look: ScreenLook, news: @escaping () -> News?,
    now: @escaping () -> Double = { 0 }
  ) {
    self.session = session
    self.terminal = terminal
    self.look = look
    self.news = news
    self.now = now
  }

  /// Runs until the follower quits or the terminal is gone.
  package mutating func run() {
    while !isFinished {
      follow()
      if !isFinished { walkAlone() }
    }
  }

  /// Shows what the presenter sees, until a key is pressed here.
  private mutating func follow() {
    takeNews()
    show()
    while true {
      switch terminal.nextEvent(timeout: Self.milliseconds) {
      case .tick: if takeNews() { show() }
      case .closed, .key(.character("q")), .key(.control("c")):
        isFinished = true
        return
      case .key(FollowKeys.catchUp), .key(.control("l")), .resize:
        takeNews()
        show()
      case .key, .paste, .click: return
      case .wheel: break
      }
    }
  }

  @discardableResult
  private mutating func takeNews() -> Bool {
    guard let news = news() else { return false }
    (session, note) = news
    return true
  }

  private var picture: State { session.seen(at: terminal.size, look: look) }

  private mutating func show() {
    var state = picture
    state.notice = note ?? state.notice ?? "Following the presenter; any key lets go, q quits."
    terminal.show(state.picture())
  }

  /// The follower's own session, from where the presenter stands; nothing of it is kept.
  private mutating func walkAlone() {
    var state = picture
    state.notice = "You walk by yourself now. F catches up with the presenter."
    state.isFollower = true
    var loop = Loop(state: state, terminal: terminal, now: now)
    loop.leave = FollowKeys.catchUp
    loop.trainingShare = trainingShare
    loop.run()
    terminal = loop.terminal
    isFinished = loop.state.isFinished
  }
}
