import Drawing

/// Events that wait for their turn, with repeats of a held key kept within bounds.
///
/// A key that is held down sends thirty events a second. Where the program needs longer than that
/// for one (a slow line, a busy machine), they would pile up, and the program would go on walking
/// after the key was let go. So a run of equal events is cut to what can be worked off in a fifth
/// of a second. Three quick presses, or the two fives of 0.55, always fit.
package struct EventQueue: Sendable {
  /// The longest time that equal events may take to be worked off, in milliseconds.
  package static let patience = 200
  /// So many equal events are worked off however slow that is.
  package static let fewest = 3
  /// The longest run of equal events, however fast they are worked off.
  package static let longestRun = 256
  /// Beyond so many runs no more input is read until some were taken.
  package static let fullCount = 1024

  private var runs: [(event: TerminalEvent, count: Int)] = []
  private var first = 0

  /// An empty queue.
  package init() {}

  /// True when no event waits.
  package var isEmpty: Bool { first == runs.count }
  /// True when input should stay unread until some events were taken.
  package var isFull: Bool { runs.count - first >= Self.fullCount }

  /// Puts an event at the end; in a run that is too long already, it is dropped.
  package mutating func append(_ event: TerminalEvent) {
    if let last = runs.last, first < runs.count, last.event == event {
      runs[runs.count - 1].count = min(last.count + 1, Self.longestRun)
    } else {
      runs.append((event, 1))
    }
  }

  /// Takes the next event; `work` is how long the last one took, in milliseconds.
  package mutating func next(work: Int) -> TerminalEvent? {
    guard first < runs.count else { return nil }
    let allowed = max(Self.fewest, Self.patience / max(1, work))
    let run = runs[first]
    let left = min(run.count, allowed) - 1
    if left > 0 {
      runs[first].count = left
    } else {
      first += 1
      dropTaken()
    }
    return run.event
  }

  private mutating func dropTaken() {
    guard isEmpty || first >= Self.fullCount else { return }
    runs.removeFirst(first)
    first = 0
  }
}
