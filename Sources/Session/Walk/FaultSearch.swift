import Lessons
import Walkthrough

/// Looking for the first wrong number of an engine that has a fault.
extension LessonWalk {
  /// What was made of a number that was named as the first wrong one.
  package enum Finding: Hashable, Sendable {
    case found
    /// It is right.
    case sound
    /// It follows from what went into it, and that is wrong.
    case follows
    /// It is not what its formula gives, but another before it is not either.
    case tooLate
  }

  /// True on a page that asks for an engine's fault, before and after it is found.
  package var isSearching: Bool { page.ask?.isSearch == true }

  /// How many numbers were looked at with their arithmetic; a gradient check is one look.
  package var looks: Int { questions.looks[pageNumber]?.count ?? 0 }

  /// Writes down that a step's arithmetic was on the screen, by its number from 1; 0 is the gradient
  /// check.
  package mutating func noteLook(at step: Int, isCheck: Bool = false) {
    guard isSearching, !questions.settled.contains(pageNumber), step > 0 || isCheck else { return }
    questions.looks[pageNumber, default: []].insert(step)
  }

  /// What there is to say about a step, by its number from 0.
  package func finding(at index: Int) -> Finding {
    if index == trace.firstFaulty { return .found }
    return switch trace.soundness(at: index) {
    case .sound: .sound
    case .follows: .follows
    case .faulty: .tooLate
    }
  }

  /// Names the number whose arithmetic is on the screen as the first wrong one; nil when none is.
  package mutating func accuse() -> Finding? {
    guard isSearching, pendingAsk != nil, cursor > 0 else { return nil }
    let finding = finding(at: cursor - 1)
    record(.choice(cursor - 1), finding == .found ? .right : .wrong)
    if finding == .found { settle() }
    return finding
  }

  /// Goes to the first wrong number, and puts the search behind the reader.
  package mutating func showFault() {
    if questions.answers[pageNumber]?.verdict != .right { record(.shown, .shown) }
    settle()
    if let index = trace.firstFaulty {
      move(to: Moment(trainingStep: moment.trainingStep, cursor: index + 1))
    }
  }

  /// The next number; behind the last one the fault is shown, and once it is known the next page.
  mutating func searchOn() -> Bool {
    if questions.settled.contains(pageNumber) {
      guard !isLastPage else { return false }
      open(page: pageNumber + 1)
    } else if moment < plan.end {
      move(to: Moment(trainingStep: moment.trainingStep, cursor: moment.cursor + 1))
    } else {
      showFault()
    }
    return true
  }

  /// Another network, or another fault: the search begins anew.
  mutating func searchAnew() {
    questions.settled.remove(pageNumber)
    questions.answers[pageNumber] = nil
    questions.judged[pageNumber] = nil
    questions.looks[pageNumber] = nil
    move(to: plan.start)
  }
}
