import ArgumentParser
import Explorer
import Lessons
import NeuralNetwork
import Session

/// How features of a point are typed.
enum FeatureNames {
  /// Reads names divided by commas; throws which one is not known.
  static func features(_ text: String) throws -> InputFeatures {
    var found: InputFeatures = []
    for name in text.split(separator: ",", omittingEmptySubsequences: false) {
      guard let feature = PlayFeatures.all.first(where: { $0.name == name })?.feature else {
        throw ValidationError(
          "there is no feature \(NearestName.quoted(name)); known are "
            + NearestName.listed(PlayFeatures.all.map(\.name)))
      }
      found.insert(feature)
    }
    return found
  }
}
