import ArgumentParser
import Lessons
import NeuralNetwork

/// How features of a point are typed.
enum FeatureNames {
  private static let all: [(name: String, feature: InputFeatures)] = [
    ("x1", .x1), ("x2", .x2), ("x1^2", .x1Squared), ("x2^2", .x2Squared), ("x1x2", .product),
    ("sin-x1", .sineOfX1), ("sin-x2", .sineOfX2),
  ]

  /// Those that a point with one coordinate cannot have.
  static let needingX2: InputFeatures = [.x2, .x2Squared, .product, .sineOfX2]

  /// Reads names divided by commas; throws which one is not known.
  static func features(_ text: String) throws -> InputFeatures {
    var found: InputFeatures = []
    for name in text.split(separator: ",", omittingEmptySubsequences: false) {
      guard let feature = all.first(where: { $0.name == name })?.feature else {
        throw ValidationError(
          "there is no feature \(NearestName.quoted(name)); known are "
            + NearestName.listed(all.map(\.name)))
      }
      found.insert(feature)
    }
    return found
  }
}
