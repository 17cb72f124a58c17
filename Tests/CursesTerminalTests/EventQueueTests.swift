import CursesTerminal
import Drawing
import Testing

/// A held key never queues up more work than can be done at once.
struct EventQueueTests {
  private func taken(_ events: [TerminalEvent], work: Int) -> [TerminalEvent] {
    var queue = EventQueue()
    for event in events { queue.append(event) }
    var taken: [TerminalEvent] = []
    while let event = queue.next(work: work) { taken.append(event) }
    return taken
  }

  @Test(
    "so many of 1000 repeats are kept",
    arguments: [(0, 200), (1, 200), (2, 100), (50, 4), (150, 3), (9000, 3)])
  func repeats(work: Int, kept: Int) {
    let space = TerminalEvent.key(.space)
    let quit = TerminalEvent.key(.character("q"))
    let events = Array(repeating: space, count: 1000) + [quit]
    #expect(taken(events, work: work) == Array(repeating: space, count: kept) + [quit])
  }

  @Test func differentKeysAllCount() {
    let events = "0.5505".map { TerminalEvent.key(.character($0)) }
    #expect(taken(events, work: 40) == events)
    #expect(taken(events, work: 4000) == events, "digits that come twice are no held key")
  }

  @Test func fewPressesAllCount() {
    let events = Array(repeating: TerminalEvent.key(.right), count: 5)
    #expect(taken(events, work: 10) == events)
  }

  @Test func orderIsKeptOverManyRuns() {
    var queue = EventQueue()
    var next = 0
    for round in 0..<5000 {
      queue.append(.resize(Size(columns: round, rows: 1)))
      if round.isMultiple(of: 2) {
        #expect(queue.next(work: 1) == .resize(Size(columns: next, rows: 1)))
        next += 1
      }
    }
    #expect(!queue.isEmpty)
    #expect(queue.isFull)
    while let event = queue.next(work: 1) {
      #expect(event == .resize(Size(columns: next, rows: 1)))
      next += 1
    }
    #expect(next == 5000)
  }
}
