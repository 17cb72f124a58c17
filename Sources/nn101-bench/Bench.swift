import NeuralNetwork

/// Times everything, or only the workloads named on the command line.
@main
struct Bench {
  static let workloads: [Workload] = [
    .circle("W1", [2, 4, 2, 1]),
    .circle("W2", [2, 8, 8, 8, 1]),
    .digits,
    .oneExample,
  ]

  static func main() throws {
    let wanted = CommandLine.arguments.dropFirst()
    for workload in workloads where wanted.isEmpty || wanted.contains(workload.name) {
      print(Report.line(try Measurement(workload, runs: 7)))
    }
  }
}
