import NeuralNetwork
import Walkthrough

/// Every weight, the gradient norm of each layer and the losses, by epoch, as CSV.
struct History: Sendable {
  private(set) var text: String
  private let parameters: [Parameter]

  /// The header: weights and biases are called by their keys, layers by their place from 1.
  init(_ network: Network) {
    let shape = NetworkShape(network)
    parameters = network.parameters
    let names =
      ["epoch", "loss", "test-loss", "accuracy", "gradient-norm"]
      + network.layers.indices.map { "gradient-norm(\($0 + 1))" }
      + parameters.map { shape.quantity($0).key }
    text = names.joined(separator: ",") + "\n"
  }

  /// A row; what there is none of stays empty.
  mutating func add(_ report: EpochReport, _ network: Network) {
    let judged = (report.test ?? report.training).accuracy
    let figures =
      [report.training.loss, report.test?.loss, judged, report.gradientNorm]
      + report.layerGradientNorms
    text += "\(report.epoch)"
    for figure in figures { text += "," + (figure.map { "\($0)" } ?? "") }
    for parameter in parameters { text += ",\(network[parameter])" }
    text += "\n"
  }
}
