import Session

/// Keeps thirty pictures a second while training runs, whatever the speed.
///
/// It is told the time and decides how much is learned before the next picture: whole epochs, or
/// where one takes longer than a frame, a part of it. What is due and does not fit is not made up
/// for later. Where many share a machine, training and its pictures get a share of a core, and the
/// next frame waits until the last one is paid for. All times are in seconds.
struct FrameClock: Sendable {
  /// From one picture to the next.
  static let frame = 1.0 / 30
  /// Training gets this much of a frame, even where drawing takes longer than a whole one.
  private static let leastTraining = 0.004
  /// What a busy machine may need besides.
  private static let slack = 0.002
  /// An epoch of more training steps than this is not tried as a whole to see what it costs.
  private static let manySteps = 2000

  /// How much of a core training that runs may use, above 0 and at most 1.
  var share = 1.0
  private var began: Double?
  /// Epochs that are due but not learned yet; nil for as many as fit.
  private var owed: Double? = 0
  private var drawing = 0.0
  /// What the frame has taken so far, its picture included.
  private var spent = 0.0
  /// What one epoch took last, with all that goes with it; nil before one was tried.
  private var epochCost: Double?
  private var stepsPerEpoch = 1
  private var deadline = 0.0
  private var isFirstPiece = true

  /// Forgets the frame: training begins to run.
  mutating func start(at now: Double) {
    began = now
    owed = 0
    spent = 0
  }

  /// How long the last picture took.
  mutating func noteDrawing(_ seconds: Double) {
    drawing = seconds
    spent += seconds
  }

  /// The time until the next picture is due.
  func wait(at now: Double) -> Double {
    max(0, (began ?? now) + length - now)
  }

  /// From this picture to the next: longer where its share of a core would not suffice.
  private var length: Double {
    share < 1 ? max(Self.frame, spent / share) : Self.frame
  }

  /// Begins a frame, in which the epochs become due that belong to the time since the one before.
  mutating func beginFrame(at speed: TrainingSpeed, stepsPerEpoch: Int, now: Double) {
    let passed = advance(to: now)
    spent = 0
    deadline = now + max(Self.leastTraining, share * Self.frame - drawing - Self.slack)
    self.stepsPerEpoch = stepsPerEpoch
    isFirstPiece = true
    // Of whole epochs that did not fit only the started one is still owed.
    let left = owed ?? 0
    owed = speed.epochsPerSecond.map { passed * $0 + left - max(0, left.rounded(.down)) }
  }

  /// Begins a frame; the time since the one before.
  ///
  /// A wake-up that is a little early or late is taken as on time, so that frames keep their pace.
  private mutating func advance(to now: Double) -> Double {
    let last = began ?? now
    let due = last + length
    let start = abs(now - due) < Self.frame / 4 ? due : now
    began = start
    return min(max(0, start - last), 1)
  }

  /// True when one epoch would take most of a frame or more.
  private var isLong: Bool {
    guard stepsPerEpoch > 1 else { return false }
    return epochCost.map { $0 > Self.frame / 2 } ?? (stepsPerEpoch > Self.manySteps)
  }

  /// How much to learn at once: what is due and fits before the deadline; nil when nothing is.
  ///
  /// A frame's first piece is learned however long it takes.
  func piece(now: Double) -> TrainingPiece? {
    isLong ? partOfEpoch(now: now) : wholeEpochs(now: now)
  }

  private func wholeEpochs(now: Double) -> TrainingPiece? {
    let room = epochCost.map { (deadline - now) / $0 } ?? 1
    let fitting = isFirstPiece ? max(1, min(room, 10_000)) : min(room, 10_000)
    // Ten times a tenth is a little less than one.
    let due = owed.map { Int(($0 + 1e-6).rounded(.down)) } ?? .max
    let epochs = min(due, max(0, Int(fitting)))
    return epochs > 0 ? .epochs(epochs) : nil
  }

  private func partOfEpoch(now: Double) -> TrainingPiece? {
    let room = epochCost.map { (deadline - now) / $0 * Double(stepsPerEpoch) } ?? 100
    let due = owed.map { $0 * Double(stepsPerEpoch) + 1e-6 } ?? .infinity
    let steps = Int(min(due, isFirstPiece ? max(1, room) : room, Double(stepsPerEpoch)))
    return steps > 0 ? .trainingSteps(steps) : nil
  }

  /// What a piece took.
  mutating func note(_ piece: TrainingPiece, seconds: Double) {
    let epochs =
      switch piece {
      case .epochs(let epochs): Double(epochs)
      case .trainingSteps(let steps): Double(steps) / Double(stepsPerEpoch)
      }
    spent += seconds
    owed = owed.map { $0 - epochs }
    isFirstPiece = false
    // Never nothing: a clock that stands still must not make a piece endless.
    epochCost = max(seconds / epochs, 1e-7)
  }
}
