import NeuralNetwork
import Walkthrough

/// One change that a person makes to the live network or to what it learns from.
package enum Edit: Hashable, Sendable {
  /// A weight, bias, input, target or the learning rate gets a new value.
  case set(Quantity, to: Double)
  /// All neurons of a layer (1 for the first after the inputs) get another activation.
  case activation(layer: Int, Activation)
  /// A new neuron at the end of a hidden layer, with the given weights in, bias and weights out.
  case addNeuron(layer: Int, weightsIn: [Double], weightsOut: [Double])
  case removeNeuron(layer: Int)
  /// A copy of the whole experiment takes its place: a new seed, or back to the first weights.
  case replace(Experiment)
}

extension Edit {
  /// True when nothing is left of an earlier edit of the same moment once this one is made.
  ///
  /// A key that is held down makes hundreds of edits of one weight: only the last one counts.
  func supersedes(_ earlier: Edit) -> Bool {
    switch self {
    case .replace: return true
    case .set(let quantity, _):
      if case .set(quantity, _) = earlier { return true }
      return false
    case .activation(let layer, _):
      if case .activation(layer, _) = earlier { return true }
      return false
    case .addNeuron, .removeNeuron: return false
    }
  }

  /// The experiment after the edit; nil when it makes no sense there.
  func applied(to experiment: Experiment, example: Int) -> Experiment? {
    switch self {
    case .set(let quantity, let value):
      return experiment.setting(quantity, to: value, example: example)
    case .replace(let other): return other
    case .activation(let layer, let activation):
      var changed = experiment
      guard changed.network.layers.indices.contains(layer - 1) else { return nil }
      changed.network.layers[layer - 1].activation = activation
      return changed
    case .addNeuron(let layer, let weightsIn, let weightsOut):
      return adding(to: experiment, layer: layer, weightsIn, weightsOut)
    case .removeNeuron(let layer): return removing(from: experiment, layer: layer)
    }
  }

  private func adding(
    to experiment: Experiment, layer: Int, _ weightsIn: [Double], _ weightsOut: [Double]
  ) -> Experiment? {
    var changed = experiment
    guard layer >= 1, layer < changed.network.layers.count else { return nil }
    changed.network.layers[layer - 1].weights.append(weightsIn)
    changed.network.layers[layer - 1].biases.append(0)
    for (row, weight) in weightsOut.enumerated() {
      changed.network.layers[layer].weights[row].append(weight)
    }
    return changed
  }

  private func removing(from experiment: Experiment, layer: Int) -> Experiment? {
    var changed = experiment
    guard layer >= 1, layer < changed.network.layers.count,
      changed.network.layers[layer - 1].units > 1
    else { return nil }
    changed.network.layers[layer - 1].weights.removeLast()
    changed.network.layers[layer - 1].biases.removeLast()
    for row in changed.network.layers[layer].weights.indices {
      changed.network.layers[layer].weights[row].removeLast()
    }
    return changed
  }
}
