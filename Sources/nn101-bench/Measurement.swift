/// Several runs of one workload.
struct Measurement {
  let workload: Workload
  /// One time a run, shortest first; or bytes.
  let amounts: [Double]
  let result: Double?
  let note: String?
  /// How many times as fast as each opponent that was there: the median of runs side by side.
  let ratios: [(opponent: Opponent.Kind, times: Double)]
  /// The losses that the opponents reached.
  let otherResults: [(opponent: Opponent.Kind, result: Double?)]
  /// How slow the machine was meanwhile, beside the one that the targets were set on.
  let pace: Double?

  /// Runs once to warm up, then as often as the workload says.
  ///
  /// Each run stands right beside one of each opponent: a machine that others share is now fast and
  /// now slow.
  init(_ workload: Workload, beside opponents: [Opponent]) throws {
    self.workload = workload
    if workload.runs > 1 { _ = try workload.run() }
    let others = opponents.filter { workload.opponents.contains($0.kind) }
    let pacemaker = opponents.first { $0.kind == .inC }
    var outcomes: [Workload.Outcome] = []
    var (runs, paces): ([[Opponent.Run]], [Double]) = (others.map { _ in [] }, [])
    for _ in 0..<workload.runs {
      for (index, opponent) in others.enumerated() {
        if let run = opponent.run(workload.task) { runs[index].append(run) }
      }
      if case .seconds = workload.target, let pace = pacemaker?.pace { paces.append(pace) }
      outcomes.append(try workload.run())
    }
    pace = Self.median(paces)
    ratios = zip(others, runs).compactMap { opponent, runs in
      guard runs.count == outcomes.count else { return nil }
      let ratios = zip(runs, outcomes).map { $0.seconds / $1.amount }
      return Self.median(ratios).map { (opponent.kind, $0) }
    }
    otherResults = zip(others, runs).map { ($0.kind, $1.first?.result) }
    amounts = outcomes.map(\.amount).sorted()
    result = outcomes.first?.result
    note = outcomes.first?.note
  }

  var median: Double { amounts[amounts.count / 2] }

  private static func median(_ values: [Double]) -> Double? {
    values.isEmpty ? nil : values.sorted()[values.count / 2]
  }

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

  /// Whether the target was reached; nil when there is none, or nothing to compare with.
  ///
  /// A target in seconds is judged at the pace of the machine that it was set on.
  var reachesTarget: Bool? {
    switch workload.target {
    case .seconds(let most): each / (pace ?? 1) <= most
    case .bytes(let most): each <= most
    case .times(let least): reaches(least)
    case nil: nil
    }
  }

  private func reaches(_ least: [Opponent.Kind: Double]) -> Bool? {
    ratios.isEmpty ? nil : ratios.allSatisfy { $0.times >= least[$0.opponent] ?? 0 }
  }

  /// Whether the work led where it must; that of the opponents too.
  var isRight: Bool {
    guard let expected = workload.expected else { return true }
    return ([result] + otherResults.map(\.result)).allSatisfy { result in
      result.map { abs($0 - expected) <= workload.tolerance * abs(expected) } ?? false
    }
  }
}
