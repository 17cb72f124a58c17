import CLibrary
import Drawing

/// Times every workload, or only those named on the command line.
///
/// With `--beside COMMAND`, `--native COMMAND` and `--playground COMMAND` others run in turn with it:
/// that shows how many times as fast Swift is, and how slow the machine is just now. With `--growth`
/// it shows how cost grows with the work instead. The exit status is 1 when a workload leads to a
/// wrong result.
@main
struct Bench {
  private static let wide = Size(columns: 120, rows: 40)
  private static let sizes = [
    Size(columns: 80, rows: 24), wide, Size(columns: 300, rows: 100),
  ]

  private static var workloads: [Workload] {
    training + screens + [.opening(13), .opening(1000), .reading(13), .reading(1000)]
      + [.printing, .listing, .tracing, .starting, .keyInProgram]
      + wholeTraining + [.playing("PLAY1", .w1), .playing("PLAY2", .w2)] + [
        .memory, .flatSteps, .flatKeys,
      ]
      + [.firstTraffic, .traffic] + tables
  }

  private static let training: [Workload] = [
    .circle(.w1, loss: 0.0218030465209499),
    .circle(.w2, loss: 0.00822706277308603),
    .digits,
    .oneExample,
    .map("MAP1", [2, 4, 2, 1]),
    .map("MAP2", [2, 8, 8, 8, 1], target: .seconds(0.5e-3)),
    .report,
    .trace("TRACE1", [2, 2, 2], times: 200, target: .seconds(50e-6)),
    .trace("TRACE2", [64, 32, 10], times: 2, target: .seconds(20e-3)),
    .trace("TRACE10", [2, 4, 2, 1], batch: 10, times: 20, target: .seconds(0.5e-3)),
  ]

  private static let tables: [Workload] = [
    .table("READ4", rows: 10_000, columns: 10), .table("READ5", rows: 100_000, columns: 10),
    .table("READ6", rows: 1_000_000, columns: 10), .table("READWIDE", rows: 10_000, columns: 500),
    .tableMemory,
  ]

  private static let wholeTraining: [Workload] = [
    .training(
      "TRAIN1", .w1, epochs: 20_000, loss: 1.117e-4,
      target: .times([.inNativeC: 3, .playground: 10])),
    .training(
      "TRAIN2", .w2, epochs: 5_000, loss: 7.538e-5,
      target: .times([.inNativeC: 1.8, .playground: 10])),
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
    if arguments.first == CircleTask.fileOption {
      return print(arguments.last.flatMap(CircleTask.init)?.file ?? "", terminator: "")
    }
    var wanted = Array(arguments)
    let opponents = Opponent.Kind.allCases.compactMap { kind in
      value(of: kind.option, takenFrom: &wanted).map { Opponent(kind: kind, command: $0) }
    }
    let workloads = wanted.contains("--growth") ? Workload.growth : workloads
    wanted.removeAll { $0.hasPrefix("--") }
    var allAreRight = true
    print(Report.heading)
    for workload in workloads where wanted.isEmpty || wanted.contains(workload.name) {
      let measurement = try Measurement(workload, beside: opponents)
      print(Report.line(measurement))
      allAreRight = allAreRight && measurement.isRight
    }
    Program.cleanUp()
    exit(allAreRight ? 0 : 1)
  }

  /// Takes an option and its value out of the arguments.
  private static func value(of option: String, takenFrom words: inout [String]) -> String? {
    guard let index = words.firstIndex(of: option), index + 1 < words.count else { return nil }
    defer { words.removeSubrange(index...index + 1) }
    return words[index + 1]
  }
}
