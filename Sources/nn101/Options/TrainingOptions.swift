import ArgumentParser
import Walkthrough

/// The data, the network and how it learns: what decides every figure of a training.
///
/// Not a group of its own: in debug builds the parser looks at a group four times, and at a group
/// in a group sixteen times.
@dynamicMemberLookup
struct TrainingOptions {
  var dataOptions: DataOptions
  var networkOptions: NetworkOptions
  var learningOptions: LearningOptions

  /// An option by its name, whichever group it stands in.
  subscript<Value>(dynamicMember option: KeyPath<DataOptions, Value>) -> Value {
    dataOptions[keyPath: option]
  }

  /// Likewise.
  subscript<Value>(dynamicMember option: KeyPath<NetworkOptions, Value>) -> Value {
    networkOptions[keyPath: option]
  }

  /// Likewise.
  subscript<Value>(dynamicMember option: KeyPath<LearningOptions, Value>) -> Value {
    learningOptions[keyPath: option]
  }

  func validate() throws {
    let numbers: [(SettingBounds, Double?)] = [
      (.noise, self.noise), (.testShare, self.testShare), (.learningRate, self.learningRate),
      (.l1, self.l1), (.l2, self.l2), (.batch, self.batch.map(Double.init)),
    ]
    for (bounds, value) in numbers {
      guard let objection = value.flatMap(bounds.objection) else { continue }
      throw ValidationError("--\(bounds.name) \(objection).")
    }
    guard self.data != "-" || self.network != "-" else {
      throw ValidationError("--data and --network cannot both be standard input.")
    }
    guard self.network != nil,
      self.layers != nil || self.activation != nil || self.outputActivation != nil
        || self.initialWeights != nil
    else { return }
    throw ValidationError(
      "The file of --network says what its layers are: leave out --layers, --activation, "
        + "--output-activation and --initial-weights.")
  }
}
