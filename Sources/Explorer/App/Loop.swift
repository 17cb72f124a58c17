import Drawing

/// The loop that a session is: show the picture, wait for what happens, let it happen.
///
/// It knows a terminal only through the protocol, so a recorded one runs the same loop.
package struct Loop<Screen: Terminal> {
  package var state: State
  package var terminal: Screen
  /// Called after each event that changed what is worth keeping.
  package var save: (Progress) -> Void
  /// Writes a file that was asked for; returns what to tell about it.
  package var write: (PendingSave) -> String

  package init(
    state: State, terminal: Screen, save: @escaping (Progress) -> Void = { _ in },
    write: @escaping (PendingSave) -> String = { _ in "Nothing is written here." }
  ) {
    self.state = state
    self.terminal = terminal
    self.save = save
    self.write = write
  }

  /// While training runs, a picture is drawn this often, in milliseconds: 30 a second.
  private static var framePause: Int { 33 }

  /// Runs until the person quits or the terminal is gone.
  package mutating func run() {
    state.size = terminal.size
    while !state.isFinished {
      terminal.show(state.picture())
      handle(terminal.nextEvent(timeout: state.isRunning ? Self.framePause : nil))
    }
    save(state.progress)
  }

  /// Lets one event happen.
  package mutating func handle(_ event: TerminalEvent) {
    let before = state.progress
    switch event {
    case .key(let key): state.press(key)
    case .paste(let text): state.update(.paste(text))
    case .resize(let size): state.update(.resize(size))
    case .click(let point): state.update(.click(point))
    case .wheel(let point, let rows): state.update(.wheel(point, rows: rows))
    case .tick: state.update(.tick)
    case .closed: state.update(.quit)
    }
    if let file = state.takeSave() { state.notice = write(file) }
    if state.progress != before { save(state.progress) }
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
