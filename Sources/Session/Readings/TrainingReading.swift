import NeuralNetwork
import Walkthrough

/// How the network stood after each epoch up to this moment, with the run beside it: what a
/// training curve is drawn and told from.
package struct TrainingReading {
  /// How a loss curve is spaced.
  package enum Scale: Hashable, Sendable {
    case linear
    /// Equal steps for equal ratios.
    case logarithmic
  }

  /// This run's reports, the one before any training first; every second, fourth and so on of a
  /// long training.
  package let reports: ArraySlice<EpochReport>
  /// Those of the run beside, after as many epochs at most; empty when there is none.
  package let beside: ArraySlice<EpochReport>
  /// What tells the two runs apart; nil when there is one alone.
  package let names: RunNames?

  /// Reads both runs up to this moment.
  package init(_ walk: LessonWalk, notation: Notation = .symbols) {
    reports = walk.run.reportsSoFar
    beside = (walk.besideReports ?? []).upTo(epoch: walk.epochsDone)
    names = RunNames(walk, notation: notation)
  }

  /// The newest report of an epoch or before it.
  package func report(upTo epoch: Int) -> EpochReport? { reports.last { $0.epoch <= epoch } }

  /// The same of the run beside.
  package func besideReport(upTo epoch: Int) -> EpochReport? { beside.last { $0.epoch <= epoch } }

  /// The report with the lowest loss of what is learned from.
  package var lowest: EpochReport? { reports.min { $0.training.loss < $1.training.loss } }

  /// The report with the lowest loss of what is only tested; nil without test examples.
  package var lowestTest: EpochReport? {
    reports.filter { $0.test != nil }.min { ($0.test?.loss ?? 0) < ($1.test?.loss ?? 0) }
  }

  /// The scale that the losses in sight ask for: logarithmic where they fall far.
  package var scale: Scale {
    let other = beside.map { $0.test?.loss ?? $0.training.loss }
    let losses = (reports.flatMap { [$0.training.loss, $0.test?.loss ?? .nan] } + other)
      .filter { $0.isFinite && $0 > 0 }
    return (losses.max() ?? 1) > 50 * (losses.min() ?? 1) ? .logarithmic : .linear
  }
}

/// What each of two runs is called, after what is different about it: `linear`, `L2 0.01`.
package struct RunNames: Hashable {
  /// This run.
  package let own: String
  /// The run beside.
  package let beside: String

  /// nil when there is no run beside.
  package init?(_ walk: LessonWalk, notation: Notation) {
    guard let other = walk.besideExperiment else { return nil }
    let difference = walk.experiment.difference(from: other, notation: notation)
    if difference == Experiment.otherWeights, let start = walk.besideStart,
      let told = walk.firstExperiment.weightsThatDiffer(from: start, notation: notation),
      let others = start.weightsThatDiffer(from: walk.firstExperiment, notation: notation)
    {
      (own, beside) = (told, others)
      return
    }
    // Where nothing but the weights is different, both runs cannot have the same name.
    own = difference == Experiment.otherWeights ? "these weights" : difference
    beside = other.difference(from: walk.experiment, notation: notation)
  }
}
