/// What a person answered to one question.
package struct Answer: Hashable, Sendable {
  /// What the learner said.
  package enum Given: Hashable, Sendable {
    /// The number of the choice, from 0.
    case choice(Int)
    /// What was typed, and what it comes to.
    case number(String, Double)
    /// The answer was shown on demand.
    case shown
  }

  /// What was made of it.
  package enum Verdict: Hashable, Sendable {
    case right, wrong
    /// Nothing was answered: it was shown.
    case shown
  }

  /// What the learner said last.
  package var given: Given
  /// What was made of that.
  package var verdict: Verdict
  /// How often an answer was given.
  package var tries: Int
  /// How many hints were shown.
  package var hints: Int

  /// An answer; by default the first, without hints.
  package init(given: Given, verdict: Verdict, tries: Int = 1, hints: Int = 0) {
    self.given = given
    self.verdict = verdict
    self.tries = tries
    self.hints = hints
  }
}
