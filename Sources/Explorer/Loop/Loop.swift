import Drawing
import Session
import Walkthrough

/// The loop that a session is: show the picture, wait for what happens, let it happen.
///
/// It knows a terminal only through the protocol, so a recorded one runs the same loop. The clock
/// is here at the edge alone: how much training fitted between two pictures is part of what happened,
/// so a session that is played again gives the same pictures on any machine.
package struct Loop<Screen: Terminal> {
  /// What the program knows.
  package var state: State
  /// Where it is shown and keys come from.
  package var terminal: Screen
  /// Called after each event that changed what is worth keeping.
  package var save: (Progress) -> Void
  /// Writes a file that was asked for; returns what to tell about it.
  package var write: (PendingSave) -> String
  /// Seconds of a clock that only goes forward.
  package var now: () -> Double
  /// Is told everything that happens.
  package var record: (SessionEvent) -> Void
  /// Looks now and then at what may have changed outside; says whether the state is another.
  package var poll: ((inout State) -> Bool)?
  /// How much of a core training that runs may use, above 0 and at most 1.
  package var trainingShare: Double {
    get { clock.share }
    set { clock.share = newValue }
  }
  /// Whether a step may be seen to run along its lines.
  package var showsMotion = false
  /// The key that ends the loop without quitting, where nothing is typed; nil for none.
  var leave: Key?
  private var clock = FrameClock()
  /// What came while something moved.
  private var early: TerminalEvent?

  /// A loop that is ready to run; what it may do to the world outside comes with it.
  package init(
    state: State, terminal: Screen, save: @escaping (Progress) -> Void = { _ in },
    write: @escaping (PendingSave) -> String = { _ in "Nothing is written here." },
    now: @escaping () -> Double = { 0 }, record: @escaping (SessionEvent) -> Void = { _ in }
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
      let event = early ?? terminal.nextEvent(timeout: timeout)
      early = nil
      if let leave, event == .key(leave), state.field == nil { return }
      if event != .tick {
        let before = showsMotion ? Motion(state) : nil
        handle(event)
        if !state.isFinished { show(movingFrom: before) }
      } else {
        let isOther = poll?(&state) ?? false
        if trainForAFrame() || isOther { show() }
      }
    }
    save(state.progress)
  }

  /// Shows this moment; a step that was taken since is seen on its way first, until a key comes.
  private mutating func show(movingFrom before: Motion? = nil) {
    let began = now()
    guard let before, let after = Motion(state), before.leads(to: after) else {
      terminal.show(state.picture())
      clock.noteDrawing(now() - began)
      return
    }
    let (way, end) = state.pictures(moving: Motion.shares)
    var isMoving = !way.isEmpty && !keyComes(within: 0)
    for picture in way where isMoving {
      terminal.show(picture)
      isMoving = !keyComes(within: Motion.milliseconds)
    }
    terminal.show(end)
  }

  /// Waits for a key, which is kept.
  private mutating func keyComes(within milliseconds: Int) -> Bool {
    let event = terminal.nextEvent(timeout: milliseconds)
    guard event != .tick else { return false }
    early = event
    return true
  }

  /// Soon enough for who watches, and too seldom to be felt by the disk.
  private static var millisecondsBetweenPolls: Int { 200 }

  /// How long to wait for a key at most, in milliseconds; nil for ever.
  private var timeout: Int? {
    state.isRunning ? milliseconds : poll == nil ? nil : Self.millisecondsBetweenPolls
  }

  /// How long to wait for a key while training runs, in milliseconds.
  private var milliseconds: Int { Int((clock.wait(at: now()) * 1000).rounded(.down)) }

  /// Lets one event happen.
  package mutating func handle(_ event: TerminalEvent) {
    guard event != .tick else {
      trainForAFrame()
      return
    }
    let wasRunning = state.isRunning
    let before = state.progress
    happen(.input(event))
    if let file = state.takeSave() { state.notice = write(file) }
    if state.progress != before { save(state.progress) }
    if state.isRunning, !wasRunning { clock.start(at: now()) }
  }

  /// Lets something happen, now or as it was recorded.
  package mutating func happen(_ event: SessionEvent) {
    record(event)
    state.happen(event)
  }

  /// Trains as long as one frame allows; false when nothing was due.
  @discardableResult
  private mutating func trainForAFrame() -> Bool {
    guard state.isRunning, let steps = state.walk?.experiment.stepsPerEpoch else { return false }
    clock.beginFrame(at: state.speed, stepsPerEpoch: steps, now: now())
    var hasTrained = false
    while state.isRunning {
      let began = now()
      guard let piece = clock.piece(now: began) else { break }
      happen(.trained(piece))
      clock.note(piece, seconds: now() - began)
      hasTrained = true
    }
    return hasTrained
  }
}

/// A terminal without a screen: it plays keys and keeps the pictures.
package struct RecordedTerminal: Terminal {
  /// The size of each picture.
  package let size: Size
  private var keys: [Key]
  /// What was shown so far, in order.
  package private(set) var pictures: [Grid] = []

  /// A terminal at which these keys will be pressed.
  package init(size: Size, keys: [Key]) {
    self.size = size
    self.keys = keys.reversed()
  }

  /// Keeps a picture.
  package mutating func show(_ grid: Grid) {
    pictures.append(grid)
  }

  /// The next key; when there are none left, the terminal is gone.
  package mutating func nextEvent(timeout milliseconds: Int?) -> TerminalEvent {
    keys.popLast().map { .key($0) } ?? .closed
  }
}
