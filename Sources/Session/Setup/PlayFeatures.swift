import NeuralNetwork

/// The inputs that can be made of a point, with their names on the command line.
package enum PlayFeatures {
  /// Every input that can be made of x1 and x2: its word, its symbol and what it is.
  package static let all: [(name: String, symbol: String, feature: InputFeatures)] = [
    ("x1", "x1", .x1), ("x2", "x2", .x2), ("x1^2", "x1²", .x1Squared), ("x2^2", "x2²", .x2Squared),
    ("x1x2", "x1·x2", .product), ("sin-x1", "sin(π·x1)", .sineOfX1),
    ("sin-x2", "sin(π·x2)", .sineOfX2),
  ]

  /// Those that a point with one coordinate cannot have.
  package static let needingX2: InputFeatures = [.x2, .x2Squared, .product, .sineOfX2]

  /// Those that a point with so many coordinates can have, as places in `all`.
  package static func possible(coordinates: Int) -> [Int] {
    all.indices.filter { coordinates > 1 || needingX2.isDisjoint(with: all[$0].feature) }
  }
}
