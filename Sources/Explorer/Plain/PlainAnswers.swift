import Lessons
import Session
import Walkthrough

/// Questions in sentences: hints, numbers that are typed, and what comes of them.
extension PlainSession {
  /// One more hint, or why there is none.
  mutating func hint() -> [String] {
    guard let walk = state.walk else { return ["Open a lesson first."] }
    if let step = walk.pendingBlank {
      state.update(.question(.hint))
      let told = state.walk.map { AnswerText(walk: $0, look: state.look).blankHint(step) } ?? []
      return told.map(PlainWords(walk, look: state.look).heard) + question()
    }
    switch walk.pendingAsk?.kind {
    case nil: return ["Nothing is asked here, so there is no hint. Press Enter to go on."]
    case .predict: return ["A choice has no hint. Press Enter to see the answer."] + question()
    case .challenge(let challenge) where challenge.hints.isEmpty:
      return ["This task has no hint."] + question()
    case .compute, .challenge, .find:
      state.update(.question(.hint))
      return notice() + question()
    }
  }

  /// What a typed number brings: an answer, or a lesson of the menu.
  mutating func number(_ text: String) -> [String] {
    switch state.keyContext {
    case .menu:
      guard let number = Int(text), state.lessons.indices.contains(number) else {
        return ["Type a number from 0 to \(state.lessons.count - 1)."]
      }
      state.update(.menu(.lesson(number)))
      return notice() + opening() + here()
    case .predicting: return choose(text)
    case .computing, .answering: return compute(text)
    case .expecting:
      state.walk?.goToNumber()
      return compute(text)
    case .walking, .walkEnd, .blanksFilled, .playing, .options, .naming, .challenging, .editing,
      .reading, .ending,
      .curve, .jumping, .searching, .searchingFault, .faultFound, .linking:
      return ["Nothing is asked here. Press Enter to go on."]
    }
  }

  private mutating func choose(_ text: String) -> [String] {
    guard case .predict(let prediction)? = state.walk?.pendingAsk?.kind, let number = Int(text),
      (1...prediction.choices.count).contains(number)
    else { return ["Type one of the numbers before the choices."] }
    state.update(.question(.choice(number)))
    return state.walk.map(outcome) ?? []
  }

  private mutating func compute(_ text: String) -> [String] {
    let before = state.walk
    state.update(.typing(.line(text)))
    guard let walk = state.walk else { return [] }
    if let complaint = state.field?.complaint { return [complaint] }
    if let before, before.moment < walk.moment {
      return notice() + PlainWords(walk, look: state.look).steps(since: before) + question()
    }
    if let step = walk.pendingBlank {
      return answerText(walk).afterWrongBlank(step).map(PlainWords(walk, look: state.look).heard)
        + question()
    }
    guard let ask = walk.pendingAsk else { return outcome(walk) }
    return answerText(walk).afterWrongTry(ask).map(PlainWords(walk, look: state.look).heard)
      + ["Try again, type hint, or press Enter to see the answer."]
  }

  /// What is said once a question is answered, or its answer shown.
  func outcome(_ walk: LessonWalk) -> [String] {
    guard let ask = walk.page.ask else { return [] }
    let text = answerText(walk)
    let answer = walk.questions.answers[walk.pageNumber]
    let nudged =
      walk.page.scene.views?.contains(.nudge) == true
      ? PlainWords(walk, look: state.look).nudged : []
    return [text.verdict(ask, answer: answer), text.reason(ask, answer: answer)]
      .filter { !$0.isEmpty }.map(PlainWords(walk, look: state.look).heard) + nudged
  }

  func answerText(_ walk: LessonWalk) -> AnswerText {
    AnswerText(walk: walk, look: state.look, isTyped: true)
  }
}
