import NeuralNetwork
import Walkthrough

extension NetworkFile {
  /// An experiment as a network file.
  ///
  /// A file has no place for early stopping. Every number has all its digits, so that reading the
  /// text gives the same experiment to the last bit, and its training goes on as it would have.
  /// `data` names the data set that all examples are from, test examples included. Examples that
  /// `normalization` is still to be applied to stand in their own unit.
  package static func text(
    _ experiment: Experiment, data: String? = nil, normalization: Normalization? = nil
  ) -> String {
    var lines = ["network:", "  layers:", "    - inputs: \(experiment.network.inputs)"]
    lines += experiment.network.layers.map { layer in
      "    - {units: \(layer.units), activation: \(layer.activation.rawValue), "
        + "weights: [\(layer.weights.map(list).joined(separator: ", "))], "
        + "biases: \(layer.hasBiases ? list(layer.biases) : "none")}"
    }
    lines += names(experiment)
    lines.append("loss: \(experiment.loss.rawValue)")
    lines += data.map { ["data: \($0)"] } ?? examples(experiment.examples)
    if data == nil, !experiment.test.isEmpty {
      lines += ["test-examples:"] + experiment.test.map { "  - \(text($0))" }
    }
    lines.append("learning-rate: \(experiment.learningRate)")
    lines.append("train-biases: \(experiment.trainsBiases)")
    lines += held(experiment) + settings(experiment.settings)
    lines += normalization.map(text) ?? []
    lines += experiment.place.map { place($0, of: experiment) } ?? []
    return lines.joined(separator: "\n") + "\n"
  }

  /// What inputs, neurons and classes are called, in the network's order.
  private static func names(_ experiment: Experiment) -> [String] {
    let names = experiment.names
    let words = NetworkShape(experiment.network).neurons.compactMap { neuron in
      names[neuron].map { "\(neuron.key): \(DataReference.quoted($0))" }
    }
    let classes = names.classes.map(DataReference.quoted).joined(separator: ", ")
    return (words.isEmpty ? [] : ["names: {\(words.joined(separator: ", "))}"])
      + (classes.isEmpty ? [] : ["classes: [\(classes)]"])
  }

  /// Weights and biases that stay as they are, in the network's order.
  private static func held(_ experiment: Experiment) -> [String] {
    let keys = experiment.heldQuantities.map(\.key)
    return keys.isEmpty ? [] : ["hold: [\(keys.joined(separator: ", "))]"]
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

  private static func text(_ normalization: Normalization) -> [String] {
    func lines(_ name: String, _ means: [Double], _ deviations: [Double]) -> [String] {
      zip(means, deviations).enumerated().map { number, column in
        "  \(name)\(number + 1): {mean: \(column.0), deviation: \(column.1)}"
      }
    }
    return ["normalize:"] + lines("x", normalization.means, normalization.deviations)
      + (normalization.targets.map { lines("t", $0.means, $0.deviations) } ?? [])
  }

  // MARK: Where the training stands

  private static func place(_ place: TrainingPlace, of experiment: Experiment) -> [String] {
    var lines = ["epoch: \(place.epoch)"]
    let batch = max(1, min(experiment.settings.batchSize, experiment.examples.count))
    if place.position > 0 {
      lines.append(
        place.position.isMultiple(of: batch)
          ? "batches-done: \(place.position / batch)" : "examples-done: \(place.position)")
    }
    return lines + shuffle(place) + optimizer(place.optimizer)
  }

  private static func shuffle(_ place: TrainingPlace) -> [String] {
    let order = "[" + place.order.map { "\($0 + 1)" }.joined(separator: ", ") + "]"
    if let generator = place.generator {
      let state = (0..<4).map { "\(generator.state[$0])" }.joined(separator: ", ")
      return ["shuffle-place: {order: \(order), state: [\(state)]}"]
    }
    return place.order == Array(place.order.indices) ? [] : ["shuffle-place: {order: \(order)}"]
  }

  private static func optimizer(_ state: OptimizerState) -> [String] {
    switch state {
    case .none: []
    case .velocity(let velocity): ["optimizer-state:"] + layers("v", velocity)
    case .moments(let mean, let square, let updates):
      ["optimizer-state:", "  updates: \(updates)"] + layers("m", mean) + layers("s", square)
    }
  }

  private static func layers(_ name: String, _ gradient: Gradient) -> [String] {
    ["  \(name):"]
      + gradient.layers.map { layer in
        "    - {weights: [\(layer.weights.map(list).joined(separator: ", "))], "
          + "biases: \(list(layer.biases))}"
      }
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
