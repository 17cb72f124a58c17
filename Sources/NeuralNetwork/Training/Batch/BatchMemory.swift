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
      put(layer.weights, layer.biases, of: place, at: 0)
    }
  }

  private mutating func put(
    _ weights: [[Double]], _ biases: [Double], of place: LayerLayout, at base: Int
  ) {
    for (to, row) in weights.enumerated() {
      let start = base + place.weights + to * place.rowPlaces
      for (from, weight) in row.enumerated() { numbers[start + from] = weight }
    }
    for (unit, bias) in biases.enumerated() { numbers[base + place.biases + unit] = bias }
  }

  /// Takes over what the optimizer has gathered in memory for another batch size.
  mutating func loadMoments(from other: BatchMemory) {
    numbers.replaceSubrange(momentPlaces, with: other.numbers[momentPlaces])
  }

  /// What the optimizer has gathered, after so many updates.
  func state(of optimizer: Optimizer, updates: Int) -> OptimizerState {
    switch optimizer {
    case .gradientDescent: .none
    case .momentum: .velocity(slopes(at: 2 * layout.parameterPlaces))
    case .adam:
      .moments(
        mean: slopes(at: 2 * layout.parameterPlaces),
        square: slopes(at: 3 * layout.parameterPlaces),
        updates: updates)
    }
  }

  /// Takes over what an optimizer has gathered for a network of this shape.
  mutating func loadMoments(_ state: OptimizerState) {
    clearMoments()
    for (moment, kept) in [state.first, state.second].enumerated() {
      guard let kept else { continue }
      for (place, layer) in zip(layout.layers, kept.layers) {
        put(
          layer.weights, layer.biases, of: place, at: (2 + moment) * layout.parameterPlaces)
      }
    }
  }

  /// Forgets what the optimizer has gathered.
  mutating func clearMoments() {
    for place in momentPlaces { numbers[place] = 0 }
  }

  /// Forgets what the optimizer has gathered of some parameters.
  mutating func clearMoments(at places: [Int]) {
    for place in places {
      for moment in 2...3 { numbers[moment * layout.parameterPlaces + place] = 0 }
    }
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
          weights: rows(of: place, at: 0), biases: biases(of: place, at: 0),
          activation: place.activation, hasBiases: place.hasBiases)
      })
  }

  private func slopes(at base: Int) -> Gradient {
    var slopes = Gradient(zeroLike: network)
    for (index, place) in layout.layers.enumerated() {
      slopes.layers[index].weights = rows(of: place, at: base)
      slopes.layers[index].biases = biases(of: place, at: base)
    }
    return slopes
  }

  private func rows(of place: LayerLayout, at base: Int) -> [[Double]] {
    (0..<place.units).map { to in
      let start = base + place.weights + to * place.rowPlaces
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
