import NeuralNetwork
import Walkthrough

extension NetworkFile {
  /// An experiment as a network file.
  ///
  /// Every number has all its digits, so that reading the text gives the same experiment to the
  /// last bit.
  package static func text(_ experiment: Experiment) -> String {
    var lines = ["network:", "  layers:", "    - inputs: \(experiment.network.inputs)"]
    lines += experiment.network.layers.map { layer in
      "    - {units: \(layer.units), activation: \(layer.activation.rawValue), "
        + "weights: [\(layer.weights.map(list).joined(separator: ", "))], "
        + "biases: \(list(layer.biases))}"
    }
    lines.append("loss: \(experiment.loss.rawValue)")
    lines += examples(experiment.examples)
    lines.append("learning-rate: \(experiment.learningRate)")
    lines.append("train-biases: \(experiment.trainsBiases)")
    return lines.joined(separator: "\n") + "\n"
  }

  private static func examples(_ examples: [Example]) -> [String] {
    let texts = examples.map { "{input: \(list($0.input)), target: \(list($0.target))}" }
    if texts.count == 1 { return ["example: \(texts[0])"] }
    return ["examples:"] + texts.map { "  - \($0)" }
  }

  /// Swift prints a Double with as many digits as are needed to read it back.
  private static func list(_ numbers: [Double]) -> String {
    "[" + numbers.map { "\($0)" }.joined(separator: ", ") + "]"
  }
}
