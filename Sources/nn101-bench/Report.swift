/// How a measurement reads on the screen.
enum Report {
  static func line(_ measurement: Measurement) -> String {
    let workload = measurement.workload
    let result = measurement.result.map { ", loss \($0)" } ?? ""
    return padded(workload.name, to: 6)
      + padded(amount(measurement), to: 16)
      + "± \(padded("\(Int((measurement.spread * 50).rounded())) %", to: 6))"
      + workload.summary + result
  }

  private static func amount(_ measurement: Measurement) -> String {
    switch measurement.workload.measure {
    case .examples(let count):
      return rounded(Double(count) / measurement.median / 1e6) + " M ex/s"
    case .operations(let count):
      return time(measurement.median / Double(count))
    }
  }

  private static func time(_ seconds: Double) -> String {
    if seconds < 1e-6 { return rounded(seconds * 1e9) + " ns" }
    if seconds < 1e-3 { return rounded(seconds * 1e6) + " µs" }
    return rounded(seconds * 1e3) + " ms"
  }

  /// Two digits after the point.
  private static func rounded(_ value: Double) -> String {
    "\((value * 100).rounded() / 100)"
  }

  private static func padded(_ text: String, to width: Int) -> String {
    text + String(repeating: " ", count: max(1, width - text.count))
  }
}
