import Drawing
import NeuralNetwork
import Testing

@testable import Explorer
@testable import Session

/// A clock that goes on only when a test lets something take time.
private final class FakeClock {
  var seconds = 100.0
  /// How much of it the program was at work.
  private(set) var busy = 0.0

  func work(_ seconds: Double) {
    self.seconds += seconds
    busy += seconds
  }
}

/// A terminal that takes its time to draw, and keeps when each picture was shown.
private struct SlowTerminal: Terminal {
  let size = Size(columns: 80, rows: 24)
  let clock: FakeClock
  let drawing: Double
  let end: Double
  /// The keys that are pressed, with their times.
  var keys: [(time: Double, key: Key)]
  private(set) var times: [Double] = []
  private(set) var pictures: [Grid] = []

  init(_ clock: FakeClock, drawing: Double, until end: Double, keys: [(Double, Key)]) {
    (self.clock, self.drawing, self.end) = (clock, drawing, end)
    self.keys = keys.map { (time: $0.0, key: $0.1) }
  }

  mutating func show(_ grid: Grid) {
    clock.work(drawing)
    times.append(clock.seconds)
    pictures.append(grid)
  }

  mutating func nextEvent(timeout milliseconds: Int?) -> TerminalEvent {
    if clock.seconds >= end { return .closed }
    if let next = keys.first, next.time <= clock.seconds || milliseconds == nil {
      clock.seconds = max(clock.seconds, next.time)
      keys.removeFirst()
      return .key(next.key)
    }
    guard let milliseconds else { return .closed }
    clock.seconds += Double(milliseconds) / 1000
    return .tick
  }
}

@Suite("Thirty pictures a second")
struct FrameClockTests {
  /// What came of a session with a fake clock.
  private struct Outcome {
    let happened: [SessionEvent]
    let times: [Double]
    let pictures: [Grid]
    let state: State
    let busy: Double
  }

  /// The circle's 250 points make 25 training steps an epoch, the four of exclusive or make one.
  private func start(_ data: DatasetKind = .xor) -> State {
    var state = State(size: Size(columns: 80, rows: 24))
    state.openPlay(PlaySettings(data: .generated(data)))
    return state
  }

  /// Runs training for a second from 101 on; one epoch takes `cost`, one picture `drawing`.
  private func session(
    _ speed: TrainingSpeed, cost: Double, drawing: Double = 0.004, seconds: Double = 1,
    data: DatasetKind = .xor, share: Double = 1
  ) -> Outcome {
    let clock = FakeClock()
    var state = start(data)
    state.speed = speed
    let keys: [(Double, Key)] = [
      (101, .character("T")), (101 + seconds, .character("T")), (101 + seconds, .character("v")),
    ]
    let terminal = SlowTerminal(clock, drawing: drawing, until: 102 + seconds, keys: keys)
    var happened: [SessionEvent] = []
    var loop = Loop(
      state: state, terminal: terminal, now: { clock.seconds },
      record: { event in
        happened.append(event)
        guard case .trained(let piece) = event else { return }
        switch piece {
        case .epochs(let epochs): clock.work(cost * Double(epochs))
        case .trainingSteps(let steps): clock.work(cost * Double(steps) / 25)
        }
      })
    loop.trainingShare = share
    loop.run()
    return Outcome(
      happened: happened, times: loop.terminal.times, pictures: loop.terminal.pictures,
      state: loop.state, busy: clock.busy)
  }

  @Test(
    "A speed is so many epochs a second, whatever one of them takes",
    arguments: [TrainingSpeed.one, .five, .thirty, .threeHundred], [0.0001, 0.002])
  func speed(_ speed: TrainingSpeed, cost: Double) throws {
    let done = session(speed, cost: cost, seconds: 3).state.walk?.epochsDone ?? 0
    let wanted = try #require(speed.epochsPerSecond) * 3
    #expect(abs(Double(done) - wanted) <= max(1, wanted * 0.04), "\(done) epochs")
  }

  @Test(
    "Pictures come thirty times a second at every speed",
    arguments: [TrainingSpeed.thirty, .threeHundred, .fastest], [0.0007, 0.010])
  func frames(_ speed: TrainingSpeed, cost: Double) {
    let times = session(speed, cost: cost).times.filter { $0 > 101.05 && $0 < 101.95 }
    let gaps = zip(times.dropFirst(), times).map { $0 - $1 }
    #expect((26...28).contains(times.count), "\(times.count) pictures")
    #expect(gaps.allSatisfy { $0 < FrameClock.frame + cost + 0.001 }, "\(gaps.max() ?? 0)")
  }

  @Test("As fast as it goes uses what the pictures leave")
  func fastest() {
    let done = session(.fastest, cost: 0.0005, drawing: 0.010).state.walk?.epochsDone ?? 0
    // A third of the second is drawn; the rest makes some 1300 epochs of half a millisecond.
    #expect((1000...1400).contains(done), "\(done) epochs")
  }

  @Test(
    "An epoch that takes longer than a frame is cut, so that pictures and keys wait for no epoch",
    arguments: [TrainingSpeed.one, .thirty, .fastest], [0.04, 0.2])
  func longEpochs(_ speed: TrainingSpeed, cost: Double) {
    let outcome = session(speed, cost: cost, seconds: 3, data: .circle)
    let times = outcome.times.filter { $0 > 101 && $0 < 104 }
    let gaps = zip(times.dropFirst(), times).map { $0 - $1 }
    // The very first epoch is tried whole; after it no wait is longer than a frame and one update.
    let waits = gaps.filter { $0 > FrameClock.frame + cost / 25 + 0.001 }
    #expect(waits.count <= (speed == .one ? 40 : 1), "\(waits)")
    #expect(waits.allSatisfy { $0 < cost + FrameClock.frame + 0.001 || speed == .one })
    let done = outcome.state.walk?.epochsDone ?? 0
    let wanted = min(3 / cost * 0.75, 3 * (speed.epochsPerSecond ?? .infinity))
    #expect(abs(Double(done) - wanted) <= max(1, wanted * 0.2), "\(done) of \(wanted) epochs")
  }

  @Test("Drawing that takes longer than a frame does not stop the training")
  func slowDrawing() {
    let done = session(.fastest, cost: 0.001, drawing: 0.2).state.walk?.epochsDone ?? 0
    #expect((10...60).contains(done), "\(done) epochs")
  }

  @Test(
    "A share of a core is kept, pictures included, and training still goes on",
    arguments: [0.003, 0.05], [0.001, 0.020])
  func share(cost: Double, drawing: Double) {
    for data in [DatasetKind.xor, .circle] {
      let outcome = session(
        .fastest, cost: cost, drawing: drawing, seconds: 3, data: data, share: 0.2)
      // The keys' own pictures, the epoch that is tried first, and the last frame come on top.
      let besides = 5 * drawing + 2 * cost + 0.01
      #expect(outcome.busy <= 0.2 * 3 + besides, "\(outcome.busy) s of 3")
      let done = outcome.state.walk?.epochsDone ?? 0
      #expect(Double(done) * cost > 0.2 * 3 * 0.1, "\(done) epochs")
      #expect(outcome.times.count > 5)
    }
  }

  @Test("At one epoch a second nothing is drawn in between")
  func idle() {
    let times = session(.one, cost: 0.001, seconds: 3).times
    #expect(times.count < 12, "\(times.count) pictures")
  }

  @Test(
    "What happened, played again without any clock, gives the same pictures",
    arguments: TrainingSpeed.allCases)
  func replay(_ speed: TrainingSpeed) {
    let first = session(speed, cost: 0.0007)
    var state = start()
    state.speed = speed
    var loop = Loop(state: state, terminal: RecordedTerminal(size: state.size, keys: []))
    var pictures = [loop.state.picture()]
    for event in first.happened {
      loop.happen(event)
      pictures.append(loop.state.picture())
    }
    // Each picture of the session comes again, in the same order.
    var rest = pictures[...]
    for (number, shown) in first.pictures.enumerated() {
      let place = rest.firstIndex(of: shown)
      #expect(place != nil, "picture \(number) of \(first.pictures.count)")
      rest = rest[(place ?? rest.startIndex)...]
    }
    #expect(loop.state.picture() == first.state.picture())
    #expect(loop.state.walk?.experiment == first.state.walk?.experiment)
    #expect(loop.state.walk?.run.reportsSoFar == first.state.walk?.run.reportsSoFar)
  }

  @Test("How a machine cuts the epochs into pieces changes no number")
  func pieces() {
    var whole = start(.circle)
    whole.isRunning = true
    var cut = whole
    whole.update(.train(.ran(.epochs(60))))
    for epochs in [1, 20, 7, 30] { cut.update(.train(.ran(.epochs(epochs)))) }
    for steps in [1, 3, 25, 20, 1] { cut.update(.train(.ran(.trainingSteps(steps)))) }
    #expect(whole.walk?.experiment == cut.walk?.experiment)
    #expect(whole.walk?.run.reportsSoFar == cut.walk?.run.reportsSoFar)
    #expect(whole.picture() == cut.picture())
  }

  @Test("Training ends by itself after as many epochs as are kept")
  func bound() {
    var state = start()
    state.isRunning = true
    state.mostEpochs = 50
    state.update(.train(.ran(.epochs(30))))
    state.update(.train(.ran(.epochs(30))))
    #expect(state.walk?.epochsDone == 50)
    #expect(!state.isRunning)
    #expect(state.notice?.contains("as many as are kept") == true)
  }
}
