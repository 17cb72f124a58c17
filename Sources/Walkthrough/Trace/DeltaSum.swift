import NeuralNetwork

/// The whole work behind a delta whose step shows only what it comes to.
///
/// Behind a softmax every a depends on every z: ∂L/∂zⱼ = Σₖ ∂L/∂aₖ · ∂aₖ/∂zⱼ. With its
/// cross-entropy, and with binary cross-entropy behind a sigmoid, that comes to a − t.
package struct DeltaSum: Hashable, Sendable {
  /// The delta that is explained.
  package let quantity: Quantity
  /// The sum over all outputs, or the one product of an output that stands for itself.
  package let sum: Formula
  /// What the sum gives with the numbers of the walk.
  package let sumValue: Double
  /// What the step computes instead.
  package let comesTo: Formula
  /// The delta as the step has it.
  package let value: Double

  /// What is added up: a product for each output.
  package var terms: [Formula] {
    if case .sum(let terms) = sum { terms } else { [sum] }
  }

  /// False where an output is so sure that its factors have lost their digits.
  package var holds: Bool {
    abs(sumValue - value) <= 1e-9 * max(abs(value), 1e-3)
  }
}

extension Trace {
  /// The sum behind an output's delta; nil for a step that shows all its work itself.
  package func deltaSum(of step: Step) -> DeltaSum? {
    guard case .lossByPreActivation(.output(let number)) = step.quantity.unmarked,
      let layer = experiment.network.layers.last
    else { return nil }
    let output = Neuron.output(number)
    let sum: Formula
    if layer.activation == .softmax {
      sum = .sum(
        shape.neurons(layer: shape.lastLayer).map { other in
          .product(.lossByActivation(other), .outputSlope(of: other, by: output))
        })
    } else if experiment.loss.neededActivation == layer.activation {
      sum = .product(.lossByActivation(output), .activationSlope(output))
    } else {
      return nil
    }
    let marked = step.quantity.example.map { sum.at($0) } ?? sum
    return DeltaSum(
      quantity: step.quantity, sum: marked, sumValue: marked.value { value(of: $0) ?? .nan },
      comesTo: step.formula, value: step.value)
  }
}
