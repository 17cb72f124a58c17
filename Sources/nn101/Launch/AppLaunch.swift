import ArgumentParser
import CLibrary
import CursesTerminal
import Drawing
import Explorer
import Lessons
import Session
import Walkthrough

/// Brings the app to the terminal: as a screen, or in plain sentences where no screen can be drawn.
struct AppLaunch {
  let state: State
  let store: ProgressFile
  /// What is said on standard error when it is over.
  let notes: [String]
  /// What is pressed before anything is shown.
  var keys: [Key] = []
  /// Writes down what is to be kept of the state at the end; returns what went wrong.
  var keep: (State) -> Failure? = { _ in nil }
  /// Where all that happens is written down; nil in a session of one's own.
  var record: PresentationFile?
  /// Looks at what may have changed outside; see `Loop`.
  var poll: ((inout State) -> Bool)?

  func run(_ screen: ScreenOptions, crash: String?) throws {
    let trainingShare = try TrainingShare.here
    let choices = screen.choices
    let decision = TerminalEnvironment.current.decide(choices)
    var failure: Failure?
    do throws(PlainReason) {
      let terminal = try CursesTerminal(choices)
      let end = runScreen(
        terminal, showsMotion: screen.showsMotion, trainingShare: trainingShare, crash: crash)
      failure = keep(end)
      say(
        notes + [terminal.decision.notice, record?.complaint].compactMap { $0 }
          + store.complaints)
      if let reason = terminal.closingReason, reason.exitStatus != 0 {
        say([failure?.description].compactMap { $0 })
        finish(status: reason.exitStatus)
      }
    } catch {
      if poll != nil {
        throw Failure("nn101: error: --watch needs a screen. \(error.sentence)")
      }
      if error.isSurprising { say(["nn101: plain mode. \(error.sentence)"]) }
      failure = keep(try runPlain(decision))
      say(notes + [record?.complaint].compactMap { $0 } + store.complaints)
    }
    if let failure { throw failure }
  }

  /// Returns the state at the end.
  private func runScreen(
    _ terminal: CursesTerminal, showsMotion: Bool, trainingShare: Double, crash: String?
  ) -> State {
    var state = state
    state.look = ScreenLook(of: terminal)
    state.size = terminal.size
    state.follow(keys)
    record?.write(.input(.resize(terminal.size)))
    var loop = Loop(
      state: state, terminal: terminal, save: { if record == nil { store.save($0) } },
      write: Self.write, now: { Clock.seconds }, record: { record?.write($0) })
    loop.showsMotion = showsMotion
    loop.trainingShare = trainingShare
    loop.poll = poll
    #if DEBUG
      if let kind = crash.flatMap(Crash.init(rawValue:)) {
        terminal.show(loop.state.picture())
        kind.make()
      }
    #endif
    loop.run()
    if record == nil {
      loop.state.rememberStops()
      store.save(loop.state.progress)
    }
    record?.end()
    terminal.close()
    return loop.state
  }

  /// Writes a file that was asked for, never over one that is there; says how it went.
  private static func write(_ file: PendingSave) -> String {
    if Kiosk.isOn { return "No files are kept here: c shows the line that opens this again." }
    let name = Sanitiser.visible(file.path, keepingLines: false)
    return switch WholeFile.create(file.path, with: file.text) {
    case nil where name.hasSuffix(".csv"): "Saved: \(name) has a row for each epoch."
    case nil: "Saved: nn101 play \(PlaySettings.word("network", name)) opens it again."
    case EEXIST: "\(name) is there already: choose another name."
    case ENOSPC: "\(name) cannot be written: the disk is full."
    default: "\(name) cannot be written. Is its folder there, and may you write in it?"
    }
  }

  /// Reads lines until the person quits or the input ends; returns the state then.
  private func runPlain(_ decision: TerminalDecision) throws(Failure) -> State {
    // A window that closes is the end of the input, at which the place is kept.
    let leaving = HeldSignals([SIGHUP, SIGTERM])
    var state = state
    let output = PlainOutput(decision)
    state.look = output.look
    state.follow(keys)
    var session = PlainSession(state: state)
    var lines = (record == nil ? [] : [state.notice].compactMap { $0 }) + session.begin()
    var typedLines = TypedLines()
    func nextLine() -> String? {
      while !typedLines.isWaiting(forMilliseconds: 200) {
        if leaving.pending != nil { return nil }
      }
      return typedLines.next()
    }
    defer {
      session.end()
      record?.end()
      keepProgress(session.state)
    }
    while true {
      try output.tell(lines)
      guard !session.isFinished, let typed = nextLine() else { break }
      record?.write(.typed(typed))
      lines = session.answer(typed)
      if let file = session.takeSave() { lines.append(Self.write(file)) }
      keepProgress(session.state)
    }
    session.end()
    return session.state
  }

  /// Saves what was learned; what is presented is nobody's progress.
  private func keepProgress(_ state: State) {
    if record == nil { store.save(state.progress) }
  }
}

extension ThemeDecision.Choice {
  /// True when the palette tells signs apart by hue.
  var hasHues: Bool {
    switch self {
    case .dark, .light, .unknown, .sixteen, .eight: true
    case .mono, .highContrast: false
    }
  }
}

extension ScreenLook {
  /// What this terminal can show.
  init(of terminal: CursesTerminal) {
    self.init(terminal.decision.glyphs.choice)
    let choice = terminal.decision.theme.choice
    hasHues = choice.hasHues
    hasHeat = choice.theme.hasHeat
  }

  init(_ choice: GlyphDecision.Choice) {
    switch choice {
    case .unicode: self.init(glyphs: .unicode, notation: .symbols)
    case .unicodeWithoutBraille: self.init(glyphs: .unicodeWithoutBraille, notation: .symbols)
    case .ascii: self.init(glyphs: .ascii, notation: .ascii)
    }
  }
}
