import ArgumentParser
import Lessons
import NeuralNetwork

/// How a network learns.
struct LearningOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "What is made small. Unless given: binary-cross-entropy for two classes, cross-entropy for "
        + "more, squared-error.", valueName: "name"))
  var loss: Loss?

  @Option(
    help: ArgumentHelp("How far one update goes; 0.1 unless given.", valueName: "number"))
  var learningRate: Double?

  @Option(
    help: ArgumentHelp(
      "How many examples are averaged for an update; 10 unless given.", valueName: "examples"))
  var batch: Int?

  @Option(
    help: ArgumentHelp(
      "Momentum has mu 0.9; Adam has 0.9, 0.999 and 1e-8.", valueName: "name"))
  var optimizer: OptimizerName?

  @Option(
    help: ArgumentHelp("The price of every weight's size; 0 unless given.", valueName: "number"))
  var l1: Double?

  @Option(
    help: ArgumentHelp(
      "The price of every weight's square; 0 unless given.", valueName: "number"))
  var l2: Double?

  @Option(
    help: ArgumentHelp(
      "Where data, first weights, test share and order are drawn from; 1 unless given.",
      valueName: "number"))
  var seed: UInt64?
}

extension Loss: WordChoice {
  /// The proper name, or another that is common.
  package init?(argument: String) { self.init(named: argument) }

  /// For a shell that offers it.
  package var meaning: String {
    switch self {
    case .squaredError: "half the sum of squares"
    case .meanSquaredError: "the mean of the squares"
    case .crossEntropy: "for shares, with softmax"
    case .binaryCrossEntropy: "for yes or no, with sigmoid"
    case .sumOfSquares: "the sum of the squares"
    case .absoluteError: "the sum of the distances"
    case .huber: "squares near, distances far"
    case .hinge: "for targets -1 and 1"
    }
  }
}

extension OptimizerName: WordChoice {
  /// For a shell that offers it.
  package var meaning: String {
    switch self {
    case .gradientDescent: "straight down the gradient"
    case .momentum: "with what is left of earlier steps"
    case .adam: "each weight at a pace of its own"
    }
  }
}
