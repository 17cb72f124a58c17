/// What a network is told about a point: its coordinates, and what can be worked out from them.
package struct InputFeatures: OptionSet, Hashable, Sendable {
  /// One bit for each feature, in the order of the inputs.
  package let rawValue: Int

  /// The features whose bits are set.
  package init(rawValue: Int) {
    self.rawValue = rawValue
  }

  /// The first coordinate.
  package static let x1 = InputFeatures(rawValue: 1)
  /// The second coordinate.
  package static let x2 = InputFeatures(rawValue: 2)
  /// The first coordinate times itself.
  package static let x1Squared = InputFeatures(rawValue: 4)
  /// The second coordinate times itself.
  package static let x2Squared = InputFeatures(rawValue: 8)
  /// The two coordinates multiplied.
  package static let product = InputFeatures(rawValue: 16)
  /// sin(π·x1): one whole wave between −1 and 1.
  package static let sineOfX1 = InputFeatures(rawValue: 32)
  /// sin(π·x2): one whole wave between −1 and 1.
  package static let sineOfX2 = InputFeatures(rawValue: 64)

  /// The point as it is.
  package static let coordinates: InputFeatures = [.x1, .x2]
}

extension InputFeatures {
  /// Every feature with its name, in the order in which inputs are made.
  private static let all: [(feature: InputFeatures, name: String)] = [
    (.x1, "x1"), (.x2, "x2"), (.x1Squared, "x1^2"), (.x2Squared, "x2^2"), (.product, "x1*x2"),
    (.sineOfX1, "sin(pi*x1)"), (.sineOfX2, "sin(pi*x2)"),
  ]

  /// What a point with one coordinate can have.
  private static let ofOneCoordinate: InputFeatures = [.x1, .x1Squared, .sineOfX1]

  /// The chosen features, in order; those that need an x2 are left out when there is none.
  func chosen(inputCount: Int) -> [(feature: InputFeatures, name: String)] {
    let possible = inputCount > 1 ? self : intersection(.ofOneCoordinate)
    return InputFeatures.all.filter { possible.contains($0.feature) }
  }

  /// The names of the inputs that a point with this many coordinates gives.
  package func names(inputCount: Int) -> [String] {
    chosen(inputCount: inputCount).map(\.name)
  }

  /// The inputs that a point gives.
  package func inputs(for point: [Double]) -> [Double] {
    guard self != .coordinates else { return point }
    let x2 = point.count > 1 ? point[1] : 0
    return chosen(inputCount: point.count).map { $0.feature.value(x1: point[0], x2: x2) }
  }

  /// One feature of a point.
  func value(x1: Double, x2: Double) -> Double {
    switch self {
    case .x1: x1
    case .x2: x2
    case .x1Squared: x1 * x1
    case .x2Squared: x2 * x2
    case .product: x1 * x2
    case .sineOfX1: portableSine(.pi * x1)
    case .sineOfX2: portableSine(.pi * x2)
    default: 0
    }
  }
}
