/// A network and a batch as one flat array of numbers, for the fast path.
struct BatchMemory: Sendable {
  let layout: BatchLayout
  private var numbers: [Double]

  init(_ network: Network, batch: Int) {
    layout = BatchLayout(network, batch: batch)
    numbers = Array(repeating: 0, count: layout.places)
    load(network)
  }

  /// The same network with room for another batch; the optimizer's moments are 0.
  init(_ other: BatchMemory, batch: Int) {
    layout = BatchLayout(other.layout, batch: batch)
    numbers = Array(repeating: 0, count: layout.places)
    for place in 0..<layout.parameterPlaces { numbers[place] = other.numbers[place] }
  }

  /// Takes over the parameters of a network of the same shape; the optimizer's moments stay.
  ///
  /// Places that belong to no parameter are 0 again, even when training has diverged.
  mutating func load(_ network: Network) {
    for place in 0..<layout.parameterPlaces { numbers[place] = 0 }
    for (place, layer) in zip(layout.layers, network.layers) {
      for (to, row) in layer.weights.enumerated() {
        for (from, weight) in row.enumerated() {
          numbers[place.weights + to * place.rowPlaces + from] = weight
        }
      }
      for (unit, bias) in layer.biases.enumerated() { numbers[place.biases + unit] = bias }
    }
  }

  /// Takes over what the optimizer has gathered in memory for another batch size.
  mutating func loadMoments(from other: BatchMemory) {
    numbers.replaceSubrange(momentPlaces, with: other.numbers[momentPlaces])
  }

  /// Forgets what the optimizer has gathered.
  mutating func clearMoments() {
    for place in momentPlaces { numbers[place] = 0 }
  }

  private var momentPlaces: Range<Int> {
    2 * layout.parameterPlaces..<4 * layout.parameterPlaces
  }

  /// The parameters, then the optimizer's first moments, in the order of the layout.
  var parameters: ArraySlice<Double> { numbers[..<layout.parameterPlaces] }
  var firstMoment: ArraySlice<Double> {
    numbers[2 * layout.parameterPlaces..<3 * layout.parameterPlaces]
  }

  /// The network as it stands.
  var network: Network {
    Network(
      inputs: layout.inputs,
      layers: layout.layers.map { place in
        Layer(
          weights: rows(of: place),
          biases: Array(numbers[place.biases..<place.biases + place.units]),
          activation: place.activation)
      })
  }

  private func rows(of place: LayerLayout) -> [[Double]] {
    (0..<place.units).map { to in
      let start = place.weights + to * place.rowPlaces
      return Array(numbers[start..<start + place.inputs])
    }
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
