import NeuralNetwork

/// Says what keeps a network from learning, a sentence or two for each finding.
package struct HealthText: Sendable {
  private let shape: NetworkShape

  /// Names neurons by their places in a network of this shape.
  package init(_ shape: NetworkShape) {
    self.shape = shape
  }

  /// A finding as a sentence that says what it means.
  package func text(_ finding: TrainingHealth.Finding) -> String {
    switch finding {
    case .diverged(let loss):
      return "The mean loss has grown past all use: it is \(number(loss))."
    case .deadNeuron(let layer, let neuron, let isForGood):
      return "\(name(layer, neuron)) is dead: its ReLU is 0 for every example, "
        + (isForGood
          ? "so its weights never change again." : "so no gradient reaches its weights now.")
    case .saturatedNeuron(let layer, let neuron, let slope):
      return "\(name(layer, neuron)) is saturated: its slope is at most \(number(slope)) for every "
        + "example, so hardly any gradient reaches its weights."
    case .vanishingGradient(let layer, let ratio):
      guard ratio > 0 else { return "No gradient reaches \(span(layer)): every delta there is 0." }
      return "The gradient vanishes on its way to \(span(layer)): the deltas there are "
        + "\(number(100 * ratio)) % of those at the output."
    case .twins(let layer, let neurons, let isForGood):
      let names = listed(neurons.map { name(layer, $0) })
      return isForGood
        ? "\(names) are the same: equal weights get equal gradients, so they never part."
        : "\(names) are the same now: equal weights get equal gradients."
    case .plateau(let epochs, let loss):
      return "The mean loss has stood still at \(number(loss)) for \(epochs) epochs."
    }
  }

  /// Findings count layers from the first hidden one; shapes begin with the inputs.
  private func name(_ layer: Int, _ neuron: Int) -> String {
    shape.neuron(layer: layer + 1, index: neuron).key
  }

  private func span(_ layer: Int) -> String {
    let names = shape.neurons(layer: layer + 1).map(\.key)
    return names.count > 2 ? "\(names[0]) to \(names[names.count - 1])" : listed(names)
  }

  private func listed(_ names: [String]) -> String {
    guard let last = names.last, names.count > 1 else { return names.first ?? "" }
    return names.dropLast().joined(separator: ", ") + " and " + last
  }

  private func number(_ value: Double) -> String {
    NumberFormat.short(value, minus: "-")
  }
}
