/// What keeps a network from learning, found by looking at all of its neurons.
///
/// Findings are values: layers and neurons are counted from 0, and words are found elsewhere.
package struct TrainingHealth: Hashable, Sendable {
  /// What can be wrong, with the place where it was seen.
  package enum Finding: Hashable, Sendable {
    /// The loss is no longer a number, or infinite, or more than a million times the first loss.
    case diverged(loss: Double)
    /// A ReLU that is 0 for every example: its slope is 0, so no gradient reaches its weights.
    ///
    /// For good only where it is proven: nothing else can move the neuron's sum.
    case deadNeuron(layer: Int, neuron: Int, isForGood: Bool)
    /// A sigmoid or tanh whose slope is below 0.001 for every example; the largest one is given.
    case saturatedNeuron(layer: Int, neuron: Int, largestSlope: Double)
    /// A layer's deltas are less than a hundredth of the output layer's: `ratio` of them.
    case vanishingGradient(layer: Int, ratio: Double)
    /// Neurons of one layer with the same weights and biases, into them and out of them.
    ///
    /// For good only where it is proven: nothing else can move one and not the other.
    case twins(layer: Int, neurons: [Int], isForGood: Bool)
    /// The loss has hardly moved over the last epochs, and is still far from 0.
    case plateau(epochs: Int, loss: Double)
  }

  /// Every finding, the gravest first.
  package let findings: [Finding]

  /// Looks at a network after an epoch and at the examples it learns from.
  ///
  /// `losses` are training losses after earlier epochs, the first of all first; there need not be
  /// one for each epoch. `settings` and what the optimizer has gathered decide what is for good.
  package init(
    _ network: Network, loss: Loss, examples: [Example], epoch: Int = 0,
    losses: [EpochLoss] = [], settings: TrainingSettings? = nil, optimizer: OptimizerState? = nil
  ) {
    let current = network.loss(loss, on: examples)
    if TrainingHealth.hasDiverged(current, since: losses.first?.loss) {
      findings = [.diverged(loss: current)]
      return
    }
    let survey = NeuronHealth(network, loss: loss, examples: examples)
    findings =
      (survey.silentNeurons(of: network) + survey.vanishingLayers() + network.twins())
      .map { $0.proven(settings, optimizer) }
      + TrainingHealth.plateau(EpochLoss(epoch: epoch, loss: current), since: losses)
  }

  /// Slopes below this on every example make a neuron saturated.
  package static let saturatedSlope = 1e-3
  /// A layer with deltas below this share of the output layer's hardly learns.
  package static let vanishingRatio = 0.01
  /// Losses above this many times the first one mean that training has diverged.
  package static let divergedFactor = 1e6

  /// Whether a loss is past all use.
  package static func hasDiverged(_ loss: Double, since first: Double?) -> Bool {
    !(loss <= largestLoss(since: first))
  }

  /// The largest loss that is still of use; what is not finite is above it.
  package static func largestLoss(since first: Double?) -> Double {
    guard let first, first.isFinite else { return 1e12 }
    return min(divergedFactor * max(first, 1e-3), .greatestFiniteMagnitude)
  }

  /// How many epochs a loss must stand still to be called a plateau.
  package static let plateauLength = 50

  /// A plateau: over the last 50 epochs, or the few more to the loss known before that, the loss
  /// fell by less than a thousandth of itself, and it is above 0.01.
  private static func plateau(_ now: EpochLoss, since losses: [EpochLoss]) -> [Finding] {
    guard now.loss > 0.01,
      let before = losses.last(where: { $0.epoch <= now.epoch - plateauLength }),
      abs(before.loss - now.loss) < 1e-3 * now.loss
    else { return [] }
    return [.plateau(epochs: now.epoch - before.epoch, loss: now.loss)]
  }
}

extension Network {
  /// Groups of hidden neurons that nothing tells apart.
  fileprivate func twins() -> [TrainingHealth.Finding] {
    layers.indices.dropLast().flatMap { index in
      let layer = layers[index]
      let next = layers[index + 1]
      let groups = Dictionary(grouping: 0..<layer.units) { neuron in
        layer.weights[neuron] + [layer.biases[neuron]] + next.weights.map { $0[neuron] }
      }
      return groups.values.filter { $0.count > 1 }.sorted { $0[0] < $1[0] }
        .map { TrainingHealth.Finding.twins(layer: index, neurons: $0, isForGood: false) }
    }
  }
}

extension TrainingHealth.Finding {
  /// The same finding, with what is known to stay so.
  fileprivate func proven(
    _ settings: TrainingSettings?, _ optimizer: OptimizerState?
  ) -> TrainingHealth.Finding {
    guard let settings else { return self }
    let keepsNothing = settings.optimizer == .gradientDescent
    switch self {
    case .deadNeuron(let layer, let neuron, _):
      // Its sum stays as it is on every example: in the first layer, whose inputs do not change,
      // without a penalty on its weights and without a velocity that still moves them.
      let isStill =
        keepsNothing || optimizer.map { !$0.moves(layer: layer, neuron: neuron) } ?? false
      return .deadNeuron(
        layer: layer, neuron: neuron,
        isForGood: layer == 0 && settings.penalty == .none && isStill)
    case .twins(let layer, let neurons, _):
      let isAlike = keepsNothing || optimizer?.isAlike(layer: layer, neurons: neurons) ?? false
      return .twins(layer: layer, neurons: neurons, isForGood: settings.held.isEmpty && isAlike)
    case .diverged, .saturatedNeuron, .vanishingGradient, .plateau: return self
    }
  }
}
