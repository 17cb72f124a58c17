/// How a measurement reads on the screen.
enum Report {
  static let heading = line([
    "what", "measured", "spread", "as fast as", "target", "pace", "", "what is done",
  ])

  /// One line: name, amount, spread, how many times as fast as others, target, how slow the machine
  /// is beside the one that the target was set on, verdict, what was done.
  static func line(_ measurement: Measurement) -> String {
    let line = line([
      measurement.workload.name, amount(measurement),
      "± \(Int((measurement.spread * 100).rounded())) %",
      measurement.ratios.map { "\(decimal($0.times))x \($0.opponent.rawValue)" }
        .joined(separator: ", "), target(measurement.workload),
      measurement.pace.map { "1/" + decimal($0) } ?? "",
      measurement.reachesTarget.map { $0 ? "reached" : "MISSED" } ?? "",
      measurement.workload.summary + (measurement.note.map { "; " + $0 } ?? ""),
    ])
    guard !measurement.isRight else { return line }
    let found = measurement.result.map { "\($0)" } ?? "nothing"
    let expected = measurement.workload.expected.map { "\($0)" } ?? "nothing"
    let others = measurement.otherResults.map { other in
      ", that of \(other.opponent.rawValue) \(other.result.map { "\($0)" } ?? "nothing")"
    }
    return line
      + "\n        WRONG: the result is \(found)\(others.joined()), and must be \(expected)"
  }

  private static func line(_ columns: [String]) -> String {
    zip(columns, [10, 13, 7, 31, 31, 6, 7, 0]).map { padded($0, to: $1) }.joined(separator: " ")
  }

  private static func amount(_ measurement: Measurement) -> String {
    switch measurement.workload.measure {
    case .examples: decimal(1e-6 / measurement.each) + " M ex/s"
    case .operations: time(measurement.each)
    case .bytes, .memory: bytes(measurement.each)
    }
  }

  private static func target(_ workload: Workload) -> String {
    switch workload.target {
    case .seconds(let most): "≤ " + time(most)
    case .bytes(let most): "≤ " + bytes(most)
    case .times(let least):
      "≥ "
        + Opponent.Kind.allCases.compactMap { kind in
          least[kind].map { "\(decimal($0))x \(kind.rawValue)" }
        }.joined(separator: ", ")
    case nil: ""
    }
  }

  static func time(_ seconds: Double) -> String {
    if seconds < 1e-6 { return decimal(seconds * 1e9) + " ns" }
    if seconds < 1e-3 { return decimal(seconds * 1e6) + " µs" }
    return decimal(seconds * 1e3) + " ms"
  }

  private static func bytes(_ count: Double) -> String {
    if count < 10_000 { return "\(Int(count.rounded())) bytes" }
    return mebibytes(count)
  }

  static func mebibytes(_ count: Double) -> String { decimal(count / 1_048_576) + " MiB" }

  /// Two digits after the point.
  static func decimal(_ value: Double) -> String {
    let hundredths = Int((value * 100).rounded())
    let rest = hundredths % 100
    return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)"
  }

  static func padded(_ text: String, to width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }
}
