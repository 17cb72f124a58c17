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

  /// Free play at full speed: training, the losses of every epoch, and pictures of it.
  ///
  /// Time on the clock, which is what a person sees; the other shows no pictures.
  static func playing(_ name: String, _ task: CircleTask) -> Workload {
    let epochs = 1000
    return Workload(
      name: name,
      summary: "free play of \(task.shape) at full speed, with both losses and pictures",
      measure: .examples(epochs * CircleData.examples.count), target: .times([.playground: 10]),
      opponents: [.playground], task: "\(task.rawValue) \(epochs) watched", runs: 3
    ) {
      let program = try Program([
        "play", "--layers", task.shape, "--output-activation", "tanh", "--loss", "squared-error",
        "--batch", "10", "--learning-rate", "0.03",
      ])
      program.readUntilQuiet(milliseconds: 200)
      program.type("T>>>")
      _ = program.read(milliseconds: 500)
      let (first, begin) = (sample(program).steps, time())
      _ = program.read(milliseconds: 2000)
      let (last, end) = (sample(program).steps, time())
      program.type("q")
      _ = program.end()
      let examples = epochs * CircleData.examples.count
      return Outcome(seconds: (end - begin) / Double(max(1, last - first)) * Double(examples))
    }
  }
}
