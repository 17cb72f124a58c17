/// The data that networks here learn from.
///
/// Inputs lie between about −1 and 1, gates' in 0 … 1.
package enum DatasetKind: String, CaseIterable, Sendable {
  /// The four points of a truth table: 1 when exactly one input is 1.
  case xor
  /// The four points of a truth table: 1 when both inputs are 1.
  case and
  /// The four points of a truth table: 1 when an input is 1.
  case or
  /// A cloud in each quarter: 1 where the inputs' signs differ.
  case xorCloud = "xor-cloud"
  /// A disc, 1, inside a ring, 0.
  case circle
  /// Two round clouds.
  case gaussians
  /// Two half-circles that reach into one another.
  case moons
  /// Two arms that wind around one another.
  case spiral
  /// Measurements: a slanting plane, (x1 + x2) / 2.
  case plane
  /// Measurements: six bumps, up and down by turns.
  case multiGaussian = "multi-gaussian"
  /// Measurements: sin(π·x) of one input.
  case sine
}

extension DatasetKind {
  /// How many coordinates a point has.
  package var inputCount: Int { self == .sine ? 1 : 2 }

  /// How many classes the target tells apart; nil for measurements.
  package var classes: Int? {
    switch self {
    case .xor, .and, .or, .xorCloud, .circle, .gaussians, .moons, .spiral: 2
    case .plane, .multiGaussian, .sine: nil
    }
  }

  /// Whether the data are the four rows of a truth table.
  package var isTruthTable: Bool {
    switch self {
    case .xor, .and, .or: true
    case .xorCloud, .circle, .gaussians, .moons, .spiral, .plane, .multiGaussian, .sine: false
    }
  }

  /// How many training examples there are when nobody says.
  package var usualCount: Int {
    switch self {
    case .xor, .and, .or: 4
    case .sine: 12
    case .xorCloud, .circle, .gaussians, .moons, .spiral, .plane, .multiGaussian: 250
    }
  }

  /// How many test examples there are when nobody says.
  package var usualTestCount: Int { isTruthTable ? 0 : 250 }

  /// How noisy the data are when nobody says.
  package var usualNoise: Double {
    switch self {
    case .xor, .and, .or, .xorCloud, .circle, .spiral, .plane, .multiGaussian: 0
    case .gaussians: 0.2
    case .moons: 0.1
    case .sine: 0.2
    }
  }
}
