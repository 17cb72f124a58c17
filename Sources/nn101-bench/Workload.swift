/// Something to be timed.
struct Workload: Sendable {
  /// A short name to ask for it by, such as `W1`.
  let name: String
  /// What is done, in a few words.
  let summary: String
  let measure: Measure
  /// What the work must lead to, such as a loss; nil when there is nothing to compare.
  var expected: Double?
  /// Runs the work once and says how long it took.
  let run: @Sendable () throws -> Outcome

  /// What one run is worth.
  enum Measure: Sendable {
    /// This many examples: shown as millions of examples a second.
    case examples(Int)
    /// This many operations: shown as time for one.
    case operations(Int)
  }

  /// The time of a run, and what it led to.
  struct Outcome {
    let seconds: Double
    /// A result to compare with the expected one; nil when there is none.
    var result: Double?
  }
}
