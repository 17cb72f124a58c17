import Lessons
import Walkthrough

/// The question of a page, and what was answered.
extension LessonWalk {
  /// The question that waits for an answer now.
  ///
  /// A challenge waits however far the network is trained, a search wherever one looks.
  package var pendingAsk: Ask? {
    guard !questions.settled.contains(pageNumber), let ask = page.ask else { return nil }
    switch ask.time {
    case .before: return moment <= plan.start || ask.isWorkedOn ? ask : nil
    case .after: return isWalked ? ask : nil
    }
  }

  /// True while a question or a blank waits for what is typed.
  ///
  /// A challenge is worked on with every key, so it waits for none, and so does a search.
  package var waitsForAnswer: Bool {
    pendingBlank != nil || pendingAsk.map { !$0.isWorkedOn } == true
  }

  /// The next moment of this page at which something is asked, from here on; nil when nothing is.
  var nextAsked: Moment? {
    if waitsForAnswer { return moment }
    if let blank = nextBlank { return blank }
    guard let ask = page.ask, ask.time == .after, !ask.isChallenge, moment < plan.end,
      !questions.settled.contains(pageNumber)
    else { return nil }
    return plan.end
  }

  /// True when the page asks for a number, here or further on.
  package var asksForNumber: Bool {
    if pendingBlank != nil || nextBlank != nil { return true }
    guard case .compute? = page.ask?.kind, !questions.settled.contains(pageNumber) else {
      return false
    }
    return pendingAsk != nil || nextAsked != nil
  }

  /// On to where the page asks for a number next.
  package mutating func goToNumber() {
    guard !waitsForAnswer, asksForNumber, let nextAsked else { return }
    run.changedFrom = nil
    move(to: nextAsked)
  }

  /// Whether a mistake can be told here: of new weights only once an update was to be seen.
  package func hasTaught(_ slip: Slip) -> Bool {
    guard slip == .updatedWeightUsed else { return true }
    return moment.trainingStep > 0
      || lesson.pages[...pageNumber].contains {
        $0.scene.until == .end || $0.scene.epochs != nil || ($0.scene.pass ?? 1) > 1
      }
  }

  /// The question of this page once it is behind the reader.
  package var settledAsk: Ask? {
    questions.settled.contains(pageNumber) ? page.ask : nil
  }

  /// True while a question waits for this very number: then no view gives it away.
  package func isAsked(_ quantity: Quantity) -> Bool {
    let asked = trace.resolved(quantity)
    if pendingBlank?.quantity == asked { return true }
    switch pendingAsk?.kind {
    case .predict(let prediction):
      return prediction.answer.quantities.contains { trace.resolved($0) == asked }
    case .compute(let computation): return trace.resolved(computation.quantity) == asked
    case .challenge, .find, nil: return false
    }
  }

  /// True for a number that tells what is asked: by its name, or because it is the same number.
  package func givesAway(_ quantity: Quantity) -> Bool {
    guard waitsForAnswer else { return false }
    if isAsked(quantity) { return true }
    guard let value = trace.value(of: quantity), value != 0 else { return false }
    switch pendingAsk?.kind {
    case .predict(let prediction):
      return prediction.answer.quantities.contains { trace.value(of: $0) == value }
    case .compute(let computation): return trace.value(of: computation.quantity) == value
    case .challenge, .find: return false
    case nil: return pendingBlank?.value == value
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

  /// The walk as it is when the page's question is asked, where that is in the training step on the
  /// screen: the question's own numbers, wherever the reader went since.
  package var asAsked: LessonWalk {
    guard let ask = page.ask, !isWatching else { return self }
    let place = ask.time == .before ? plan.start : plan.end
    guard place.trainingStep == trace.trainingStep else { return self }
    var walk = self
    walk.questions.settled.remove(pageNumber)
    walk.run.moment = place
    walk.run.look(atExample: nil)
    return walk
  }

  /// Puts the question of this page behind the reader.
  package mutating func settle() {
    questions.settled.insert(pageNumber)
    questions.markedChoice = nil
    if questions.judged[pageNumber] == nil { questions.judged[pageNumber] = liveTrace }
  }

  /// Writes an answer to this page's question down, with what it was judged by; tries add up until
  /// one is right.
  package mutating func record(_ given: Answer.Given, _ verdict: Answer.Verdict) {
    var answer =
      questions.answers[pageNumber] ?? Answer(given: given, verdict: verdict, tries: 0, hints: 0)
    if answer.verdict == .right { answer.tries = 0 }
    answer.given = given
    answer.verdict = verdict
    if verdict != .shown { answer.tries += 1 }
    questions.answers[pageNumber] = answer
    questions.judged[pageNumber] = liveTrace
  }

  /// Shows the answer to a question that was answered of another network, as it is of this one.
  package mutating func showAgain() {
    guard isAnswerOld else { return }
    questions.answers[pageNumber]?.given = .shown
    questions.judged[pageNumber] = liveTrace
  }

  /// The numbers that this page's answer was judged by; the live ones before there is an answer.
  package var judgedTrace: Trace { questions.judged[pageNumber] ?? liveTrace }

  /// True when the network is another one than that which this page's answer was judged by.
  package var isAnswerOld: Bool {
    questions.judged[pageNumber].map {
      $0.experiment != liveTrace.experiment || $0.trainingStep != liveTrace.trainingStep
    } ?? false
  }

  /// What an answer is judged by now: of a challenge the network after the update, once it is made.
  var liveTrace: Trace {
    guard page.ask?.isChallenge == true, isComplete, present != experiment else { return trace }
    var after = Trace(present, batch: trace.batch, optimizer: trace.nextOptimizer)
    after.unmarkedMeans = trace.unmarkedMeans
    return after
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

  /// True for what is worked on with many keys, and not answered with one.
  var isWorkedOn: Bool { isChallenge || isSearch }
}
