import Lessons
import Walkthrough

/// Numbers typed in plain mode: an answer, or a lesson of the menu.
extension PlainSession {
  mutating func number(_ text: String) -> [String] {
    switch state.keyContext {
    case .menu:
      guard let number = Int(text), state.lessons.indices.contains(number) else {
        return ["Type a number from 0 to \(state.lessons.count - 1)."]
      }
      state.open(lesson: number, page: nil)
      return notice() + opening() + here()
    case .predicting: return choose(text)
    case .computing: return compute(text)
    case .walking, .playing, .options, .naming, .challenging, .editing, .reading, .ending,
      .curve:
      return ["Nothing is asked here. Press Enter to go on."]
    }
  }

  private mutating func choose(_ text: String) -> [String] {
    guard case .predict(let prediction)? = state.walk?.pendingAsk?.kind, let number = Int(text),
      (1...prediction.choices.count).contains(number)
    else { return ["Type one of the numbers before the choices."] }
    state.update(.choose(number))
    return state.walk.map(outcome) ?? []
  }

  private mutating func compute(_ text: String) -> [String] {
    let before = state.walk
    state.field = TextField(purpose: .answer, text: text)
    state.update(.submit)
    guard let walk = state.walk else { return [] }
    if let complaint = state.field?.complaint { return [complaint] }
    if let before, before.moment < walk.moment {
      return notice() + PlainWords(walk, look: state.look).steps(since: before) + question()
    }
    if let step = walk.pendingBlank {
      return AnswerText(walk: walk, look: state.look).afterWrongBlank(step) + question()
    }
    guard let ask = walk.pendingAsk else { return outcome(walk) }
    return AnswerText(walk: walk, look: state.look).afterWrongTry(ask)
      + ["Try again, type hint, or press Enter to see the answer."]
  }

  func outcome(_ walk: LessonWalk) -> [String] {
    guard let ask = walk.page.ask else { return [] }
    let text = AnswerText(walk: walk, look: state.look)
    let answer = walk.answers[walk.pageNumber]
    return [text.verdict(ask, answer: answer), text.reason(ask, answer: answer)]
      .filter { !$0.isEmpty }
  }
}
