import Walkthrough

/// How a learner does with one idea, and when to ask again.
package struct ConceptProgress: Hashable, Sendable {
  /// How often the answer was right.
  package var right = 0
  /// How often the answer was wrong.
  package var wrong = 0
  /// How often the answer was shown instead.
  package var shown = 0
  /// How many hints were asked for.
  package var hints = 0
  /// How often each known slip was made, by its name.
  package var slips: [Slip: Int] = [:]
  /// The day on which the question comes back, counted from 1 January 1970; nil when never asked.
  package var dueDay: Int?
  /// Which of the intervals was used last, from 0.
  package var interval = 0

  /// Days until a question comes back: longer each time it is answered right.
  package static let intervals = [1, 3, 7, 21]

  /// A concept that was not asked about yet.
  package init() {}

  /// Counts an answer.
  ///
  /// A right one lengthens the interval, any other begins again.
  package mutating func count(
    _ verdict: Answer.Verdict, hints: Int = 0, slip: Slip? = nil, today: Int
  ) {
    if let slip { slips[slip, default: 0] += 1 }
    switch verdict {
    case .right:
      right += 1
      interval = dueDay == nil ? 0 : min(interval + 1, Self.intervals.count - 1)
    case .wrong:
      wrong += 1
      interval = 0
    case .shown:
      shown += 1
      interval = 0
    }
    self.hints += hints
    dueDay = today + Self.intervals[interval]
  }
}

extension String {
  /// A concept's name as words: `update sign` for `update-sign`.
  package var asIdea: String { replacing("-", with: " ") }
}
