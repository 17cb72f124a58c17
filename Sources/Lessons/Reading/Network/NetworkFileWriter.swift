import NeuralNetwork
import Walkthrough

extension NetworkFile {
  /// An experiment as a network file.
  ///
  /// A file has no place for early stopping and for an optimizer's own numbers.
  /// Every number has all its digits, so that reading the text gives the same experiment to the
  /// last bit. `data` names the data set that all examples are from, test examples included.
  package static func text(_ experiment: Experiment, data: String? = nil) -> String {
    var lines = ["network:", "  layers:", "    - inputs: \(experiment.network.inputs)"]
    lines += experiment.network.layers.map { layer in
      "    - {units: \(layer.units), activation: \(layer.activation.rawValue), "
        + "weights: [\(layer.weights.map(list).joined(separator: ", "))], "
        + "biases: \(list(layer.biases))}"
    }
    lines.append("loss: \(experiment.loss.rawValue)")
    lines += data.map { ["data: \($0)"] } ?? examples(experiment.examples)
    if data == nil, !experiment.test.isEmpty {
      lines += ["test-examples:"] + experiment.test.map { "  - \(text($0))" }
    }
    lines.append("learning-rate: \(experiment.learningRate)")
    lines.append("train-biases: \(experiment.trainsBiases)")
    lines += settings(experiment.settings)
    return lines.joined(separator: "\n") + "\n"
  }

  /// How the network learns, as far as it is not as usual.
  private static func settings(_ settings: TrainingSettings) -> [String] {
    var lines: [String] = []
    if settings.batchSize != 1 { lines.append("batch: \(settings.batchSize)") }
    if let seed = settings.shuffleSeed { lines.append("shuffle: \(seed)") }
    if settings.optimizer != .gradientDescent {
      lines.append("optimizer: \(OptimizerName(settings.optimizer).rawValue)")
    }
    if settings.penalty.l1 != 0 { lines.append("l1: \(settings.penalty.l1)") }
    if settings.penalty.l2 != 0 { lines.append("l2: \(settings.penalty.l2)") }
    return lines
  }

  private static func text(_ example: Example) -> String {
    "{input: \(list(example.input)), target: \(list(example.target))}"
  }

  private static func examples(_ examples: [Example]) -> [String] {
    let texts = examples.map(text)
    if texts.count == 1 { return ["example: \(texts[0])"] }
    return ["examples:"] + texts.map { "  - \($0)" }
  }

  /// Swift prints a Double with as many digits as are needed to read it back.
  private static func list(_ numbers: [Double]) -> String {
    "[" + numbers.map { "\($0)" }.joined(separator: ", ") + "]"
  }
}
