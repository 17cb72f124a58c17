/// What the targets of examples are: it decides the usual output and loss.
package enum TargetKind: Hashable, Sendable {
  /// Numbers of any size.
  case measurements
  /// One target that is 0 or 1.
  case twoClasses
  /// One target that is −1 or 1.
  case sides
  /// A 1 among zeros.
  case classes

  /// Looks at all targets; without examples they count as measurements.
  package init(_ examples: [Example]) {
    switch Classification(examples) {
    case .largest: self = .classes
    case .threshold where examples.allSatisfy({ $0.target[0] == 0 || $0.target[0] == 1 }):
      self = .twoClasses
    case .threshold where examples.allSatisfy({ abs($0.target[0]) == 1 }):
      self = .sides
    case .threshold, nil: self = .measurements
    }
  }

  /// The losses that make sense, the usual one first.
  package var losses: [Loss] {
    switch self {
    case .measurements: Self.ofErrors
    case .twoClasses: [.binaryCrossEntropy] + Self.ofErrors
    case .sides: Self.ofErrors + [.hinge]
    case .classes: [.crossEntropy] + Self.ofErrors
    }
  }

  /// The losses that only look at how far an output is off.
  private static let ofErrors: [Loss] = [
    .squaredError, .meanSquaredError, .sumOfSquares, .absoluteError, .huber,
  ]

  /// The output activation that goes with the usual loss.
  package var usualOutput: Activation {
    switch self {
    case .measurements, .sides: .linear
    case .twoClasses: .sigmoid
    case .classes: .softmax
    }
  }

  /// The loss that goes with these targets, or squared-error when the output does not allow it.
  package func usualLoss(for output: Activation) -> Loss {
    (losses[0].neededActivation ?? output) == output ? losses[0] : .squaredError
  }
}

extension [Example] {
  /// Two classes as the hinge takes them: what is 0 stands as −1.
  package var asSides: [Example] {
    map { Example(input: $0.input, target: $0.target.map { $0 == 0 ? -1 : $0 }) }
  }
}
