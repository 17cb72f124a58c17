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
}

extension OptimizerName: WordChoice {}
