import Drawing
import Explorer
import Lessons
import Session
import Walkthrough

/// Somebody who takes a real lesson by pressing keys, and remembers what happened.
struct Learner {
  /// One question that was met, and what the program said of the answer.
  struct Meeting {
    let page: Int
    let verdict: Answer.Verdict
    /// The panel's words after the answer.
    let said: String
    /// True when the question had an answer on the network as it was.
    let hadAnswer: Bool
  }

  var state: State
  private(set) var keys: [String] = []
  private(set) var meetings: [Meeting] = []

  init(_ lesson: Lesson) {
    state = State(lessons: [lesson], size: Size(columns: 80, rows: 24))
    state.open(lesson: 0, page: 0)
  }

  var walk: LessonWalk? { state.walk }
  var isAtEnd: Bool { state.overlay == .lessonEnd }

  mutating func press(_ script: String) {
    for word in script.split(separator: " ") {
      keys.append(String(word))
      if let key = try? KeyScript.keys(String(word)).first { state.press(key) }
    }
  }

  /// The keys that type a number.
  static func typing(_ value: Double) -> String {
    let text = abs(value) >= 1e-4 || value == 0 ? "\((value * 1e7).rounded() / 1e7)" : "\(value)"
    return (text.map { String($0) } + ["enter"]).joined(separator: " ")
  }

  /// The step whose number is asked for now; nil when none is.
  var askedStep: Step? {
    guard let walk else { return nil }
    if let blank = walk.pendingBlank { return blank }
    guard case .compute(let computation)? = walk.pendingAsk?.kind else { return nil }
    return walk.trace.step(of: computation.quantity)
  }

  var prediction: Prediction? {
    guard case .predict(let prediction)? = walk?.pendingAsk?.kind else { return nil }
    return prediction
  }

  /// Writes down what became of the question of a page.
  mutating func note(page: Int, hadAnswer: Bool = true) {
    guard let walk, let ask = walk.lesson.pages[page].ask else { return }
    let answer = walk.questions.answers[page]
    let text = AnswerText(walk: walk, look: state.look)
    let words = [text.verdict(ask, answer: answer), text.reason(ask, answer: answer)]
    meetings.append(
      Meeting(
        page: page, verdict: answer?.verdict ?? .shown, said: words.joined(separator: " "),
        hadAnswer: hadAnswer))
  }

  /// What the program says of the answer on a page.
  func said(onPage page: Int) -> String {
    guard let walk, let ask = walk.lesson.pages[page].ask else { return "" }
    let text = AnswerText(walk: walk, look: state.look)
    let answer = walk.questions.answers[page]
    return [text.verdict(ask, answer: answer), text.reason(ask, answer: answer)]
      .filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// What the program says of a number that was wrong.
  var remark: String {
    guard let walk else { return "" }
    let text = AnswerText(walk: walk, look: state.look)
    if let step = walk.pendingBlank { return text.afterWrongBlank(step).joined(separator: " ") }
    return walk.pendingAsk.map { text.afterWrongTry($0).joined(separator: " ") } ?? ""
  }

  /// Presses keys, and gathers all that is said on the way.
  mutating func hear(_ script: String, onPage page: Int) -> String {
    var heard: [String] = []
    for word in script.split(separator: " ") {
      press(String(word))
      guard walk?.pageNumber == page else { continue }
      heard.append(remark)
      if walk?.questions.answers[page] != nil { heard.append(said(onPage: page)) }
    }
    return heard.joined(separator: "\n")
  }
}
