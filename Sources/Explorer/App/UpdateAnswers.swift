import Lessons
import Session
import Walkthrough

/// Answering questions and typing numbers.
extension State {
  mutating func type(_ action: Action) {
    switch action {
    case .type(let character): append(String(character))
    case .paste(let text):
      append(text.filter { keyContext == .naming || "0123456789.,-+−/eE".contains($0) })
    case .erase:
      if field?.text.isEmpty == false { field?.text.removeLast() }
      field?.complaint = nil
    case .submit: submit()
    default: break
    }
  }

  private mutating func append(_ text: String) {
    switch keyContext {
    case .computing:
      if field == nil { field = TextField(purpose: .answer, text: "") }
    case .editing, .naming: break
    case .menu, .walking, .playing, .options, .predicting, .challenging, .reading, .ending, .curve:
      return
    }
    guard var field else { return }
    let isPath = field.purpose == .save
    let kept = isPath ? text.filter { !$0.isNewline && $0 != "\t" } : text
    field.text = String(
      (field.text + kept).prefix(isPath ? TextField.maximumPathLength : TextField.maximumLength))
    field.complaint = nil
    self.field = field
  }

  private mutating func submit() {
    if field == nil, keyContext == .computing { field = TextField(purpose: .answer, text: "") }
    guard let field else { return }
    switch field.purpose {
    case .edit(let quantity): finishEdit(of: quantity, text: field.text)
    case .answer: finishAnswer(field.text)
    case .save: finishSave(field.text)
    }
  }

  /// A numbered choice: of an answer, or of a lesson in the menu.
  mutating func choose(_ number: Int) {
    switch place {
    case .menu:
      if lessons.indices.contains(number) { place = .menu(MenuState(selected: number)) }
    case .lesson(var walk):
      predict(number - 1, in: &walk)
      place = .lesson(walk)
    }
  }

  private mutating func predict(_ index: Int, in walk: inout LessonWalk) {
    guard case .predict(let prediction)? = walk.pendingAsk?.kind,
      prediction.choices.indices.contains(index)
    else { return }
    let right = prediction.rightChoice(in: walk.trace)
    walk.record(.choice(index), right.map { $0 == index ? .right : .wrong } ?? .shown)
    walk.settle()
    count(in: walk)
  }

  /// Writes an answer down for its concept, so that the question comes back when it is due.
  mutating func count(in walk: LessonWalk) {
    guard let ask = walk.page.ask, let answer = walk.answers[walk.pageNumber] else { return }
    progress.concepts[ask.concept, default: ConceptProgress()].count(
      answer.verdict, hints: walk.hints[walk.pageNumber] ?? 0, today: today)
  }

  private mutating func finishAnswer(_ text: String) {
    guard case .lesson(var walk) = place else { return }
    guard let value = TypedNumber.value(text) else {
      field?.complaint = text.isEmpty ? "Type a number, then Enter." : Self.notANumber
      return
    }
    if let step = walk.pendingBlank {
      fill(step, with: value, typed: text, in: &walk)
      place = .lesson(walk)
      return
    }
    guard case .compute(let computation)? = walk.pendingAsk?.kind,
      let judgement = walk.trace.judge(
        value, typed: text, as: computation.quantity, tolerance: computation.tolerance)
    else { return }
    if judgement == .right {
      walk.record(.number(text, value), .right)
      walk.settle()
      count(in: walk)
      field = nil
    } else {
      walk.record(.number(text, value), .wrong)
      count(in: walk)
      field?.text = ""
      field?.complaint = nil
    }
    place = .lesson(walk)
  }

  /// A number that was left blank: when it is right, the walk goes on.
  private mutating func fill(
    _ step: Step, with value: Double, typed text: String, in walk: inout LessonWalk
  ) {
    field = nil
    if walk.trace.judge(value, typed: text, as: step) == .right {
      _ = walk.forward()
      notice = "Yes: \(look.notation.live(step.quantity, step.value))"
    } else {
      let tries = (walk.blankAnswer?.tries ?? 0) + 1
      walk.blankAnswer = Answer(
        given: .number(text, value), verdict: .wrong, tries: tries, hints: 0)
    }
  }

  /// Space on a question: the answer is shown, and the walk goes on.
  mutating func showAnswer(_ walk: inout LessonWalk) {
    field = nil
    if walk.pendingBlank != nil {
      _ = walk.forward()
      return
    }
    if walk.answers[walk.pageNumber] == nil {
      walk.record(.shown, .shown)
      count(in: walk)
    }
    walk.settle()
  }

  mutating func hint(_ walk: inout LessonWalk) {
    walk.takeHint()
  }
}
