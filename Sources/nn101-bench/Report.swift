/// How a measurement reads on the screen.
enum Report {
  /// One line: name, speed, spread, how many times as fast as C, what was done.
  static func line(_ measurement: Measurement, secondsInC: Double?) -> String {
    let ratio = secondsInC.map { decimal($0 / measurement.median) + "x C" } ?? ""
    let columns = [
      padded(measurement.workload.name, to: 7),
      padded(speed(measurement), to: 14),
      padded("± \(Int((measurement.spread * 100).rounded())) %", to: 7),
      padded(ratio, to: 8),
      measurement.workload.summary,
    ]
    let line = columns.joined(separator: " ")
    guard !measurement.isRight else { return line }
    let found = measurement.result.map { "\($0)" } ?? "nothing"
    let expected = measurement.workload.expected.map { "\($0)" } ?? "nothing"
    return line + "\n        WRONG: the result is \(found), and must be \(expected)"
  }

  private static func speed(_ measurement: Measurement) -> String {
    switch measurement.workload.measure {
    case .examples(let count):
      return decimal(Double(count) / measurement.median / 1e6) + " M ex/s"
    case .operations(let count):
      return time(measurement.median / Double(count))
    }
  }

  private static func time(_ seconds: Double) -> String {
    if seconds < 1e-6 { return decimal(seconds * 1e9) + " ns" }
    if seconds < 1e-3 { return decimal(seconds * 1e6) + " µs" }
    return decimal(seconds * 1e3) + " ms"
  }

  /// Two digits after the point.
  private static func decimal(_ value: Double) -> String {
    let hundredths = Int((value * 100).rounded())
    let rest = hundredths % 100
    return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)"
  }

  private static func padded(_ text: String, to width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }
}
