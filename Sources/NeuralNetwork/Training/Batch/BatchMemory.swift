/// A network and a batch as one flat array of numbers, for the fast path.
struct BatchMemory: Sendable {
  let layout: BatchLayout
  private var numbers: [Double]

  init(_ network: Network, batch: Int) {
    layout = BatchLayout(network, batch: batch)
    numbers = Array(repeating: 0, count: layout.places)
    load(network)
  }

  /// Takes over the parameters of a network of the same shape; the optimizer's moments stay.
  mutating func load(_ network: Network) {
    for (place, layer) in zip(layout.layers, network.layers) {
      for (to, row) in layer.weights.enumerated() {
        for (from, weight) in row.enumerated() {
          numbers[place.weights + to * place.inputs + from] = weight
        }
      }
      for (unit, bias) in layer.biases.enumerated() { numbers[place.biases + unit] = bias }
    }
  }

  /// Takes over parameters and moments from memory for another batch size.
  mutating func loadParameters(from other: BatchMemory) {
    let count = 4 * layout.parameterPlaces
    numbers.replaceSubrange(0..<count, with: other.numbers[0..<count])
  }

  /// Forgets what the optimizer has gathered.
  mutating func clearMoments() {
    let moments = 2 * layout.parameterPlaces..<4 * layout.parameterPlaces
    for place in moments { numbers[place] = 0 }
  }

  /// The network as it stands.
  var network: Network {
    Network(
      inputs: layout.inputs,
      layers: layout.layers.map { place in
        Layer(
          weights: rows(of: place, at: 0), biases: biases(of: place, at: 0),
          activation: place.activation)
      })
  }

  /// The gradient that the last backward pass left.
  var gradient: Gradient {
    var gradient = Gradient(zeroLike: network)
    for (index, place) in layout.layers.enumerated() {
      gradient.layers[index].weights = rows(of: place, at: layout.parameterPlaces)
      gradient.layers[index].biases = biases(of: place, at: layout.parameterPlaces)
    }
    return gradient
  }

  private func rows(of place: LayerLayout, at base: Int) -> [[Double]] {
    (0..<place.units).map { to in
      let start = base + place.weights + to * place.inputs
      return Array(numbers[start..<start + place.inputs])
    }
  }

  private func biases(of place: LayerLayout, at base: Int) -> [Double] {
    Array(numbers[base + place.biases..<base + place.biases + place.units])
  }

  /// Runs passes over the numbers in place; the pass must not be kept.
  @inline(__always)
  mutating func withPass<Result>(_ body: (BatchPass) -> Result) -> Result {
    let layout = layout
    return numbers.withUnsafeMutableBufferPointer { numbers in
      layout.layers.withUnsafeBufferPointer { layers in
        body(BatchPass(numbers: numbers.baseAddress!, layers: layers, layout: layout))
      }
    }
  }
}
