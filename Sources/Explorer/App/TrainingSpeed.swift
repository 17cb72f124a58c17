import Session

/// How fast training runs by itself.
package enum TrainingSpeed: Int, CaseIterable, Comparable, Sendable {
  case one = 1
  case five = 5
  case thirty = 30
  case threeHundred = 300
  /// As many epochs as fit between two pictures.
  case fastest

  /// How many epochs pass in a second; nil for as many as can be.
  package var epochsPerSecond: Double? {
    self == .fastest ? nil : Double(rawValue)
  }

  /// `30 epochs a second`.
  package var text: String {
    switch self {
    case .one: "one epoch a second"
    case .five, .thirty, .threeHundred: "\(rawValue) epochs a second"
    case .fastest: "as fast as it goes"
    }
  }

  /// The next faster or slower speed; the speed itself at the ends.
  package func moved(_ steps: Int) -> TrainingSpeed {
    let all = Self.allCases
    let index = (all.firstIndex(of: self) ?? 0) + steps
    return all[min(max(0, index), all.count - 1)]
  }

  /// Slower comes first.
  package static func < (left: TrainingSpeed, right: TrainingSpeed) -> Bool {
    left.rawValue < right.rawValue
  }
}
