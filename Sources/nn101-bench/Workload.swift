/// Something to be timed.
struct Workload: Sendable {
  /// A short name to ask for it by, such as `W1`.
  let name: String
  /// What is done, in a few words.
  let summary: String
  let measure: Measure
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
    /// A result that must always be the same, such as a loss; nil when there is none.
    var result: Double?
  }
}

/// Several runs of one workload.
struct Measurement {
  let workload: Workload
  /// One time a run, shortest first.
  let seconds: [Double]
  let result: Double?

  init(_ workload: Workload, runs: Int) throws {
    self.workload = workload
    _ = try workload.run()
    let outcomes = try (0..<runs).map { _ in try workload.run() }
    seconds = outcomes.map(\.seconds).sorted()
    result = outcomes.first?.result
  }

  var median: Double { seconds[seconds.count / 2] }

  /// How far the slowest run was from the fastest, as a share of the median.
  var spread: Double { ((seconds.last ?? 0) - (seconds.first ?? 0)) / median }
}
