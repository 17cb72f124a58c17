import NeuralNetwork
import Walkthrough

/// Which classes some examples have, and which the network takes them for.
package struct ConfusionReading: Hashable {
  /// How many examples of each class are taken for which.
  package let matrix: ConfusionMatrix
  /// Whether the examples are those that are only tested.
  package let isOfTest: Bool

  /// Of the test examples when there are any; nil when the examples have no classes.
  package init?(_ report: EpochReport?) {
    guard let report else { return nil }
    self.init(report.test ?? report.training, isOfTest: report.test != nil)
  }

  /// Of examples that were told apart; nil when they have no classes.
  package init?(_ evaluation: Evaluation, isOfTest: Bool) {
    guard let matrix = evaluation.confusion else { return nil }
    self.matrix = matrix
    self.isOfTest = isOfTest
  }
}

extension LessonWalk {
  /// What a class is called: by its name, else by its number.
  package func className(_ index: Int) -> String {
    experiment.className(index) ?? "class \(index)"
  }
}
