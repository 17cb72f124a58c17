import NeuralNetwork
import Walkthrough

/// The experiment at every training step: where it began, what it learned, and what was edited.
///
/// Time runs both ways. An edit belongs to the training step it was made in: before that step the
/// network is as it was, and from it on everything is computed anew. Training steps are kept as
/// checkpoints and replayed from the nearest one, which gives the same numbers to the last bit.
package struct Timeline: Sendable {
  package let start: Experiment
  /// The edits in the order they were made, each with its training step.
  package private(set) var edits: [(trainingStep: Int, edit: Edit)] = []
  /// The experiment at the start of some training steps, sorted by step.
  private var checkpoints: [(trainingStep: Int, experiment: Experiment)]

  /// Every so many training steps one checkpoint is kept; the steps between are replayed.
  private static let spacing = 16

  package init(_ start: Experiment) {
    self.start = start
    checkpoints = [(0, start)]
  }

  /// The experiment as it stands when a training step begins, edits of that step included.
  package mutating func experiment(at trainingStep: Int) -> Experiment {
    let nearest = checkpoints.last { $0.trainingStep <= trainingStep } ?? (0, start)
    var experiment = nearest.experiment
    for step in nearest.trainingStep..<max(trainingStep, nearest.trainingStep) {
      experiment = Trace(experiment, trainingStep: step).nextExperiment
      experiment = applyEdits(of: step + 1, to: experiment)
      keep(experiment, at: step + 1)
    }
    return experiment
  }

  /// Every step of one training step.
  package mutating func trace(at trainingStep: Int) -> Trace {
    Trace(experiment(at: trainingStep), trainingStep: trainingStep)
  }

  /// Makes an edit; false when it makes no sense for the experiment at that step.
  package mutating func make(_ edit: Edit, at trainingStep: Int) -> Bool {
    let before = experiment(at: trainingStep)
    guard let after = edit.applied(to: before, trainingStep: trainingStep) else { return false }
    // Later edits were made to a network that no longer comes to be.
    edits.removeAll { $0.trainingStep > trainingStep }
    edits.append((trainingStep, edit))
    checkpoints.removeAll { $0.trainingStep >= trainingStep && $0.trainingStep > 0 }
    if trainingStep == 0 { checkpoints = [] }
    checkpoints.append((trainingStep, after))
    return true
  }

  private func applyEdits(of trainingStep: Int, to experiment: Experiment) -> Experiment {
    edits.filter { $0.trainingStep == trainingStep }.reduce(experiment) {
      $1.edit.applied(to: $0, trainingStep: trainingStep) ?? $0
    }
  }

  private mutating func keep(_ experiment: Experiment, at trainingStep: Int) {
    guard let last = checkpoints.last, trainingStep >= last.trainingStep + Self.spacing else {
      return
    }
    checkpoints.append((trainingStep, experiment))
  }
}
