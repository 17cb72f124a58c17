import Session

/// Keeps thirty pictures a second while training runs, whatever the speed.
///
/// It is told the time and decides two things: how many epochs are due before the next picture,
/// and how many of them still fit. What does not fit is not made up for later. All times are in
/// seconds.
struct FrameClock: Sendable {
  /// From one picture to the next.
  static let frame = 1.0 / 30
  /// Training gets this much of a frame, even where drawing takes longer than a whole one.
  private static let leastTraining = 0.004
  /// What a busy machine may need besides.
  private static let slack = 0.002

  private var began: Double?
  /// Epochs that are due, but not yet a whole one.
  private var owed = 0.0
  private var drawing = 0.0
  /// What one epoch took last, with all that goes with it; much at first, so that one is tried.
  private var epochCost = 1.0
  private var deadline = 0.0

  /// Forgets the frame: training begins to run.
  mutating func start(at now: Double) {
    began = now
    owed = 0
  }

  /// How long the last picture took.
  mutating func noteDrawing(_ seconds: Double) {
    drawing = seconds
  }

  /// The time until the next picture is due.
  func wait(at now: Double) -> Double {
    max(0, (began ?? now) + Self.frame - now)
  }

  /// Begins a frame: how many epochs should pass in it; nil for as many as fit.
  mutating func epochsDue(at speed: TrainingSpeed, now: Double) -> Int? {
    let passed = advance(to: now)
    deadline = now + max(Self.leastTraining, Self.frame - drawing - Self.slack)
    guard let rate = speed.epochsPerSecond else {
      owed = 0
      return nil
    }
    owed += passed * rate
    // Ten times a tenth is a little less than one.
    let whole = (owed + 1e-6).rounded(.down)
    owed -= whole
    return Int(whole)
  }

  /// Begins a frame; the time since the one before.
  ///
  /// A wake-up that is a little early or late is taken as on time, so that frames keep their pace.
  private mutating func advance(to now: Double) -> Double {
    let last = began ?? now
    let due = last + Self.frame
    let start = abs(now - due) < Self.frame / 4 ? due : now
    began = start
    return min(max(0, start - last), 1)
  }

  /// How many epochs to train at once: what fits before the deadline, at least one.
  ///
  /// `first` is true for a frame's first piece, which is trained however long it takes.
  func piece(of left: Int?, isFirst: Bool, now: Double) -> Int {
    let room = (deadline - now) / epochCost
    let fitting = isFirst ? max(1, min(room, 10_000)) : min(room, 10_000)
    return min(left ?? .max, max(0, Int(fitting)))
  }

  /// What a piece took.
  mutating func note(epochs: Int, seconds: Double) {
    guard epochs > 0 else { return }
    // Never nothing: a clock that stands still must not make a piece endless.
    epochCost = max(seconds / Double(epochs), 1e-7)
  }
}
