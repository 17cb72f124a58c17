import Lessons
import Walkthrough

/// How much happens at one press of a key.
package enum Granularity: String, CaseIterable, Sendable {
  case operation, neuron, layer, phase, example, trainingStep
}

extension Trace {
  /// Where the cursor stands after one stride forward.
  package func cursor(after cursor: Int, by granularity: Granularity) -> Int {
    guard cursor < steps.count else { return steps.count }
    var end = cursor + 1
    while end < steps.count, isTogether(end - 1, end, granularity) { end += 1 }
    return end
  }

  /// Where the cursor stands after one stride back.
  package func cursor(before cursor: Int, by granularity: Granularity) -> Int {
    guard cursor > 1 else { return 0 }
    var start = min(cursor, steps.count) - 1
    while start > 0, isTogether(start - 1, start, granularity) { start -= 1 }
    return start
  }

  /// True when two neighbouring steps belong to one stride.
  ///
  /// What the whole batch computes is one example's stride more, and belongs to the example where
  /// there is only one.
  private func isTogether(_ left: Int, _ right: Int, _ granularity: Granularity) -> Bool {
    let (one, other) = (steps.form(at: left), steps.form(at: right))
    let isOfOneExample = one.example == other.example
    let isOfOnePhase = isOfOneExample && one.rule.phase == other.rule.phase
    switch granularity {
    case .operation: return false
    case .trainingStep: return true
    case .example: return isOfOneExample || !isMarked
    case .phase: return isOfOnePhase
    case .layer: return isOfOnePhase && layer(of: one.quantity) == layer(of: other.quantity)
    case .neuron: return isOfOnePhase && one.quantity.neuron == other.quantity.neuron
    }
  }

  private func layer(of quantity: Quantity) -> Int? {
    quantity.neuron.flatMap { shape.layer(of: $0) }
  }
}

extension Granularity {
  /// The stride that a page asks for.
  package init(_ stride: Scene.Stride) {
    switch stride {
    case .operation: self = .operation
    case .neuron: self = .neuron
    case .layer: self = .layer
    case .phase: self = .phase
    case .example: self = .example
    case .trainingStep: self = .trainingStep
    }
  }
}
