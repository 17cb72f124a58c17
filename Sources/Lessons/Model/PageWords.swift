import Walkthrough

extension Page {
  /// All that the page says in words: its text, then its question with all that may follow it.
  package var passages: [[Inline]] { blocks.map(\.inlines) + (ask?.passages ?? []) }

  /// The numbers of other times that the page speaks of, or that its answer is read from.
  package var timed: Set<TimedQuantity> {
    let spoken = passages.joined().compactMap { inline -> TimedQuantity? in
      if case .timed(let timed) = inline { timed } else { nil }
    }
    guard case .predict(let prediction)? = ask?.kind else { return Set(spoken) }
    return Set(spoken + prediction.answer.timed)
  }
}

extension Block {
  /// The words of the block; none of one that keeps its lines.
  package var inlines: [Inline] {
    switch self {
    case .paragraph(let text), .bullet(let text), .item(_, let text), .quote(let text): text
    case .preformatted: []
    }
  }
}

extension Ask {
  /// The question, then choices, reasons and hints.
  fileprivate var passages: [[Inline]] {
    let rest: [[Inline]] =
      switch kind {
      case .predict(let prediction): prediction.choices.flatMap { [$0.text, $0.because] }
      case .compute(let computation): computation.mistakes.map(\.because)
      case .challenge(let challenge): challenge.hints
      case .find(let hints): hints
      }
    return [question] + rest
  }
}
