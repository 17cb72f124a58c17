import Lessons
import Walkthrough

/// Answering questions and typing numbers.
extension State {
  mutating func type(_ action: Action) {
    switch action {
    case .type(let character): append(String(character))
    case .paste(let text): append(text.filter { "0123456789.,-+−/eE".contains($0) })
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
    case .editing: break
    case .menu, .walking, .predicting, .challenging, .reading, .ending: return
    }
    guard var field else { return }
    field.text = String((field.text + text).prefix(TextField.maximumLength))
    field.complaint = nil
    self.field = field
  }

  private mutating func submit() {
    guard let field else { return }
    switch field.purpose {
    case .edit(let quantity): finishEdit(of: quantity, text: field.text)
    case .answer: finishAnswer(field.text)
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
  }

  private mutating func finishAnswer(_ text: String) {
    guard case .lesson(var walk) = place,
      case .compute(let computation)? = walk.pendingAsk?.kind,
      let right = walk.trace.value(of: computation.quantity)
    else { return }
    guard let value = TypedNumber.value(text) else {
      field?.complaint = text.isEmpty ? "Type a number, then Enter." : Self.notANumber
      return
    }
    if computation.accepts(value, for: right) {
      walk.record(.number(text, value), .right)
      walk.settle()
      field = nil
    } else {
      walk.record(.number(text, value), .wrong)
      field?.text = ""
      field?.complaint = nil
    }
    place = .lesson(walk)
  }

  /// Space on a question: the answer is shown, and the walk goes on.
  mutating func showAnswer(_ walk: inout LessonWalk) {
    field = nil
    if walk.answers[walk.pageNumber] == nil { walk.record(.shown, .shown) }
    walk.settle()
  }

  mutating func hint(_ walk: inout LessonWalk) {
    walk.takeHint()
  }
}

extension Computation {
  /// True when an answer is close enough: within the tolerance, or the same to two digits.
  func accepts(_ value: Double, for right: Double) -> Bool {
    if let tolerance { return abs(value - right) <= tolerance * (1 + 1e-9) }
    guard right != 0 else { return abs(value) < 0.005 }
    return abs(value - right) <= abs(right) * 0.05 && value.sign == right.sign
  }
}
