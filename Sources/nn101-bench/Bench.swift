#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

import Drawing

/// Times every workload, or only those named on the command line.
///
/// With `--beside PROGRAM` the program in C runs in turn with it: that shows how many times as fast
/// Swift is, and how slow the machine is just now. With `--growth` it shows how cost grows with the
/// work instead. The exit status is 1 when a workload leads to a wrong result.
@main
struct Bench {
  private static let wide = Size(columns: 120, rows: 40)
  private static let sizes = [
    Size(columns: 80, rows: 24), wide, Size(columns: 300, rows: 100),
  ]

  private static var workloads: [Workload] {
    training + screens + [.opening(13), .opening(1000), .reading(13), .reading(1000)]
      + [.printing, .starting, .keyInProgram, .memory, .flatSteps, .flatKeys]
      + [.firstTraffic, .traffic]
  }

  private static let training: [Workload] = [
    .circle("W1", [2, 4, 2, 1], loss: 0.0218030465209499),
    .circle("W2", [2, 8, 8, 8, 1], loss: 0.00822706277308603),
    .digits,
    .oneExample,
    .map("MAP1", [2, 4, 2, 1]),
    .map("MAP2", [2, 8, 8, 8, 1], target: .seconds(0.5e-3)),
    .report,
    .trace("TRACE1", [2, 2, 2], times: 200, target: .seconds(50e-6)),
    .trace("TRACE2", [64, 32, 10], times: 2, target: .seconds(20e-3)),
  ]

  private static var screens: [Workload] {
    sizes.map { .frames($0, target: $0 == wide ? .seconds(0.3e-3) : nil) }
      + [.largeFrame(wide)]
      + sizes.map { .keys($0, target: $0 == wide ? .seconds(2e-3) : nil) }
      + sizes.flatMap { [.changes($0, every: 1), .changes($0, every: 20)] }
      + sizes.flatMap { [.terminal($0, every: 1), .terminal($0, every: 20)] }
  }

  static func main() throws {
    let arguments = CommandLine.arguments.dropFirst()
    if arguments.first == Workload.drawOption {
      return Workload.draw(arguments.dropFirst().compactMap { Int($0) })
    }
    var wanted = arguments.filter { !$0.hasPrefix("--") }
    var program: ProgramInC?
    if arguments.contains("--beside"), !wanted.isEmpty {
      program = ProgramInC(path: wanted.removeFirst())
    }
    let workloads = arguments.contains("--growth") ? Workload.growth : workloads
    var allAreRight = true
    print(Report.heading)
    for workload in workloads where wanted.isEmpty || wanted.contains(workload.name) {
      let measurement = try Measurement(workload, beside: program)
      print(Report.line(measurement))
      allAreRight = allAreRight && measurement.isRight
    }
    Program.cleanUp()
    exit(allAreRight ? 0 : 1)
  }
}
