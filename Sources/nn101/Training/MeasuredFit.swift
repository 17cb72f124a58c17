import Lessons
import NeuralNetwork
import Walkthrough

/// How well measurements are told, in their own unit.
struct MeasuredFit {
  let network: Network
  let loss: Loss
  let data: TrainingData

  /// A line for each target, and the loss in the targets' own unit where they are normalised; empty
  /// for classes.
  var lines: [String] {
    guard data.kind == .measurements else { return [] }
    let isTested = !data.test.isEmpty
    let examples = isTested ? data.test : data.train
    let scale = data.normalization?.targets
    let outputs = network.outputs(for: examples.map(\.input)).map { scale?.raw($0) ?? $0 }
    let targets = examples.map { scale?.raw($0.target) ?? $0.target }
    let judged = counted(examples.count, isTested ? "test example" : "training example")
    let own = zip(outputs, targets).map { loss.value(outputs: $0, targets: $1) }
    return (targets.first ?? []).indices.map { target in
      line(target, outputs.map { $0[target] }, targets.map { $0[target] }, judged)
    } + (scale == nil ? [] : [inOwnUnit(own.reduce(0) { $0 + $1 / Double(own.count) }, isTested)])
  }

  /// A target as a sentence, such as `mpg: root mean squared error 2.9, R2 0.86, on 78 examples`.
  private func line(
    _ target: Int, _ outputs: [Double], _ targets: [Double], _ judged: String
  ) -> String {
    let count = Double(targets.count)
    let mean = targets.reduce(0) { $0 + $1 / count }
    let errors = zip(outputs, targets).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) / count }
    let spread = targets.reduce(0) { $0 + ($1 - mean) * ($1 - mean) / count }
    let name = data.targetNames.map { $0[target] } ?? "t\(target + 1)"
    let error = NumberFormat.short(errors.squareRoot(), minus: "-")
    // What is always the same cannot be explained.
    let explained =
      spread > 0 ? ", R2 \(NumberFormat.fixed(1 - errors / spread, decimals: 3))" : ""
    return "\(name): root mean squared error \(error)\(explained), on \(judged)."
  }

  private func inOwnUnit(_ loss: Double, _ isTested: Bool) -> String {
    "The losses above are of normalised targets; in their own unit the "
      + "\(isTested ? "test " : "")loss is \(NumberFormat.short(loss, minus: "-"))."
  }
}
