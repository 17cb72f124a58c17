import Lessons
import NeuralNetwork
import Session
import Walkthrough

/// Training in sentences: what the loss curve shows, at the epoch that was reached.
extension PlainWords {
  /// How the network, and the run beside it, stand after the epochs done so far.
  ///
  /// In two lines at most; `show training` and `show map` tell the rest.
  ///
  /// `Epoch 20 is done. Mean loss 0.1212; at epoch 0 it was 0.1251.`
  func training(since epoch: Int) -> [String] {
    let reading = TrainingReading(walk, notation: look.notation)
    guard let report = reading.reports.last else { return [] }
    var own = "Epoch \(report.epoch) is done. Mean loss \(losses(report))"
    if let before = reading.report(upTo: epoch), before.epoch < report.epoch {
      own += "; at epoch \(before.epoch) it was \(SpokenNotation.number(before.training.loss))"
    }
    guard let name = reading.names?.beside, let beside = reading.beside.last else {
      return [own + "."]
    }
    return [own + ".", "The run beside, \(heard(name)): mean loss \(losses(beside))."]
  }

  /// The mean loss: `0.0224, on the test examples 0.0381`.
  private func losses(_ report: EpochReport) -> String {
    let test = report.test.map { ", on the test examples \(SpokenNotation.number($0.loss))" } ?? ""
    return SpokenNotation.number(report.training.loss) + test
  }
}
