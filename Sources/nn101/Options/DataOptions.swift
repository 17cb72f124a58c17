import ArgumentParser
import Lessons
import NeuralNetwork

/// What a network learns from.
struct DataOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "A data set (\(DatasetKind.allCases.map(\.rawValue).joined(separator: ", "))), a CSV file, "
        + "a network file for its examples, or - for CSV on standard input. circle unless given.",
      valueName: "name|file.csv"),
    completion: SourceCompletion.data)
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
      What becomes of a CSV's missing values (NA, ?, NaN, null or nothing): their rows are left \
      out, or the column's mean is put there.
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

  @Option(
    help: ArgumentHelp(
      "How noisy a data set is: a standard deviation.", valueName: "deviation"))
  var noise: Double?

  @Option(
    help: ArgumentHelp(
      "The share of all examples that the network is only judged by, 0 for none. 0.2 for a CSV, "
        + "and half for a data set that is no truth table, unless given.", valueName: "share"))
  var testShare: Double?
}

extension MissingValues: WordChoice {
  /// For a shell that offers it.
  package var meaning: String {
    switch self {
    case .drop: "leave their rows out"
    case .mean: "put the column's mean there"
    }
  }
}
