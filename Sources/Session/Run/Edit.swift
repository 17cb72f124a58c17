import NeuralNetwork
import Walkthrough

/// One change that a person makes to the live network or to what it learns from.
package enum Edit: Hashable, Sendable {
  /// A weight, bias, input, target or the learning rate gets a new value.
  case set(Quantity, to: Double)
  /// All neurons of a layer (1 for the first after the inputs) get another activation.
  case activation(layer: Int, Activation)
  /// A copy of the whole experiment takes its place: back to the first weights, or new ones, which
  /// were drawn from a seed.
  case replace(Experiment, drawnFrom: UInt64? = nil)
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
    }
  }

  /// What it is about, when it is about one thing.
  package var subject: RunVersion.Subject? {
    switch self {
    case .set(let quantity, _): .value(quantity)
    case .activation(let layer, _): .activation(layer: layer)
    case .replace: nil
    }
  }

  /// The experiment after the edit; nil when it makes no sense there.
  ///
  /// A number of an example belongs to the one that its mark names, else to the first of the batch.
  func applied(to experiment: Experiment, batch: [Int]) -> Experiment? {
    switch self {
    case .set(let quantity, let value):
      let place = (quantity.example ?? 1) - 1
      guard batch.indices.contains(place) else { return nil }
      return experiment.setting(quantity.unmarked, to: value, example: batch[place])
    case .replace(let other, _): return other
    case .activation(let layer, let activation):
      var changed = experiment
      guard changed.network.layers.indices.contains(layer - 1) else { return nil }
      changed.network.layers[layer - 1].activation = activation
      return changed
    }
  }
}
