import NeuralNetwork

/// What a setting may be: the same in a file, on the command line, in free play, and where a live
/// number is edited.
package struct SettingBounds: Hashable, Sendable {
  /// How files and the command line call the setting.
  package let name: String
  /// The least and the most that it may be.
  package let range: ClosedRange<Double>
  private let isWhole: Bool
  /// Why it cannot be less, where that needs a word.
  private let whyNotLess: String?

  private init(
    _ name: String, _ range: ClosedRange<Double>, isWhole: Bool = false, whyNotLess: String? = nil
  ) {
    self.name = name
    self.range = range
    self.isWhole = isWhole
    self.whyNotLess = whyNotLess
  }

  /// η: how far one update goes.
  package static let learningRate = SettingBounds(
    "learning-rate", 0...1_000_000,
    whyNotLess: "below 0 an update would climb")
  /// How many examples are averaged for an update.
  package static let batch = SettingBounds("batch", 1...100_000, isWhole: true)
  /// λ₁, which drives small weights to 0.
  package static let l1 = SettingBounds(
    "l1", 0...1_000_000, whyNotLess: "it is the price of large weights")
  /// λ₂, which shrinks every weight in proportion.
  package static let l2 = SettingBounds(
    "l2", 0...1_000_000, whyNotLess: "it is the price of large weights")
  /// The standard deviation of what is added to generated data.
  package static let noise = SettingBounds("noise", 0...10)
  /// The share of all examples that the network is only judged by.
  package static let testShare = SettingBounds("test-share", 0...0.9)

  /// The bounds of a number of the live network.
  package init(editing quantity: Quantity) {
    let settings: [Quantity: SettingBounds] = [
      .learningRate: .learningRate, .penaltyL1: .l1, .penaltyL2: .l2,
    ]
    self = settings[quantity] ?? SettingBounds(quantity.key, -1_000_000...1_000_000)
  }

  /// Whether a value is within the bounds; what is not a number never is.
  package func contains(_ value: Double) -> Bool {
    range.contains(value) && (!isWhole || value == value.rounded())
  }

  /// What it takes: `a number from 0 to 10`.
  package var meaning: String {
    "a \(isWhole ? "whole " : "")number from \(Self.text(range.lowerBound)) to "
      + Self.text(range.upperBound)
  }

  /// What is wrong with a value; nil when it is within the bounds.
  ///
  /// `takes a number from 0 to 10, not 11`
  package func objection(to value: Double) -> String? {
    if contains(value) { return nil }
    return refusal(of: Self.text(value)) + (reason(against: value).map { ": \($0)" } ?? "")
  }

  /// What is said of a text that is no such number.
  package func refusal(of text: String) -> String { "takes \(meaning), not \(text)" }

  /// Why a value is too small, where that needs a word.
  package func reason(against value: Double) -> String? {
    value < range.lowerBound ? whyNotLess : nil
  }

  /// A number without a needless `.0`; it reads back as the same number.
  package static func text(_ number: Double) -> String {
    let text = "\(number)"
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}

extension Loss {
  /// The targets that it takes, in words: `targets from 0 to 1`.
  package var meaningOfTargets: String {
    switch self {
    case .squaredError, .meanSquaredError, .sumOfSquares, .absoluteError, .huber: "any targets"
    case .crossEntropy, .binaryCrossEntropy: "targets from 0 to 1"
    case .hinge: "targets that are -1 or 1"
    }
  }
}

/// How large a network may be that is read or drawn: larger ones have more steps than anybody walks.
package enum NetworkLimits {
  /// Neurons of a layer, and inputs.
  package static let units = 1...1000
  /// Layers, the inputs counted as one.
  package static let layers = 2...64
  /// Weights and biases.
  package static let parameters = 200_000

  /// How many weights and biases layers of these sizes have.
  package static func parameters(of sizes: [Int]) -> Int {
    zip(sizes, sizes.dropFirst()).reduce(0) { $0 + ($1.0 + 1) * $1.1 }
  }
}
