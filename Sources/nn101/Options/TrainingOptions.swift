import ArgumentParser
import Lessons
import NeuralNetwork
import Walkthrough

/// The data, the network and how it learns: what decides every figure of a training.
struct TrainingOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "A data set (\(DatasetKind.allCases.map(\.rawValue).joined(separator: ", "))), a CSV file, "
        + "a network file for its examples, or - for CSV on standard input. circle unless given.",
      valueName: "name|file.csv"))
  var data: String?

  @Option(
    help: ArgumentHelp(
      "The CSV's column to learn, or several. The last one unless given.",
      valueName: "name[,name]"),
    transform: { $0.split(separator: ",").map(String.init) })
  var target: [String] = []

  @Flag(help: "The CSV's target column holds classes, even where they are written as numbers.")
  var classes = false

  @Option(
    help: ArgumentHelp(
      "The CSV's columns to learn from. All others than the target unless given.",
      valueName: "name[,name]"),
    transform: { $0.split(separator: ",").map(String.init) })
  var inputs: [String]?

  @Option(
    help: ArgumentHelp("Columns of the CSV to leave out.", valueName: "name[,name]"),
    transform: { $0.split(separator: ",").map(String.init) })
  var drop: [String] = []

  @Option(
    help: """
      What becomes of a CSV's missing values (NA, ?, NaN, null or nothing): drop leaves their rows \
      out, mean puts the column's mean there.
      """)
  var missing: MissingValues?

  @Option(
    help: ArgumentHelp(
      "What the network sees of a point: x1, x2, x1^2, x2^2, x1x2, sin-x1 (the sine of pi times "
        + "x1) and sin-x2. For a CSV, x1 and x2 are its two input columns. Unless given, all "
        + "inputs as they are.", valueName: "name[,name]"),
    transform: { try FeatureNames.features($0) })
  var features: InputFeatures?

  @Flag(
    help: """
      Bring every input, and a measured target, to mean 0 and standard deviation 1, both of the \
      training examples.
      """)
  var normalize = false

  @Option(help: "How noisy a data set is: a standard deviation.")
  var noise: Double?

  @Option(
    help: ArgumentHelp(
      "The share of all examples that the network is only judged by, 0 for none. 0.2 for a CSV, "
        + "and half for a data set that is no truth table, unless given.", valueName: "share"))
  var testShare: Double?

  @Option(help: "A network file whose exact weights to start from, and whose settings to use.")
  var network: String?

  @Option(
    help: ArgumentHelp(
      "The sizes of all layers, inputs and outputs included. Two hidden layers of 4 and 2 unless "
        + "given.", valueName: "2-4-2-1"),
    transform: { try LayerSizes($0) })
  var layers: LayerSizes?

  @Option(
    help: ArgumentHelp(
      "What hidden layers do: one for all, or one for each divided by commas; tanh unless given.",
      valueName: "name[,name]"),
    completion: .list(HiddenActivations.known),
    transform: { try HiddenActivations(argument: $0) })
  var activation: HiddenActivations?

  @Option(
    help: ArgumentHelp(
      "How first weights are drawn: automatic (he for ReLU and its kin, xavier otherwise), xavier, "
        + "he, uniform, gaussian or zeros.", valueName: "scheme"))
  var initialWeights: InitialWeights?

  @Option(
    help: "What the output does. Unless given: sigmoid for two classes, softmax for more, linear.")
  var outputActivation: Activation?

  @Option(
    help: """
      Unless given: binary-cross-entropy for two classes, cross-entropy for more, squared-error.
      """)
  var loss: Loss?

  @Option(help: "How far one update goes; 0.1 unless given.")
  var learningRate: Double?

  @Option(help: "How many examples are averaged for an update; 10 unless given.")
  var batch: Int?

  @Option(help: "Momentum has mu 0.9; Adam has 0.9, 0.999 and 1e-8.")
  var optimizer: OptimizerName?

  @Option(help: "The price of every weight's size; 0 unless given.")
  var l1: Double?

  @Option(help: "The price of every weight's square; 0 unless given.")
  var l2: Double?

  @Option(help: "Where data, first weights, test share and order are drawn from; 1 unless given.")
  var seed: UInt64?

  func validate() throws {
    let numbers: [(SettingBounds, Double?)] = [
      (.noise, noise), (.testShare, testShare), (.learningRate, learningRate), (.l1, l1), (.l2, l2),
      (.batch, batch.map(Double.init)),
    ]
    for (bounds, value) in numbers {
      guard let objection = value.flatMap(bounds.objection) else { continue }
      throw ValidationError("--\(bounds.name) \(objection).")
    }
    guard network != nil,
      layers != nil || activation != nil || outputActivation != nil
        || initialWeights != nil
    else { return }
    throw ValidationError(
      "The file of --network says what its layers are: leave out --layers, --activation, "
        + "--output-activation and --initial-weights.")
  }
}

extension HiddenActivations {
  /// What a hidden layer can do.
  static let known = Activation.allCases.filter { !$0.isOutputOnly }.map(\.rawValue)

  /// One name, or one for each hidden layer; throws what is wrong with them.
  init(argument: String) throws {
    if let found = HiddenActivations(rawValue: argument) {
      self = found
      return
    }
    if argument.split(separator: ",").contains("softmax") {
      throw ValidationError("softmax works at the output only: use --output-activation softmax.")
    }
    throw ValidationError(
      "takes \(NearestName.listed(Self.known, "or")), one for all or one for each hidden layer.")
  }
}

extension Activation: WordChoice {
  /// The proper name, or another that is common.
  package init?(argument: String) { self.init(named: argument) }
}
extension InitialWeights: WordChoice {}
extension MissingValues: WordChoice {}
extension Loss: WordChoice {
  /// The proper name, or another that is common.
  package init?(argument: String) { self.init(named: argument) }
}
extension OptimizerName: WordChoice {}
