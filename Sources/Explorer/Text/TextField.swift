import Walkthrough

/// A line in which a number is typed.
package struct TextField: Hashable, Sendable {
  package enum Purpose: Hashable, Sendable {
    case edit(Quantity)
    case answer
    /// The name of a file for the network.
    case save
    /// The number of a step, or of an epoch where epochs pass by.
    case jump
    /// A text to find in the lessons.
    case find
  }

  package var purpose: Purpose
  package var text: String
  /// What is wrong with the text, when it was given too early.
  package var complaint: String?

  /// More than any number needs; a paste is cut here.
  package static let maximumLength = 24
  /// More than a file's path needs.
  package static let maximumPathLength = 200
}
