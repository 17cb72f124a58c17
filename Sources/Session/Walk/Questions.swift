import Walkthrough

/// What a person was asked on the way through a lesson, and what they answered.
package struct Questions: Sendable {
  /// By page number.
  package var answers: [Int: Answer] = [:]
  /// What each answer was judged by, by page number: a verdict is about that for ever.
  var judged: [Int: Trace] = [:]
  /// The choice that is marked to be given, from 0; nil until one is.
  package var markedChoice: Int?
  /// How many hints were taken, by page number.
  package var hints: [Int: Int] = [:]
  /// Pages whose question is behind the reader.
  package var settled: Set<Int> = []
  /// The last try at a number to fill in; nil once it is right or shown.
  package var blankAnswer: Answer?
  /// How many hints were taken on the number that is to be filled in now.
  package var blankHints = 0
  /// What was looked at in search of a fault, by page number: steps by their number from 1, and 0
  /// for the gradient check.
  package var looks: [Int: Set<Int>] = [:]
  /// What became of each number that was to be filled in.
  package var filled: [Blank: Answer] = [:]

  /// Forgets the tries at a number to fill in, for another one may come next.
  mutating func leaveBlank() {
    blankAnswer = nil
    blankHints = 0
    markedChoice = nil
  }
}
