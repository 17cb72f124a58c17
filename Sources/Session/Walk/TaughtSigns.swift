import Lessons
import Walkthrough

/// What may stand on the screen because it is taught by now.
extension LessonWalk {
  /// Whether a sign may stand on the screen: it is taught, or another view was asked for with `v`.
  package func shows(_ sign: Sign) -> Bool {
    page.scene.signs.contains(sign) || viewNumber > 0
  }

  /// Whether a step's arithmetic is made of signs that may stand on the screen.
  package func shows(_ step: Step) -> Bool {
    switch step.quantity.unmarked {
    case .lossShare, .loss: shows(.loss)
    case .lossByActivation(.output): shows(.gradient)
    case .activationSlope: shows(.slope)
    case .lossByActivation, .lossByPreActivation, .lossByWeight, .lossByBias: shows(.delta)
    case .updatedWeight, .updatedBias: shows(.update)
    case .cost, .costByWeight, .costByBias, .weightMemory, .biasMemory: shows(.training)
    case .target, .weight, .bias, .learningRate, .penaltyL1, .penaltyL2, .preActivation,
      .activation, .outputSlope, .marked:
      true
    }
  }
}
