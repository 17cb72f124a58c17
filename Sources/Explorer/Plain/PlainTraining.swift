import Lessons
import NeuralNetwork
import Session
import Walkthrough

/// Training in sentences: what the loss curve shows, at the epoch that was reached.
extension PlainWords {
  /// How the network, and the run beside it, stand after the epochs done so far.
  ///
  /// `Epoch 20 is done. Mean loss 0.1212.`
  func training(since epoch: Int) -> [String] {
    let reading = TrainingReading(walk, notation: look.notation)
    guard let report = reading.reports.last else { return [] }
    var lines = ["Epoch \(report.epoch) is done. \(sentence("Mean loss", report.training))"]
    if let before = reading.report(upTo: epoch), before.epoch < report.epoch {
      let number = SpokenNotation.number(before.training.loss)
      lines.append("At epoch \(before.epoch) the mean loss was \(number).")
    }
    if let test = report.test { lines.append(sentence("Mean loss on the test examples", test)) }
    if let name = reading.names?.beside, let beside = reading.beside.last {
      lines.append("The run beside, \(name): \(sentence("mean loss", beside.training))")
      if let test = beside.test {
        lines.append(sentence("Its mean loss on the test examples", test))
      }
    }
    if walk.page.scene.views?.contains(.map) == true { lines += picture(.map, []) ?? [] }
    return lines
  }

  private func sentence(_ name: String, _ evaluation: Evaluation) -> String {
    "\(name) \(SpokenNotation.number(evaluation.loss))."
  }
}
