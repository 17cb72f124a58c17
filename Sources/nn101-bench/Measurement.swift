/// Several runs of one workload.
struct Measurement {
  let workload: Workload
  /// One time a run, shortest first; or bytes.
  let amounts: [Double]
  let result: Double?
  let note: String?
  /// What C did of the same; empty when it does not know the workload.
  private let inC: [ProgramInC.Run]
  /// How slow the machine was meanwhile, beside the one that the targets were set on.
  let pace: Double?

  /// Runs once to warm up, then as often as the workload says.
  ///
  /// Each run stands right beside one of C: a machine that others share is now fast and now slow.
  init(_ workload: Workload, beside program: ProgramInC?) throws {
    self.workload = workload
    if workload.runs > 1 { _ = try workload.run() }
    var outcomes: [Workload.Outcome] = []
    var (inC, paces): ([ProgramInC.Run], [Double]) = ([], [])
    for _ in 0..<workload.runs {
      if ProgramInC.workloads.contains(workload.name), let run = program?.run(workload.name) {
        inC.append(run)
      }
      if case .seconds = workload.target, let pace = program?.pace { paces.append(pace) }
      outcomes.append(try workload.run())
    }
    self.inC = inC
    pace = Self.median(paces)
    timesC =
      inC.count == outcomes.count
      ? Self.median(zip(inC, outcomes).map { $0.seconds / $1.amount }) : nil
    amounts = outcomes.map(\.amount).sorted()
    result = outcomes.first?.result
    note = outcomes.first?.note
  }

  var median: Double { amounts[amounts.count / 2] }

  /// How many times as fast as C: the median of runs side by side; nil when C was not asked.
  let timesC: Double?

  /// The loss that C reached.
  var resultInC: Double? { inC.first?.result }

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
    case .timesC(let least): timesC.map { $0 >= least }
    case nil: nil
    }
  }

  /// Whether the work led where it must, to one part in a million; that of C too.
  var isRight: Bool {
    guard let expected = workload.expected else { return true }
    return ([result] + inC.map(\.result)).allSatisfy { result in
      result.map { abs($0 - expected) <= 1e-6 * abs(expected) } ?? false
    }
  }
}
