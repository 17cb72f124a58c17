/// What a person answered to one question.
package struct Answer: Hashable, Sendable {
  package enum Given: Hashable, Sendable {
    /// The number of the choice, from 0.
    case choice(Int)
    /// What was typed, and what it comes to.
    case number(String, Double)
    /// The answer was shown on demand.
    case shown
  }

  package enum Verdict: Hashable, Sendable {
    case right, wrong
    /// Nothing was answered: it was shown.
    case shown
  }

  package var given: Given
  package var verdict: Verdict
  /// How often an answer was given.
  package var tries: Int
  package var hints: Int

  package init(given: Given, verdict: Verdict, tries: Int = 1, hints: Int = 0) {
    self.given = given
    self.verdict = verdict
    self.tries = tries
    self.hints = hints
  }
}
