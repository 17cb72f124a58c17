import NeuralNetwork

/// Where the walks keep the number of a neuron or a connection. Layers and neurons count from 0.
extension ReferenceWalk {
  /// A neuron's number, such as `dL/dz` of the first neuron of layer 0; nil where it has none.
  package func value(_ what: String, layer: Int, neuron: Int) -> Double? {
    values["\(what)(\(name(ofLayer: layer + 1, neuron)))"] ?? nil
  }

  /// A connection's number, `dL/dw` or `w'`, into a layer.
  package func value(_ what: String, layer: Int, to: Int, from: Int) -> Double? {
    let key = "\(what)(\(name(ofLayer: layer, from))->\(name(ofLayer: layer + 1, to)))"
    return values[key] ?? nil
  }

  /// `x1`, then `h1` or `h2.1`, then `o1`; the inputs are layer 0 here.
  private func name(ofLayer layer: Int, _ index: Int) -> String {
    let last = file.network.layers.count
    if layer == 0 { return "x\(index + 1)" }
    if layer == last { return "o\(index + 1)" }
    return last == 2 ? "h\(index + 1)" : "h\(layer).\(index + 1)"
  }
}
