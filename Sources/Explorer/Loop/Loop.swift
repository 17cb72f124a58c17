import Drawing
import Session

/// Something that happened in a session: all of them in order make the same session again.
package enum Happening: Hashable, Sendable {
  case event(TerminalEvent)
  /// So many epochs passed while training ran.
  case trained(epochs: Int)
}

/// The loop that a session is: show the picture, wait for what happens, let it happen.
///
/// It knows a terminal only through the protocol, so a recorded one runs the same loop. The clock
/// is here at the edge alone: how many epochs fitted between two pictures is part of what happened,
/// so a session that is played again gives the same pictures on any machine.
package struct Loop<Screen: Terminal> {
  package var state: State
  package var terminal: Screen
  /// Called after each event that changed what is worth keeping.
  package var save: (Progress) -> Void
  /// Writes a file that was asked for; returns what to tell about it.
  package var write: (PendingSave) -> String
  /// Seconds of a clock that only goes forward.
  package var now: () -> Double
  /// Is told everything that happens.
  package var record: (Happening) -> Void
  private var pacer = Pacer()

  package init(
    state: State, terminal: Screen, save: @escaping (Progress) -> Void = { _ in },
    write: @escaping (PendingSave) -> String = { _ in "Nothing is written here." },
    now: @escaping () -> Double = { 0 }, record: @escaping (Happening) -> Void = { _ in }
  ) {
    self.state = state
    self.terminal = terminal
    self.save = save
    self.write = write
    self.now = now
    self.record = record
  }

  /// Runs until the person quits or the terminal is gone.
  package mutating func run() {
    state.size = terminal.size
    show()
    while !state.isFinished {
      let event = terminal.nextEvent(timeout: state.isRunning ? milliseconds : nil)
      if event != .tick {
        handle(event)
        if !state.isFinished { show() }
      } else if trainForAFrame() {
        show()
      }
    }
    save(state.progress)
  }

  private mutating func show() {
    let began = now()
    terminal.show(state.picture())
    pacer.noteDrawing(now() - began)
  }

  /// How long to wait for a key while training runs, in milliseconds.
  private var milliseconds: Int { Int((pacer.wait(at: now()) * 1000).rounded(.down)) }

  /// Lets one event happen.
  package mutating func handle(_ event: TerminalEvent) {
    guard event != .tick else {
      trainForAFrame()
      return
    }
    record(.event(event))
    let wasRunning = state.isRunning
    let before = state.progress
    switch event {
    case .key(let key): state.press(key)
    case .paste(let text): state.update(.typing(.paste(text)))
    case .resize(let size): state.update(.screen(.resize(size)))
    case .click(let point): state.update(.screen(.click(point)))
    case .wheel(let point, let rows): state.update(.screen(.wheel(point, rows: rows)))
    case .closed: state.update(.screen(.quit))
    case .tick: break
    }
    if let file = state.takeSave() { state.notice = write(file) }
    if state.progress != before { save(state.progress) }
    if state.isRunning, !wasRunning { pacer.start(at: now()) }
  }

  /// Lets something happen that was recorded.
  package mutating func replay(_ happening: Happening) {
    switch happening {
    case .event(let event): handle(event)
    case .trained(let epochs): state.update(.train(.ran(epochs: epochs)))
    }
  }

  /// Trains as long as one frame allows; false when no epoch was due.
  @discardableResult
  private mutating func trainForAFrame() -> Bool {
    guard state.isRunning else { return false }
    var left = pacer.epochsDue(at: state.speed, now: now())
    var isFirst = true
    while state.isRunning, left != 0 {
      let began = now()
      let epochs = pacer.piece(of: left, isFirst: isFirst, now: began)
      guard epochs > 0 else { break }
      record(.trained(epochs: epochs))
      state.update(.train(.ran(epochs: epochs)))
      pacer.note(epochs: epochs, seconds: now() - began)
      left = left.map { $0 - epochs }
      isFirst = false
    }
    return !isFirst
  }
}

/// A terminal without a screen: it plays keys and keeps the pictures.
package struct RecordedTerminal: Terminal {
  package let size: Size
  private var keys: [Key]
  package private(set) var pictures: [Grid] = []

  package init(size: Size, keys: [Key]) {
    self.size = size
    self.keys = keys.reversed()
  }

  package mutating func show(_ grid: Grid) {
    pictures.append(grid)
  }

  /// The next key; when there are none left, the terminal is gone.
  package mutating func nextEvent(timeout milliseconds: Int?) -> TerminalEvent {
    keys.popLast().map { .key($0) } ?? .closed
  }
}
