import NeuralNetwork
import Walkthrough

/// Every weight, the gradient norm of each layer and the losses, by epoch, as CSV.
package struct TrainingHistory: Sendable {
  /// The whole table so far.
  package private(set) var text: String
  private let parameters: [Parameter]

  /// The header: weights and biases are called by their keys, layers by their place from 1.
  package init(_ network: Network) {
    let shape = NetworkShape(network)
    parameters = network.parameters
    let names =
      ["epoch", "loss", "test-loss", "accuracy", "gradient-norm"]
      + network.layers.indices.map { "gradient-norm(\($0 + 1))" }
      + parameters.map { shape.quantity($0).key }
    text = names.joined(separator: ",") + "\n"
  }

  /// A row; what there is none of stays empty, and so do the weights of no network.
  package mutating func add(_ report: EpochReport, _ network: Network?) {
    let judged = (report.test ?? report.training).accuracy
    let figures: [Double?] =
      [report.training.loss, report.test?.loss, judged, report.gradientNorm]
      + report.layerGradientNorms + parameters.map { network?[$0] }
    // Adding 0 takes the sign off −0.
    let cells = figures.map { $0.map { "\($0 + 0)" } ?? "" }
    text += (["\(report.epoch)"] + cells).joined(separator: ",") + "\n"
  }
}
