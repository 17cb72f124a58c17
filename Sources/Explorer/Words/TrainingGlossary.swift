import Walkthrough

extension Glossary {
  /// What a whole batch, a penalty or an optimizer adds to the walk through one example.
  static func trainingEntry(for quantity: Quantity) -> Entry? {
    switch quantity {
    case .cost:
      Entry(
        term: "Cost",
        text: """
          What an update makes smaller: the mean of the losses of all examples in the batch, and \
          what large weights cost where there is a penalty.
          """)
    case .costByWeight, .costByBias:
      Entry(
        term: "Gradient of the cost",
        text: """
          The mean of the gradients that the examples of the batch give, each pulling its own way. \
          A penalty adds its pull to a weight, never to a bias.
          """)
    case .penaltyL1:
      Entry(
        term: "L1 penalty",
        text: "The price of a weight's size. It pulls every weight toward 0 by the same amount.")
    case .penaltyL2:
      Entry(
        term: "L2 penalty",
        text:
          "The price of a weight's square. It pulls large weights toward 0 more than small ones.")
    case .weightMemory(let memory, _, _), .biasMemory(let memory, _): entry(for: memory)
    case .outputSlope:
      Entry(
        term: "Slope of one output by any z",
        text: """
          Behind a softmax the outputs share one whole, so each answers to every weighted sum: \
          to its own upward, to the others downward.
          """)
    case .target, .weight, .bias, .learningRate, .preActivation, .activation, .lossShare, .loss,
      .lossByActivation, .activationSlope, .lossByPreActivation, .lossByWeight, .lossByBias,
      .updatedWeight, .updatedBias, .marked:
      nil
    }
  }

  private static func entry(for memory: OptimizerMemory) -> Entry {
    switch memory {
    case .velocity, .newVelocity:
      Entry(
        term: "Velocity",
        text: """
          What is left of the steps before, and the newest gradient. Gradients that agree add up, \
          and those that turn about cancel. The step goes along it.
          """)
    case .mean, .newMean:
      Entry(
        term: "Mean gradient",
        text: """
          The gradient averaged over the steps so far, the newest counting most. It begins at 0, \
          and so it is too small at first.
          """)
    case .square, .newSquare:
      Entry(
        term: "Mean squared gradient",
        text: """
          How large the gradient has been of late, whichever way it went. Its square root divides \
          the step, so that all weights move by much the same.
          """)
    case .correctedMean, .correctedSquare:
      Entry(
        term: "Bias correction",
        text: """
          The mean divided by 1 − βᵗ after t steps. That makes up for the beginning at 0, and \
          after many steps it changes nothing.
          """)
    }
  }
}
