import ArgumentParser
import Lessons
import NeuralNetwork

/// The network that learns.
struct NetworkOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "A network file whose exact weights to start from, and whose settings to use; - for standard "
        + "input.", valueName: "file"),
    completion: .file(extensions: ["yaml", "yml", "json"]))
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
    completion: .words { _ in
      Activation.completionWords.filter { HiddenActivations.known.contains($0.word) }
    },
    transform: { try HiddenActivations(argument: $0) })
  var activation: HiddenActivations?

  @Option(
    help: ArgumentHelp(
      "How first weights are drawn; automatic is he for ReLU and its kin, and else xavier.",
      valueName: "scheme"))
  var initialWeights: InitialWeights?

  @Option(
    help: ArgumentHelp(
      "What the output does. Unless given: sigmoid for two classes, softmax for more, linear.",
      valueName: "name"))
  var outputActivation: Activation?
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

  /// For a shell that offers it.
  package var meaning: String {
    switch self {
    case .sigmoid: "an S from 0 to 1"
    case .relu: "0 below 0, z above"
    case .tanh: "an S from -1 to 1"
    case .linear: "z as it is"
    case .leakyRelu: "ReLU with a little below 0"
    case .softplus: "ReLU with a round corner"
    case .elu: "ReLU that bends to -1"
    case .gelu: "z times the share of numbers below it"
    case .silu: "z times sigmoid"
    case .step: "0 or 1"
    case .sine: "a wave"
    case .softmax: "shares that sum to 1"
    }
  }
}

extension InitialWeights: WordChoice {
  /// For a shell that offers it.
  package var meaning: String {
    switch self {
    case .automatic: "he for ReLU and its kin, else xavier"
    case .xavier: "even, by inputs and neurons"
    case .he: "even, by inputs"
    case .uniform: "even from -1 to 1"
    case .gaussian: "normal, deviation 1"
    case .zeros: "all 0"
    }
  }
}
