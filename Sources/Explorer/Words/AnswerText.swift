import Lessons
import Session
import Walkthrough

/// What the program says about an answer; the same words on the screen and in plain mode.
package struct AnswerText {
  let walk: LessonWalk
  let look: ScreenLook
  /// True where commands are typed as words, and keys mean nothing.
  let isTyped: Bool

  /// The words for the question of a walk's page; `isTyped` where answers are typed as lines.
  package init(walk: LessonWalk, look: ScreenLook, isTyped: Bool = false) {
    self.walk = walk
    self.look = look
    self.isTyped = isTyped
  }

  /// What was said and what it is.
  ///
  /// `You said: up. It is: down.`
  package func verdict(_ ask: Ask, answer: Answer?) -> String {
    switch ask.kind {
    case .predict(let prediction): verdict(prediction, answer)
    case .compute(let computation): verdict(computation, answer)
    case .challenge(let challenge):
      verdict(ChallengeJudge(challenge, walk))
    case .find: FaultText(walk: walk, look: look).verdict(answer)
    }
  }

  private func verdict(_ prediction: Prediction, _ answer: Answer?) -> String {
    let judged = walk.judgedTrace
    guard let right = prediction.rightChoice(in: judged) else {
      return "After your changes this question has no answer. "
        + (isTyped ? "reset brings the network back." : "r resets the network.")
    }
    let rightText = text(prediction.choices[right].text, judged) + outcome(prediction, judged)
    guard case .choice(let index)? = answer?.given, prediction.choices.indices.contains(index)
    else {
      return "It is: \(rightText)."
    }
    if index == right {
      return (rightText.lowercased().hasPrefix("yes") ? "Right: " : "Yes: ") + "\(rightText)."
    }
    return "You said: \(text(prediction.choices[index].text, judged)). It is: \(rightText)."
  }

  /// The loss before and after the update, where the question is what becomes of it.
  private func outcome(_ prediction: Prediction, _ judged: Trace) -> String {
    guard prediction.answer == .lossChange, let loss = Prediction.losses(in: judged) else {
      return ""
    }
    let (before, after) = NumberFormat(.exact, minus: look.notation.minus)
      .texts(loss.before, loss.after)
    return ", L \(before) \(look.notation.arrow) \(after)"
  }

  private func verdict(_ computation: Computation, _ answer: Answer?) -> String {
    guard let value = walk.judgedTrace.value(of: computation.quantity) else {
      return "After your changes this question has no answer. r resets the network."
    }
    let result = named(computation.quantity, value)
    if let told = measured(computation.quantity, value, answer) { return told }
    guard case .number(let typed, _)? = answer?.given, answer?.verdict == .right else {
      return "It is \(isTyped ? SpokenNotation.number(value) : result)."
    }
    return "Yes, \(typed) is right: \(result)."
  }

  /// A number with its name, as far as that is taught.
  private func named(_ quantity: Quantity, _ value: Double) -> String {
    let text = look.notation.live(quantity, value)
    guard walk.trace.step(of: quantity).map(walk.shows) == false else { return text }
    return String(text.drop { $0 != "=" }.dropFirst(2))
  }

  /// A slope that the page's nudge measures: what is measured is right, and what it comes to.
  private func measured(_ slope: Quantity, _ value: Double, _ answer: Answer?) -> String? {
    guard walk.measured(slope) != nil else { return nil }
    let limit = "for ever smaller nudges it comes to \(signed(value))"
    guard case .number(let typed, _)? = answer?.given, answer?.verdict == .right else {
      return "\(limit.capitalisedFirst)."
    }
    return "Yes, \(typed) is right: \(limit)."
  }

  private func signed(_ value: Double) -> String {
    NumberFormat(.exact, sign: .always, minus: look.notation.minus).text(value)
  }

  /// How a challenge ended.
  func verdict(_ judge: ChallengeJudge) -> String {
    judge.isMet
      ? "Done: every check holds on the live network."
      : "Not yet; you can come back."
  }

  /// Why: about the very choice that was made, and about the right one when it was another.
  package func reason(_ ask: Ask, answer: Answer?) -> String {
    switch ask.kind {
    case .predict(let prediction):
      if case .choice(let index)? = answer?.given, prediction.choices.indices.contains(index) {
        return text(prediction.choices[index].because, walk.judgedTrace)
      }
      return prediction.rightChoice(in: walk.judgedTrace).map {
        text(prediction.choices[$0].because, walk.judgedTrace)
      } ?? ""
    case .compute(let computation):
      guard answer?.verdict != .right, let step = walk.judgedTrace.step(of: computation.quantity),
        walk.shows(step), walk.measured(computation.quantity) == nil
      else { return "" }
      return isTyped
        ? SpokenNotation(walk.judgedTrace).sentence(step) : numbers(step, in: walk.judgedTrace)
    case .challenge: return ""
    case .find: return FaultText(walk: walk, look: look).reason
    }
  }

  /// What a wrong number shows, when there was one.
  package func afterWrongTry(_ ask: Ask) -> [String] {
    if ask.isSearch { return FaultText(walk: walk, look: look).afterWrongTry }
    guard case .compute(let computation) = ask.kind,
      let answer = walk.questions.answers[walk.pageNumber],
      answer.verdict == .wrong, !walk.isAnswerOld,
      case .number(let typed, let value) = answer.given,
      let judgement = walk.trace.judge(
        value, typed: typed, as: computation.quantity, tolerance: computation.tolerance,
        taught: walk.hasTaught)
    else { return [] }
    if let mistake = ownMistake(computation, value, typed) { return ["Not \(typed): \(mistake)"] }
    let isTaught = walk.trace.step(of: computation.quantity).map(walk.shows) != false
    return ["Not \(typed): \(explain(isTaught ? judgement : .wrong))"]
  }

  /// The same for a number that was to be filled in.
  package func afterWrongBlank(_ step: Step) -> [String] {
    guard let answer = walk.questions.blankAnswer, case .number(let typed, let value) = answer.given
    else {
      return []
    }
    let source = walk.source(of: value, for: step)
    if !source.isEmpty { return [following(source, typed)] }
    let judgement =
      walk.trace.judge(typed, as: step, taught: walk.hasTaught)
      ?? walk.trace.judge(value, typed: typed, as: step)
    return ["Not \(typed): \(explain(judgement))"]
  }

  /// A number that is right from the learner's own earlier slip.
  ///
  /// `4 is right from your own z(h1) = 4. But z(h1) = 5.0000: go on from there.`
  private func following(
    _ source: [(quantity: Quantity, typed: String)], _ typed: String
  ) -> String {
    let own = source.map { "\(look.notation.text($0.quantity)) = \($0.typed)" }
    let right = source.map { look.notation.live($0.quantity, walk.trace.value(of: $0.quantity)) }
    return "\(typed) is right from your own \(own.joined(separator: " and ")). "
      + "But \(right.joined(separator: " and ")): go on from there."
  }

  /// A hint on a number that was to be filled in: its arithmetic, then the number.
  package func blankHint(_ step: Step) -> [String] {
    guard walk.questions.blankHints > 0 else { return [] }
    let isPlain = walk.trace.work(behind: step).formula.operands.isEmpty
    let name = look.notation.text(step.quantity)
    return walk.questions.blankHints == 1 && !isPlain
      ? ["\(name) = \(numbers(step, in: walk.trace))"]
      : [look.notation.live(step.quantity, step.value)]
  }

  /// The formula of a step in signs, for a number that is to be filled in; one that is a number
  /// would give itself away.
  package func task(_ step: Step) -> String {
    step.formula.operands.isEmpty
      ? look.notation.text(step.quantity)
      : "\(look.notation.text(step.quantity)) = \(step.formula.text(look.notation))"
  }

  private func explain(_ judgement: Judgement) -> String {
    let teller = DiagnosisText(walk.trace, notation: look.notation)
    switch judgement {
    case .right, .nearMiss:
      return "very close. Keep one more digit on the way and round only at the end."
    case .mistaken(let diagnoses):
      let texts = diagnoses.prefix(2).map { teller.text($0) }
      return texts.joined(separator: " Or: ")
    case .wrong:
      return isTyped ? "that is not it." : "try again. h gives a hint, space shows the answer."
    }
  }

  /// A mistake that the lesson's author foresaw.
  private func ownMistake(
    _ computation: Computation, _ value: Double, _ typed: String
  ) -> String? {
    computation.mistakes.first { mistake in
      let wrong = mistake.formula.value { walk.trace.value(of: $0) ?? .nan }
      let exactness = max(abs(wrong) * 0.005, 1e-12, TypedNumber.halfUnit(of: typed))
      return abs(wrong - value) <= exactness * (1 + 1e-9)
    }.map { text($0.because, walk.trace) }
  }

  /// The hints that were asked for: the formula, then its numbers, then the answer.
  package func hints(_ ask: Ask) -> [String] {
    let count = walk.questions.hints[walk.pageNumber] ?? 0
    switch ask.kind {
    case .compute(let computation):
      let name = look.notation.text(computation.quantity)
      if count > 0, let hints = nudgeHints(computation.quantity) {
        return [hints[min(count, hints.count) - 1]]
      }
      guard count > 0, let step = walk.trace.step(of: computation.quantity) else {
        let value = walk.trace.value(of: computation.quantity)
        return count > 0 ? [look.notation.live(computation.quantity, value)] : []
      }
      let work = walk.trace.work(behind: step)
      let all = [
        "\(name) = \(work.formula.text(look.notation))",
        "\(name) = \(numbers(step, in: walk.trace))",
        look.notation.live(step.quantity, step.value),
      ]
      return [all[min(count, all.count) - 1]]
    case .challenge(let challenge):
      guard count > 0, !challenge.hints.isEmpty else { return [] }
      return [text(challenge.hints[min(count, challenge.hints.count) - 1], walk.trace)]
    case .find(let hints):
      guard count > 0, !hints.isEmpty else { return [] }
      return [text(hints[min(count, hints.count) - 1], walk.trace)]
    case .predict: return []
    }
  }

  /// Hints on a slope that the page's nudge measures: in words, with numbers, then the answer.
  private func nudgeHints(_ slope: Quantity) -> [String]? {
    guard let measured = walk.measured(slope), let reading = NudgeReading(walk),
      let last = reading.rows.last, let change = last.change(of: walk.nudgePower)
    else { return nil }
    let names = [last, reading.rows[0]].map { look.notation.text($0.quantity) }
    return [
      "How far \(names[0]) moves, divided by how far \(names[1]) moves.",
      "\(signed(change)) / \(reading.nudgeInDigits)",
      signed(measured),
    ]
  }

  /// The arithmetic behind a step's number.
  private func numbers(_ step: Step, in trace: Trace) -> String {
    let work = trace.work(behind: step)
    var format = NumberFormat(.exact, minus: look.notation.minus)
    format.extra = Equation(work, in: trace, notation: look.notation).extra
    return work.formula.text(look.notation) { quantity in
      format.text(trace.value(of: quantity) ?? .nan)
    }
  }

  private func text(_ inlines: [Inline], _ trace: Trace) -> String {
    inlines.text(notation: look.notation, timed: trace.timed) { trace.value(of: $0) }
  }
}
