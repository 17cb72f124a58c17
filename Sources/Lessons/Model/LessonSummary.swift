import Walkthrough

/// What is known of a lesson before its pages are read: enough to list it and to begin it.
package struct LessonSummary: Hashable, Sendable {
  /// The stable name used on the command line: `chain-rule`.
  package let id: String
  /// The lesson's name as a heading shows it.
  package let title: String
  /// What the learner can do afterwards, in one sentence.
  package let goal: String
  /// The network and settings that the lesson begins with.
  package let experiment: Experiment
  /// The pages' ids, in order; at least one in a lesson that can be read.
  package let pageIDs: [String]

  /// How many pages there are.
  package var pageCount: Int { pageIDs.count }
}
