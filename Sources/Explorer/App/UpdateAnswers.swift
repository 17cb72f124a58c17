import Lessons
import Session
import Walkthrough

/// Answering questions.
extension State {
  mutating func update(_ action: Action.Question) {
    guard var walk else { return }
    switch action {
    case .choice(let number): predict(number - 1, in: &walk)
    case .mark(let places): mark(places, in: &walk)
    case .give: give(in: &walk)
    case .hint: takeHint(&walk)
    case .held: notice = heldNotice(walk)
    case .showMe:
      if walk.questions.markedChoice != nil { give(in: &walk) } else { showAnswer(&walk) }
    case .accuse: accuse(in: &walk)
    case .again:
      guard walk.canBeTakenAgain else { break }
      walk.takeAgain()
      notice = walk.fading.sentence
    case .fading:
      walk.changeFading()
      field = nil
      notice = walk.fading.sentence
    }
    let page = self.walk?.pageNumber ?? 0
    self.walk = walk
    notePage(since: page)
  }

  /// Marks the choice so many places further on, round and round.
  private func mark(_ places: Int, in walk: inout LessonWalk) {
    guard case .predict(let prediction)? = walk.pendingAsk?.kind else { return }
    let count = prediction.choices.count
    let marked = walk.questions.markedChoice.map { $0 + places } ?? (places > 0 ? 0 : count - 1)
    walk.questions.markedChoice = (marked % count + count) % count
  }

  /// Gives the choice that is marked.
  private mutating func give(in walk: inout LessonWalk) {
    guard let marked = walk.questions.markedChoice else {
      notice = heldNotice(walk)
      return
    }
    predict(marked, in: &walk)
  }

  /// In search of a fault: this number.
  private mutating func accuse(in walk: inout LessonWalk) {
    guard walk.pendingAsk != nil else {
      notice = "It is found. Space goes on, s draws another network with another fault."
      return
    }
    if walk.accuse() == nil {
      notice = "No number is looked at yet: space goes to the first."
    } else {
      count(in: walk)
    }
  }

  private mutating func takeHint(_ walk: inout LessonWalk) {
    if walk.pendingBlank != nil { return walk.takeHint() }
    switch walk.pendingAsk?.kind {
    case .compute, .challenge, .find: walk.takeHint()
    case .predict: notice = "A choice has no hint. \(heldNotice(walk))"
    case nil: notice = "Nothing is asked here, so there is no hint."
    }
  }

  /// What is said where a key waits for an answer first.
  func heldNotice(_ walk: LessonWalk) -> String {
    guard case .predict(let prediction)? = walk.pendingAsk?.kind else {
      return "A number is asked for: type it, then Enter. Space shows it."
    }
    let numbers = (1...max(1, prediction.choices.count)).map(String.init)
    let listed = numbers.dropLast().joined(separator: ", ") + " or \(numbers.last ?? "")"
    return "An answer is asked for: press \(listed). Space shows it."
  }

  private mutating func predict(_ index: Int, in walk: inout LessonWalk) {
    guard case .predict(let prediction)? = walk.pendingAsk?.kind else { return }
    guard prediction.choices.indices.contains(index) else {
      notice = heldNotice(walk)
      return
    }
    let right = prediction.rightChoice(in: walk.trace)
    walk.record(.choice(index), right.map { $0 == index ? .right : .wrong } ?? .shown)
    walk.settle()
    count(in: walk)
  }

  /// Writes an answer down for its concept, so that the question comes back when it is due.
  mutating func count(in walk: LessonWalk, slip: Slip? = nil) {
    guard let ask = walk.page.ask, let answer = walk.questions.answers[walk.pageNumber]
    else { return }
    progress.concepts[ask.concept, default: ConceptProgress()].count(
      answer.verdict, hints: walk.questions.hints[walk.pageNumber] ?? 0, slip: slip, today: today)
  }

  mutating func finishAnswer(_ text: String) {
    guard var walk else { return }
    guard let value = TypedNumber.value(text) else {
      // Said twice it is wiped away, so that space goes on.
      if !text.isEmpty, field?.complaint == Self.notANumber { field?.text = "" }
      field?.complaint = text.isEmpty ? "Type a number, then Enter." : Self.notANumber
      return
    }
    if let step = walk.pendingBlank {
      fill(step, with: value, typed: text, in: &walk)
      self.walk = walk
      return
    }
    guard case .compute(let computation)? = walk.pendingAsk?.kind,
      let judgement = walk.trace.judge(
        value, typed: text, as: computation.quantity, tolerance: computation.tolerance,
        taught: walk.hasTaught)
    else { return }
    let isMeasured = walk.isMeasured(value, typed: text, as: computation.quantity)
    if judgement == .right || isMeasured {
      walk.record(.number(text, value), .right)
      walk.settle()
      count(in: walk)
      field = nil
    } else {
      walk.record(.number(text, value), .wrong)
      count(in: walk, slip: judgement.slip)
      field?.text = ""
      field?.complaint = nil
    }
    self.walk = walk
  }

  /// A number that was left blank: when it is right, the walk goes on.
  private mutating func fill(
    _ step: Step, with value: Double, typed text: String, in walk: inout LessonWalk
  ) {
    field = nil
    let judgement = walk.trace.judge(text, as: step, taught: walk.hasTaught)
    if judgement == .right {
      walk.fill(step.quantity, .number(text, value), .right)
      let isDone = walk.isDoneByHand
      _ = walk.forward()
      notice = "Yes: \(look.notation.live(step.quantity, step.value))"
      if isDone { noteHandwork(in: walk) }
    } else {
      walk.fill(step.quantity, .number(text, value), .wrong)
      note(judgement?.slip, in: walk)
      let tries = (walk.questions.blankAnswer?.tries ?? 0) + 1
      walk.questions.blankAnswer = Answer(
        given: .number(text, value), verdict: .wrong, tries: tries)
    }
  }

  /// Every number of a training step was the learner's own: that is kept.
  private mutating func noteHandwork(in walk: LessonWalk) {
    notice = LessonReport.handwork
    guard lessons.contains(where: { $0.id == walk.lesson.id }) else { return }
    progress.lessons[walk.lesson.id, default: .init()].isByHand = true
  }

  /// A slip at a number to fill in, for a lesson of the course.
  private mutating func note(_ slip: Slip?, in walk: LessonWalk) {
    guard let slip, lessons.contains(where: { $0.id == walk.lesson.id }) else { return }
    progress.lessons[walk.lesson.id, default: .init()].slips[slip, default: 0] += 1
  }

  /// Space on a question: the answer is shown, and the walk goes on.
  private mutating func showAnswer(_ walk: inout LessonWalk) {
    field = nil
    if let step = walk.pendingBlank {
      walk.fill(step.quantity, .shown, .shown)
      _ = walk.forward()
      return
    }
    if walk.questions.answers[walk.pageNumber] == nil {
      walk.record(.shown, .shown)
      count(in: walk)
    } else {
      walk.showAgain()
    }
    walk.settle()
  }
}
