import NeuralNetwork
import Walkthrough

/// How far off measurements are told, in their own unit.
package struct MeasuredReading: Hashable {
  /// The figures of one target.
  package struct Target: Hashable {
    /// What it is called; nil when nobody said.
    package let name: String?
    /// The root mean squared error √(Σ(a − t)² / n).
    package let error: Double
    /// R² = 1 − Σ(a − t)² / Σ(t − mean)²; nil where the target is always the same, for then there is
    /// nothing to explain.
    package let explained: Double?
  }

  /// One for each output.
  package let targets: [Target]
  /// The mean loss in the targets' own unit.
  ///
  /// nil where it is told in that unit anyhow, and for Huber, whose bend would be at another place.
  package let ownLoss: Double?

  /// The figures of examples that were evaluated; nil where they are classes.
  ///
  /// `scale` is how their targets were normalised.
  package init?(
    _ evaluation: Evaluation, loss: Loss, scale: Normalization.Scale?, names: NeuronNames
  ) {
    guard let errors = evaluation.errors, evaluation.examples > 0 else { return nil }
    targets = errors.squares.indices.map { output in
      let (square, variance) = (errors.squares[output], errors.targetVariances[output])
      return Target(
        name: names[.output(output + 1)],
        error: square.squareRoot() * (scale?.deviations[output] ?? 1),
        explained: variance > 0 ? 1 - square / variance : nil)
    }
    ownLoss = scale.flatMap { Self.loss(loss, errors, deviations: $0.deviations) }
  }

  /// The same of what an epoch's report says of the training examples, or of the test.
  package init?(_ report: EpochReport, isOfTest: Bool, in experiment: Experiment) {
    guard let evaluation = isOfTest ? report.test : report.training else { return nil }
    self.init(
      evaluation, loss: experiment.loss, scale: experiment.targetScale, names: experiment.names)
  }

  private static func loss(
    _ loss: Loss, _ errors: OutputErrors, deviations: [Double]
  ) -> Double? {
    let squares = zip(errors.squares, deviations).reduce(0) { $0 + $1.0 * $1.1 * $1.1 }
    return switch loss {
    case .squaredError: squares / 2
    case .meanSquaredError: squares / Double(deviations.count)
    case .sumOfSquares: squares
    case .absoluteError: zip(errors.sizes, deviations).reduce(0) { $0 + $1.0 * $1.1 }
    case .huber, .hinge, .crossEntropy, .binaryCrossEntropy: nil
    }
  }
}
