/// A choice by its proper name, which other libraries and books call otherwise.
package protocol NamedChoice: RawRepresentable, CaseIterable where RawValue == String {
  /// What others call it.
  static var otherNames: [String: Self] { get }
}

extension NamedChoice {
  /// The choice of a proper name, or of another that is common.
  package init?(named name: String) {
    guard let found = Self(rawValue: name) ?? Self.otherNames[name] else { return nil }
    self = found
  }
}

extension Activation: NamedChoice {
  /// What other books and libraries call them.
  package static let otherNames: [String: Activation] = [
    "logistic": .sigmoid, "identity": .linear, "swish": .silu, "heaviside": .step, "sin": .sine,
  ]
}

extension Loss: NamedChoice {
  /// What other books and libraries call them.
  package static let otherNames: [String: Loss] = [
    "mse": .meanSquaredError, "bce": .binaryCrossEntropy, "log-loss": .binaryCrossEntropy,
    "sse": .sumOfSquares, "smooth-l1": .huber,
  ]
}
