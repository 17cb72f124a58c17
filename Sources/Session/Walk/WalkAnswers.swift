import Lessons
import Walkthrough

/// The question of a page, and what was answered.
extension LessonWalk {
  /// The question that waits for an answer now.
  ///
  /// A challenge waits however far the network is trained.
  package var pendingAsk: Ask? {
    guard let ask = page.ask, !questions.settled.contains(pageNumber) else { return nil }
    switch ask.time {
    case .before: return moment <= plan.start || ask.isChallenge ? ask : nil
    case .after: return moment >= plan.end ? ask : nil
    }
  }

  /// The question of this page once it is behind the reader.
  package var settledAsk: Ask? {
    questions.settled.contains(pageNumber) ? page.ask : nil
  }

  /// True while a question waits for this very number: then no view gives it away.
  package func isAsked(_ quantity: Quantity) -> Bool {
    if pendingBlank?.quantity == quantity { return true }
    switch pendingAsk?.kind {
    case .predict(let prediction): return prediction.answer.quantities.contains(quantity)
    case .compute(let computation): return computation.quantity == quantity
    case .challenge, nil: return false
    }
  }

  /// The step whose number is to be typed now: what it is made of stands on the screen.
  private var askedStep: Step? {
    if let blank = pendingBlank { return blank }
    guard case .compute(let computation)? = pendingAsk?.kind else { return nil }
    return trace.step(of: computation.quantity)
  }

  /// The steps that the question is about, of an activation its sum: what goes into them stands on
  /// the screen before the answer, the weights on their lines.
  package var stepsAskedAbout: [Step] {
    guard case .predict(let prediction)? = pendingAsk?.kind else {
      return askedStep.map { [$0] } ?? []
    }
    return prediction.answer.quantities.compactMap { quantity in
      if case .activation(let neuron) = quantity { return trace.step(of: .preActivation(neuron)) }
      return trace.step(of: quantity)
    }
  }

  /// Puts the question of this page behind the reader.
  package mutating func settle() {
    questions.settled.insert(pageNumber)
  }

  /// Writes an answer to this page's question down; tries add up.
  package mutating func record(_ given: Answer.Given, _ verdict: Answer.Verdict) {
    var answer =
      questions.answers[pageNumber] ?? Answer(given: given, verdict: verdict, tries: 0, hints: 0)
    answer.given = given
    answer.verdict = verdict
    if verdict != .shown { answer.tries += 1 }
    questions.answers[pageNumber] = answer
  }

  /// One more hint on this page's question, or on the number that is to be filled in.
  package mutating func takeHint() {
    if pendingBlank != nil {
      questions.blankHints += 1
    } else {
      questions.hints[pageNumber, default: 0] += 1
    }
  }
}

extension Ask {
  /// True for a task on the live network, which is worked on rather than answered.
  package var isChallenge: Bool {
    if case .challenge = kind { return true }
    return false
  }
}
