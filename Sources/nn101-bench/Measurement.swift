/// Several runs of one workload.
struct Measurement {
  let workload: Workload
  /// One time a run, shortest first; or bytes.
  let amounts: [Double]
  let result: Double?
  let note: String?
  /// What C did of the same in this run; nil when it was not asked.
  let inC: RunInC?

  /// Runs once to warm up, then as often as the workload says.
  init(_ workload: Workload, inC: RunInC? = nil) throws {
    self.workload = workload
    self.inC = inC
    if workload.runs > 1 { _ = try workload.run() }
    let outcomes = try (0..<workload.runs).map { _ in try workload.run() }
    amounts = outcomes.map(\.amount).sorted()
    result = outcomes.first?.result
    note = outcomes.first?.note
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

  var timesC: Double? { inC.map { $0.seconds / median } }

  /// Whether the target was reached; nil when there is none, or nothing to compare with.
  var reachesTarget: Bool? {
    switch workload.target {
    case .seconds(let most), .bytes(let most): each <= most
    case .timesC(let least): timesC.map { $0 >= least }
    case nil: nil
    }
  }

  /// Whether the work led where it must, to one part in a million; that of C too.
  var isRight: Bool {
    guard let expected = workload.expected else { return true }
    let results = [result] + (inC.map { [$0.result] } ?? [])
    return results.allSatisfy { result in
      result.map { abs($0 - expected) <= 1e-6 * abs(expected) } ?? false
    }
  }
}

/// How long the program in C took for a workload, and the loss that it reached.
struct RunInC {
  let seconds: Double
  let result: Double?
}
