#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Times every workload, or only those named on the command line.
///
/// With `--beside` it first reads what the program in C printed from standard input, and shows how
/// many times as fast Swift is. The exit status is 1 when a workload leads to a wrong result.
@main
struct Bench {
  static let workloads: [Workload] = [
    .circle("W1", [2, 4, 2, 1], loss: 0.0218030465209499),
    .circle("W2", [2, 8, 8, 8, 1], loss: 0.00822706277308603),
    .digits,
    .oneExample,
    .map("MAP1", [2, 4, 2, 1]),
    .map("MAP2", [2, 8, 8, 8, 1]),
    .report,
    .trace("TRACE1", [2, 2, 2], times: 200),
    .trace("TRACE2", [64, 32, 10], times: 2),
  ]

  static func main() throws {
    let arguments = CommandLine.arguments.dropFirst()
    let wanted = arguments.filter { $0 != "--beside" }
    let secondsInC = arguments.contains("--beside") ? readSecondsInC() : [:]
    var allAreRight = true
    for workload in workloads where wanted.isEmpty || wanted.contains(workload.name) {
      let measurement = try Measurement(workload, runs: 7)
      print(Report.line(measurement, secondsInC: secondsInC[workload.name]))
      allAreRight = allAreRight && measurement.isRight
    }
    exit(allAreRight ? 0 : 1)
  }

  /// Reads lines of a name, seconds and a loss.
  private static func readSecondsInC() -> [String: Double] {
    var found: [String: Double] = [:]
    while let line = readLine() {
      let words = line.split(separator: " ")
      guard words.count >= 2, let seconds = Double(words[1]) else { continue }
      found[String(words[0])] = seconds
    }
    return found
  }
}
