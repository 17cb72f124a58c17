import Foundation
import NeuralNetwork

extension Workload {
  /// Training as people run it: the whole process, from reading the file to the last row.
  ///
  /// The others are timed from the first epoch to the last, without their start. After so many
  /// epochs what is a last digit of tanh at first has grown to percents of the loss.
  static func training(
    _ name: String, _ task: CircleTask, epochs: Int, loss: Double, target: Target
  ) -> Workload {
    Workload(
      name: name, summary: "nn101 train of \(task.shape), \(epochs) epochs, one row",
      measure: .examples(epochs * CircleData.examples.count), expected: loss, tolerance: 0.1,
      target: target, opponents: [.inNativeC, .playground], task: "\(task.rawValue) \(epochs)",
      runs: 5
    ) {
      try task.withFile { path in
        let program = try Program([
          "train", "--network", path, "--no-shuffle", "--batch", "10", "--epochs", "\(epochs)",
          "--every", "\(epochs)", "--format", "csv",
        ])
        let said = program.readUntilQuiet(milliseconds: 100_000, first: 100_000)
        let seconds = program.end()
        let row = String(decoding: said, as: UTF8.self).split { $0.isNewline }
          .first { $0.hasPrefix("\(epochs),") }
        let loss = row?.split(separator: ",").dropFirst().first.flatMap { Double($0) }
        return Outcome(seconds: seconds, result: loss)
      }
    }
  }
}
