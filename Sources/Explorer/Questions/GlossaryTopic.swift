import Walkthrough

/// What `i` explains: a quantity of the live network.
package struct GlossaryTopic: Hashable, Sendable {
  package let quantity: Quantity

  package init(_ quantity: Quantity) {
    self.quantity = quantity
  }

  /// What is selected; else what the step has just computed; else what it will compute next.
  package init(for walk: LessonWalk) {
    if let selection = walk.selection {
      self.init(GlossaryTopic.quantity(of: selection, in: walk))
    } else {
      self.init((walk.currentStep ?? walk.trace.steps.first)?.quantity ?? .loss)
    }
  }

  /// For a neuron: the newest number that is known of it.
  private static func quantity(of selection: Selection, in walk: LessonWalk) -> Quantity {
    switch selection {
    case .given(let quantity): return quantity
    case .neuron(let neuron):
      let newest = walk.trace.steps.prefix(walk.moment.cursor).last { step in
        step.quantity.neuron == neuron && step.quantity.connection == nil
      }
      return newest?.quantity ?? .activation(neuron)
    }
  }
}
