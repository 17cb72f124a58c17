import NeuralNetwork

/// Which neurons a network has, and what they are called.
///
/// Layer 0 holds the inputs; neurons are counted from 0 here and from 1 in their names.
package struct NetworkShape: Hashable, Sendable {
  /// How many neurons each layer has, the inputs first and the outputs last.
  package let sizes: [Int]
  /// The layers whose neurons have no bias, counted as in `sizes`.
  private let layersWithoutBias: Set<Int>

  /// A shape of given sizes: the inputs first, then each layer's neurons.
  package init(sizes: [Int]) {
    self.sizes = sizes
    layersWithoutBias = []
  }

  /// The shape of a network.
  package init(_ network: Network) {
    sizes = [network.inputs] + network.layers.map(\.units)
    layersWithoutBias = Set(
      network.layers.indices.filter { !network.layers[$0].hasBiases }.map { $0 + 1 })
  }

  /// The number of the output layer; the number of weight layers too.
  package var lastLayer: Int { sizes.count - 1 }

  /// The neuron of a layer, both counted from 0; layer 0 are the inputs.
  package func neuron(layer: Int, index: Int) -> Neuron {
    if layer == 0 { return .input(index + 1) }
    if layer == lastLayer { return .output(index + 1) }
    return .hidden(index + 1, layer: lastLayer == 2 ? nil : layer)
  }

  /// The neurons of a layer, from the top of the picture down.
  package func neurons(layer: Int) -> [Neuron] {
    (0..<sizes[layer]).map { neuron(layer: layer, index: $0) }
  }

  /// All neurons, layer by layer.
  package var neurons: [Neuron] {
    sizes.indices.flatMap { neurons(layer: $0) }
  }

  /// Where a neuron stands; nil when the network has no such neuron.
  package func position(of neuron: Neuron) -> (layer: Int, index: Int)? {
    let place: (layer: Int, index: Int)
    switch neuron {
    case .input(let index): place = (0, index - 1)
    case .output(let index): place = (lastLayer, index - 1)
    case .hidden(let index, let layer):
      guard (layer == nil) == (lastLayer == 2) else { return nil }
      place = (layer ?? 1, index - 1)
      guard place.layer >= 1, place.layer < lastLayer else { return nil }
    }
    return sizes[place.layer] > place.index && place.index >= 0 ? place : nil
  }

  /// The layer of a neuron, 0 for inputs; nil when the network has no such neuron.
  package func layer(of neuron: Neuron) -> Int? {
    position(of: neuron)?.layer
  }

  /// What a weight or bias of the network is called.
  package func quantity(_ parameter: Parameter) -> Quantity {
    let to = neuron(layer: parameter.layer + 1, index: parameter.neuron)
    switch parameter {
    case .weight(let layer, _, let from):
      return .weight(from: neuron(layer: layer, index: from), to: to)
    case .bias: return .bias(to)
    }
  }

  /// Whether a neuron adds a bias to its weighted sum; inputs have none, and some layers have none.
  package func hasBias(_ neuron: Neuron) -> Bool {
    guard let layer = layer(of: neuron), layer > 0 else { return false }
    return !layersWithoutBias.contains(layer)
  }

  /// Where a weight or a bias stands in the network; nil for other quantities, for lines between
  /// layers that are no neighbours, and for neurons without a bias.
  package func parameter(_ quantity: Quantity) -> Parameter? {
    switch quantity {
    case .weight(let from, let to):
      guard let (source, column) = position(of: from), let (layer, row) = position(of: to),
        layer == source + 1
      else { return nil }
      return .weight(layer: source, to: row, from: column)
    case .bias(let neuron):
      guard hasBias(neuron), let (layer, row) = position(of: neuron) else { return nil }
      return .bias(layer: layer - 1, neuron: row)
    case .target, .learningRate, .penaltyL1, .penaltyL2, .preActivation, .activation, .lossShare,
      .loss, .cost, .lossByActivation, .activationSlope, .outputSlope, .lossByPreActivation,
      .lossByWeight, .lossByBias, .costByWeight, .costByBias, .weightMemory, .biasMemory,
      .updatedWeight, .updatedBias, .marked:
      return nil
    }
  }
}
