/// Why a network cannot run, and where.
///
/// Layers, neurons and examples are counted from 0.
package enum NetworkProblem: Error, Hashable, Sendable {
  case noLayers
  case noInputs
  case noUnits(layer: Int)
  /// A layer has another number of rows of weights than of biases.
  case rowCount(layer: Int, rows: Int, biases: Int)
  /// A neuron has another number of weights than there are values before it.
  case weightCount(layer: Int, neuron: Int, found: Int, expected: Int)
  /// A weight or bias is infinite or not a number.
  case notFinite(Parameter)
  case softmaxBeforeOutput(layer: Int)
  /// Cross-entropy needs softmax at the output, and binary cross-entropy needs sigmoid.
  case lossNeedsActivation(Loss, needed: Activation, found: Activation)
  /// There is nothing to learn from.
  case noExamples
  case inputCount(example: Int, found: Int, expected: Int)
  case targetCount(example: Int, found: Int, expected: Int)
  /// An input is infinite or not a number.
  case inputNotFinite(example: Int, input: Int)
  /// A target is infinite or not a number.
  case targetNotFinite(example: Int, output: Int)
}

extension Network {
  /// Throws the first thing that is wrong with the network, by itself or with this loss.
  package func validate(loss: Loss) throws(NetworkProblem) {
    guard inputs > 0 else { throw .noInputs }
    guard let output = layers.last else { throw .noLayers }
    for index in layers.indices { try validateShape(layer: index) }
    for parameter in parameters where !self[parameter].isFinite { throw .notFinite(parameter) }
    if let misplaced = layers.dropLast().firstIndex(where: { $0.activation.isOutputOnly }) {
      throw .softmaxBeforeOutput(layer: misplaced)
    }
    if let needed = loss.neededActivation, output.activation != needed {
      throw .lossNeedsActivation(loss, needed: needed, found: output.activation)
    }
  }

  /// Throws the first thing that keeps the network from learning these examples.
  package func validate(examples: [Example]) throws(NetworkProblem) {
    let outputs = layers.last?.units ?? 0
    for (index, example) in examples.enumerated() {
      guard example.input.count == inputs else {
        throw .inputCount(example: index, found: example.input.count, expected: inputs)
      }
      guard example.target.count == outputs else {
        throw .targetCount(example: index, found: example.target.count, expected: outputs)
      }
      if let input = example.input.firstIndex(where: { !$0.isFinite }) {
        throw .inputNotFinite(example: index, input: input)
      }
      if let output = example.target.firstIndex(where: { !$0.isFinite }) {
        throw .targetNotFinite(example: index, output: output)
      }
    }
  }

  /// What `validate(loss:)` would throw; nil when the network is in order.
  package func problem(loss: Loss) -> NetworkProblem? {
    do throws(NetworkProblem) {
      try validate(loss: loss)
      return nil
    } catch {
      return error
    }
  }

  private func validateShape(layer index: Int) throws(NetworkProblem) {
    let layer = layers[index]
    let expected = index == 0 ? inputs : layers[index - 1].units
    guard layer.units > 0 || !layer.weights.isEmpty else { throw .noUnits(layer: index) }
    guard layer.weights.count == layer.units else {
      throw .rowCount(layer: index, rows: layer.weights.count, biases: layer.units)
    }
    for (neuron, row) in layer.weights.enumerated() where row.count != expected {
      throw .weightCount(layer: index, neuron: neuron, found: row.count, expected: expected)
    }
  }
}
