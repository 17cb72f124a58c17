import NeuralNetwork

/// How an optimizer is called in files and on the command line.
package enum OptimizerName: String, CaseIterable, Sendable {
  case gradientDescent = "gradient-descent"
  case momentum, adam

  /// The name in a sentence or a legend: `Adam` after its makers' spelling.
  package var inWords: String {
    switch self {
    case .gradientDescent: "descent"
    case .momentum: "momentum"
    case .adam: "Adam"
    }
  }

  /// The optimizer with its usual settings.
  package var optimizer: Optimizer {
    switch self {
    case .gradientDescent: .gradientDescent
    case .momentum: .usualMomentum
    case .adam: .usualAdam
    }
  }

  /// The name of an optimizer, without its numbers.
  package init(_ optimizer: Optimizer) {
    switch optimizer {
    case .gradientDescent: self = .gradientDescent
    case .momentum: self = .momentum
    case .adam: self = .adam
    }
  }
}
