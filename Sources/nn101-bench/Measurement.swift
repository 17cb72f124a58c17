/// Several runs of one workload.
struct Measurement {
  let workload: Workload
  /// One time a run, shortest first.
  let seconds: [Double]
  let result: Double?

  /// Runs once to warm up, then as often as asked.
  init(_ workload: Workload, runs: Int) throws {
    self.workload = workload
    _ = try workload.run()
    let outcomes = try (0..<runs).map { _ in try workload.run() }
    seconds = outcomes.map(\.seconds).sorted()
    result = outcomes.first?.result
  }

  var median: Double { seconds[seconds.count / 2] }

  /// Half the distance between the fastest and the slowest run, as a share of the median.
  var spread: Double { ((seconds.last ?? 0) - (seconds.first ?? 0)) / (2 * median) }

  /// Whether the work led where it must, to one part in a million.
  var isRight: Bool {
    guard let expected = workload.expected else { return true }
    guard let result else { return false }
    return abs(result - expected) <= 1e-6 * abs(expected)
  }
}
