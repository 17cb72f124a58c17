/// Something to be timed, or weighed.
struct Workload: Sendable {
  /// A short name to ask for it by, such as `W1`.
  let name: String
  /// What is done, in a few words.
  let summary: String
  let measure: Measure
  /// What the work must lead to, such as a loss; nil when there is nothing to compare.
  var expected: Double?
  /// How far from it a result may be, as a share of it.
  var tolerance = 1e-6
  /// What was set out to be reached; nil when it is only to be seen.
  var target: Target?
  /// Who does the same, when asked for `task`.
  var opponents: Set<Opponent.Kind> = []
  var task = ""
  /// How often it is run after a first time that does not count.
  var runs = 7
  /// Runs the work once and says how long it took.
  let run: @Sendable () throws -> Outcome

  /// What one run is worth.
  enum Measure: Sendable {
    /// This many examples: shown as millions of examples a second.
    case examples(Int)
    /// This many operations: shown as time for one.
    case operations(Int)
    /// Bytes for so many operations.
    case bytes(Int)
    /// Bytes of memory.
    case memory
  }

  /// The most that one operation may take, or how much faster it must be than others at least.
  enum Target: Sendable {
    case seconds(Double)
    case bytes(Double)
    case times([Opponent.Kind: Double])
  }

  /// The time of a run, or its bytes, and what it led to.
  struct Outcome {
    /// Seconds or bytes.
    let amount: Double
    /// A result to compare with the expected one; nil when there is none.
    var result: Double?
    /// What else there is to say of it.
    var note: String?

    init(seconds: Double, result: Double? = nil) {
      amount = seconds
      self.result = result
    }

    init(bytes: Int, note: String? = nil) {
      amount = Double(bytes)
      self.note = note
    }
  }
}
