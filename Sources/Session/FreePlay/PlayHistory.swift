import NeuralNetwork
import Walkthrough

extension FreePlay {
  /// Losses, accuracy, gradient norms and every weight after each epoch so far, as CSV.
  ///
  /// Of a training of more than 1,536 epochs every second one is told, fourth and so on, and the
  /// newest. Epochs before a change of the batch have no weights: those networks are gone.
  package var history: String {
    let run = walk.run
    var timeline = run.timeline
    let stepsPerEpoch = walk.experiment.stepsPerEpoch
    var table = TrainingHistory(walk.experiment.network)
    for report in run.reportsSoFar {
      let isKept = report.epoch * stepsPerEpoch >= timeline.updatesBefore
      let step = run.trainingSteps(epochs: report.epoch)
      table.add(report, isKept ? timeline.experiment(at: step).network : nil)
    }
    return table.text
  }
}
