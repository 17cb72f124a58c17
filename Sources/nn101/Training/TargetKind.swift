import NeuralNetwork

/// What the targets of examples are: it decides the usual output and loss.
enum TargetKind: Sendable {
  /// Numbers of any size.
  case measurements
  /// One target that is 0 or 1.
  case twoClasses
  /// A 1 among zeros.
  case classes

  init(_ examples: [Example]) {
    let classification = Classification(examples)
    switch classification {
    case .largest: self = .classes
    case .threshold(let threshold): self = threshold == 0.5 ? .ofHalf(examples) : .measurements
    case nil: self = .measurements
    }
  }

  /// Two values around 0.5 are classes when they are 0 and 1.
  private static func ofHalf(_ examples: [Example]) -> TargetKind {
    examples.allSatisfy { $0.target[0] == 0 || $0.target[0] == 1 } ? .twoClasses : .measurements
  }

  var usualOutput: Activation {
    switch self {
    case .measurements: .linear
    case .twoClasses: .sigmoid
    case .classes: .softmax
    }
  }

  /// The loss that goes with these targets, or squared-error when the output does not allow it.
  func usualLoss(for output: Activation) -> Loss {
    let loss: Loss =
      switch self {
      case .measurements: .squaredError
      case .twoClasses: .binaryCrossEntropy
      case .classes: .crossEntropy
      }
    return (loss.neededActivation ?? output) == output ? loss : .squaredError
  }
}
