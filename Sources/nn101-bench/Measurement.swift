/// Several runs of one workload.
struct Measurement {
  let workload: Workload
  /// One time a run, shortest first; or bytes.
  let amounts: [Double]
  let result: Double?
  /// How long C takes for the same in this run; nil when it was not asked.
  let secondsInC: Double?

  /// Runs once to warm up, then as often as the workload says.
  init(_ workload: Workload, secondsInC: Double? = nil) throws {
    self.workload = workload
    self.secondsInC = secondsInC
    if workload.runs > 1 { _ = try workload.run() }
    let outcomes = try (0..<workload.runs).map { _ in try workload.run() }
    amounts = outcomes.map(\.amount).sorted()
    result = outcomes.first?.result
  }

  var median: Double { amounts[amounts.count / 2] }

  /// Half the distance between the fastest and the slowest run, as a share of the median.
  var spread: Double {
    median == 0 ? 0 : ((amounts.last ?? 0) - (amounts.first ?? 0)) / (2 * median)
  }

  /// The median for one operation, in seconds or bytes.
  var each: Double {
    switch workload.measure {
    case .examples(let count), .operations(let count), .bytes(let count): median / Double(count)
    case .memory: median
    }
  }

  var timesC: Double? { secondsInC.map { $0 / median } }

  /// Whether the target was reached; nil when there is none, or nothing to compare with.
  var reachesTarget: Bool? {
    switch workload.target {
    case .seconds(let most), .bytes(let most): each <= most
    case .timesC(let least): timesC.map { $0 >= least }
    case nil: nil
    }
  }

  /// Whether the work led where it must, to one part in a million.
  var isRight: Bool {
    guard let expected = workload.expected else { return true }
    guard let result else { return false }
    return abs(result - expected) <= 1e-6 * abs(expected)
  }
}
