/// The known ways to go wrong, by the names that files and other programs know them by.
///
/// A slip is a kind; the `Mutation` says besides which number was forgotten or taken.
package enum Slip: String, CaseIterable, Sendable {
  case termForgotten = "term-forgotten"
  case biasForgotten = "bias-forgotten"
  case factorForgotten = "factor-forgotten"
  case slopeForgotten = "slope-forgotten"
  case inputsForgotten = "inputs-forgotten"
  case signTurned = "sign-turned"
  case preActivationForActivation = "z-for-a"
  case slopeAtActivation = "slope-at-a"
  case updatedWeightUsed = "updated-weight-used"
  case learningRateForgotten = "learning-rate-forgotten"
  case halfForgotten = "half-forgotten"
  case absoluteForSquare = "absolute-for-square"
  case exponentTurned = "exponent-turned"
  case reciprocalForgotten = "reciprocal-forgotten"
  case meanForgotten = "mean-forgotten"
  case penaltyForgotten = "penalty-forgotten"
  case gradientForVelocity = "gradient-for-velocity"
  case oldVelocityForgotten = "old-velocity-forgotten"
  case correctionForgotten = "correction-forgotten"
  case rootForgotten = "root-forgotten"
  /// A number that stands nearby was given.
  case neighbour
  case decimalPlace = "decimal-place"
  case percent
  /// Close: rounded too early, or too coarsely.
  case rounding
}

extension Mutation {
  /// The kind of mistake that it is; nil for one that has no name of its own.
  package var slip: Slip? {
    switch self {
    case .factorDropped(let quantity): Self.slip(ofDropped: quantity.unmarked)
    case .termForgotten, .targetForgotten, .changeOnly, .ownTermOnly: .termForgotten
    case .biasForgotten: .biasForgotten
    case .inputsForgotten: .inputsForgotten
    case .termTurned, .signFlipped, .wrongDirection: .signTurned
    case .sumForActivation: .preActivationForActivation
    case .activationForSum, .neighbour: .neighbour
    case .slopeAtActivation: .slopeAtActivation
    case .halfForgotten: .halfForgotten
    case .meanForgotten, .examplesNotDivided: .meanForgotten
    case .squareForgotten: .absoluteForSquare
    case .exponentTurned: .exponentTurned
    case .reciprocalForgotten: .reciprocalForgotten
    case .learningRateForgotten: .learningRateForgotten
    case .updatedWeightsUsed: .updatedWeightUsed
    case .weightsForgotten, .shareForgotten: .factorForgotten
    case .errorsForDeltas: .slopeForgotten
    case .penaltyForgotten: .penaltyForgotten
    case .gradientForVelocity: .gradientForVelocity
    case .oldVelocityForgotten: .oldVelocityForgotten
    case .correctionForgotten: .correctionForgotten
    case .rootForgotten: .rootForgotten
    case .decimalPlace: .decimalPlace
    case .percent: .percent
    case .slopeTwice, .sigmoidForSoftmax, .halvedBeforeSquaring: nil
    }
  }

  private static func slip(ofDropped quantity: Quantity) -> Slip {
    switch quantity {
    case .activationSlope: .slopeForgotten
    case .learningRate: .learningRateForgotten
    case .target, .weight, .bias, .penaltyL1, .penaltyL2, .preActivation, .activation, .lossShare,
      .loss, .cost, .lossByActivation, .outputSlope, .lossByPreActivation, .lossByWeight,
      .lossByBias, .costByWeight, .costByBias, .weightMemory, .biasMemory, .updatedWeight,
      .updatedBias, .marked:
      .factorForgotten
    }
  }
}

extension Judgement {
  /// The slip that a wrong number shows, where it is one of the known.
  package var slip: Slip? {
    switch self {
    case .right, .wrong: nil
    case .nearMiss: .rounding
    case .mistaken(let diagnoses): diagnoses.lazy.compactMap(\.mutation.slip).first
    }
  }
}
