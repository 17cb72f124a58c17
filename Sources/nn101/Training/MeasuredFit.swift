import Lessons
import NeuralNetwork
import Session
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
    let evaluation = Evaluation(
      network, loss: loss, examples: examples, classification: nil, measures: true)
    let reading = MeasuredReading(
      evaluation, loss: loss, scale: data.normalization?.targets, names: data.names)
    guard let reading else { return [] }
    let judged = counted(examples.count, isTested ? "test example" : "training example")
    return reading.targets.enumerated().map { place, target in
      line(target.name ?? "t\(place + 1)", target, judged)
    } + (reading.ownLoss.map { [inOwnUnit($0, isTested)] } ?? [])
  }

  /// A target as a sentence, such as `mpg: root mean squared error 2.9, R2 0.86, on 78 examples`.
  private func line(_ name: String, _ target: MeasuredReading.Target, _ judged: String) -> String {
    let error = NumberFormat.short(target.error, minus: "-")
    let explained = target.explained.map { ", R2 \(NumberFormat.fixed($0, decimals: 3))" } ?? ""
    return "\(name): root mean squared error \(error)\(explained), on \(judged)."
  }

  private func inOwnUnit(_ loss: Double, _ isTested: Bool) -> String {
    "The losses above are of normalised targets; in their own unit the "
      + "\(isTested ? "test " : "")loss is \(NumberFormat.short(loss, minus: "-"))."
  }
}
