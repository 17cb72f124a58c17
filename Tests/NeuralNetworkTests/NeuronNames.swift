import NeuralNetwork

/// The names that reference files give to neurons, made here without the module that the program
/// makes them with.
struct NeuronNames {
  let layerCount: Int

  init(_ network: Network) {
    layerCount = network.layers.count
  }

  /// The key of a slope, such as `dL/dw(x1->h1)` or `dL/db(h1)`.
  func gradientKey(_ parameter: Parameter) -> String {
    switch parameter {
    case .weight(let layer, let to, let from):
      "dL/dw(\(neuron(layer: layer, from))->\(neuron(layer: layer + 1, to)))"
    case .bias(let layer, let index): "dL/db(\(neuron(layer: layer + 1, index)))"
    }
  }

  private func neuron(layer: Int, _ index: Int) -> String {
    if layer == 0 { return "x\(index + 1)" }
    if layer == layerCount { return "o\(index + 1)" }
    return layerCount == 2 ? "h\(index + 1)" : "h\(layer).\(index + 1)"
  }
}
