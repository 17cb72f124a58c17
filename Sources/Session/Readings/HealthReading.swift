import NeuralNetwork
import Walkthrough

/// What keeps the network from learning at this moment.
package struct HealthReading {
  /// The gravest first.
  package let findings: [TrainingHealth.Finding]
  private let isDeep: Bool

  /// Looks at every neuron on every example; on a sample of many, which proves nothing for good.
  package init(_ walk: LessonWalk) {
    let now = walk.present
    let examples = now.examples.sample
    isDeep = now.network.layers.count > 2
    findings =
      TrainingHealth(
        now.network, loss: now.loss, examples: examples, epoch: walk.epochsDone,
        losses: walk.run.reports.upTo(epoch: walk.epochsDone - 1).map(\.trainingLoss),
        settings: examples.count == now.examples.count ? now.settings : nil,
        optimizer: walk.run.optimizer
      ).findings
  }

  /// Those of them that are causes and no effects: with a single hidden layer, small deltas are an
  /// effect.
  package var causes: [TrainingHealth.Finding] {
    findings.filter { finding in
      switch finding {
      case .vanishingGradient: isDeep
      case .diverged, .deadNeuron, .saturatedNeuron, .twins, .plateau: true
      }
    }
  }

  /// The gravest cause; nil when all is well.
  ///
  /// In free play nil as well: the footer says it, and looks seldom, for pictures come thirty times
  /// a second.
  package static func cause(in walk: LessonWalk) -> TrainingHealth.Finding? {
    walk.isEndless ? nil : HealthReading(walk).causes.first
  }
}
