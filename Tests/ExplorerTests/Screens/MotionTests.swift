import Drawing
import Explorer
import Session
import Testing

/// A step is seen to run along its lines, and no picture depends on it.
@Suite struct MotionTests {
  /// A terminal at which keys are pressed when so many pictures were shown.
  private struct TimedTerminal: Terminal {
    let size = Size(columns: 80, rows: 24)
    /// Keys with the number of pictures that each waits for.
    var keys: [(pictures: Int, key: Key)]
    var pictures: [Grid] = []

    mutating func show(_ grid: Grid) { pictures.append(grid) }

    mutating func nextEvent(timeout milliseconds: Int?) -> TerminalEvent {
      guard let next = keys.first else { return milliseconds == nil ? .closed : .tick }
      guard pictures.count >= next.pictures || milliseconds == nil else { return .tick }
      return .key(keys.removeFirst().key)
    }
  }

  private func pictures(_ keys: [(pictures: Int, key: Key)], showsMotion: Bool = true) -> [Grid] {
    // The first step is a sum of products, whose lines lead to h1.
    let driver = Driver(SampleLesson.single())
    var loop = Loop(state: driver.state, terminal: TimedTerminal(keys: keys))
    loop.showsMotion = showsMotion
    loop.run()
    return loop.terminal.pictures
  }

  @Test func aStepHasThreePicturesOnItsWay() {
    let moving = pictures([(1, .space)])
    let still = pictures([(1, .space)], showsMotion: false)
    #expect(still.count == 2)
    #expect(moving.count == 5)
    #expect(moving.first == still.first && moving.last == still.last)
    #expect(Set(moving.map(\.text)).count == 5)
  }

  @Test func itSendsLittle() {
    let moving = pictures([(1, .space)])
    for (before, after) in zip(moving.dropFirst(), moving.dropFirst(2)) {
      let cells = (0..<24).flatMap { row in
        (0..<80).filter { before[row, $0] != after[row, $0] }
      }
      // A cell costs 25 bytes at most: its place, its looks, its sign.
      #expect(cells.count <= 10, "\(cells.count) cells")
    }
  }

  @Test func aKeyThatWaitsEndsIt() {
    let moving = pictures([(1, .space), (2, .space)])
    let still = pictures([(1, .space), (2, .space)], showsMotion: false)
    #expect(moving.last == still.last)
    // One picture of the first step's way, its end, and the second step, which has no lines.
    #expect(moving.count == 4)
  }

  @Test func wayBackAndBiggerStridesDoNotMove() {
    #expect(pictures([(1, .enter)]).count == 2)
    #expect(pictures([(1, .space), (5, .left)]).count == 6)
  }
}
