import Lessons
import Session
import Walkthrough

/// What a presenter reads beside the class's screen: the page's notes, the answer to what is asked,
/// and what comes next.
package struct PresenterNotes {
  /// A line each, under headings of their own; blank lines divide them.
  package let lines: [String]

  /// The notes on what a session shows now.
  package init(_ walk: LessonWalk?, menu: String, nextLesson: String?, look: ScreenLook) {
    guard let walk else {
      lines = [menu]
      return
    }
    let page = "\(walk.lesson.title), page \(walk.pageNumber + 1) of \(walk.lesson.pages.count)"
    let notes = walk.page.notes.isEmpty ? ["This page has no notes."] : walk.page.notes
    let answer = Self.answer(walk, look)
    lines =
      ["\(page): \(walk.page.title)", ""] + notes
      + (answer.isEmpty ? [] : ["", "Asked now"] + answer)
      + ["", "Next", Self.next(walk, nextLesson, look)]
  }

  /// What is right, where something is asked.
  private static func answer(_ walk: LessonWalk, _ look: ScreenLook) -> [String] {
    if let step = walk.pendingBlank {
      return [look.notation.live(step.quantity, step.value)]
    }
    guard let ask = walk.pendingAsk else { return [] }
    if case .challenge(let challenge) = ask.kind { return state(of: challenge, walk, look) }
    let text = AnswerText(walk: walk, look: look)
    return [text.verdict(ask, answer: nil), text.reason(ask, answer: nil)].filter { !$0.isEmpty }
  }

  /// What of a challenge holds by now, and every hint on the rest.
  private static func state(
    of challenge: Challenge, _ walk: LessonWalk, _ look: ScreenLook
  ) -> [String] {
    let judge = ChallengeJudge(challenge, walk)
    let hints = judge.isMet ? [] : challenge.hints
    return judge.results.map { ($0.isMet ? "Holds: " : "Not yet: ") + $0.text(look.notation) }
      + hints.map { hint in
        "Hint: "
          + hint.text(notation: look.notation, timed: walk.trace.timed) { walk.trace.value(of: $0) }
      }
  }

  /// The step, the page or the lesson that space leads to.
  private static func next(
    _ walk: LessonWalk, _ nextLesson: String?, _ look: ScreenLook
  ) -> String {
    if !walk.isTrainingPage, let step = walk.nextStep {
      return "\(look.notation.text(step.quantity)) = \(step.formula.text(look.notation))"
    }
    if walk.moment < walk.plan.end { return "The training goes on." }
    guard walk.isLastPage else {
      return "Page \(walk.pageNumber + 2): \(walk.lesson.pages[walk.pageNumber + 1].title)"
    }
    return nextLesson.map { "The lesson \($0)" } ?? "This is the last page."
  }
}
