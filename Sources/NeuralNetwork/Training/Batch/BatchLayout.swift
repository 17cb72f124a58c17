/// Where each number of the fast path stands in one flat array.
///
/// First all parameters, then in the same order the gradient and two moments of the optimizer,
/// then what one batch needs: `[neuron][example]`, with `width` places for the examples.
struct BatchLayout: Hashable, Sendable {
  let inputs: Int
  let layers: [LayerLayout]
  /// Places between one neuron's number and the next neuron's: the batch, made even.
  ///
  /// Or 1 for a batch of one: see `isOneExample`. Only softmax, which looks at a layer's neurons
  /// one after the other, then has a place beside its example too.
  let width: Int
  /// Places from a parameter to its slope, from there to its first moment, and to its second.
  let parameterPlaces: Int
  /// Where the targets of the batch stand.
  let targets: Int
  /// Where the weighted sums of the output layer stand.
  let outputSums: Int
  /// How many numbers there are in all.
  let places: Int

  init(_ network: Network, batch: Int) {
    self.init(
      inputs: network.inputs,
      layers: network.layers.map {
        LayerShape(
          inputs: $0.weights.first?.count ?? 0, units: $0.units, activation: $0.activation)
      }, batch: batch)
  }

  /// Where the numbers of the same network stand beside another batch.
  init(_ other: BatchLayout, batch: Int) {
    self.init(
      inputs: other.inputs,
      layers: other.layers.map {
        LayerShape(inputs: $0.inputs, units: $0.units, activation: $0.activation)
      }, batch: batch)
  }

  private typealias LayerShape = (inputs: Int, units: Int, activation: Activation)

  private init(inputs: Int, layers shapes: [LayerShape], batch: Int) {
    let hasSoftmax = shapes.contains { $0.activation == .softmax }
    let width = batch == 1 && !hasSoftmax ? 1 : Self.even(batch)
    var end = 0
    func take(_ count: Int) -> Int {
      defer { end += (count + 3) / 4 * 4 }
      return end
    }
    let parameters = shapes.map { layer in
      let rowPlaces = Self.even(layer.inputs)
      return (
        rowPlaces: rowPlaces, weights: take(layer.units * rowPlaces), biases: take(layer.units)
      )
    }
    parameterPlaces = end
    end *= 4
    var values = take(inputs * width)
    layers = zip(shapes, parameters).map { layer, offsets in
      let incoming = values
      values = take(layer.units * width)
      return LayerLayout(
        inputs: layer.inputs, units: layer.units, activation: layer.activation,
        weights: offsets.weights, rowPlaces: offsets.rowPlaces, biases: offsets.biases,
        incoming: incoming, values: values, deltas: take(layer.units * width),
        sums: layer.activation.slopeNeedsSum ? take(layer.units * width) : values)
    }
    self.inputs = inputs
    self.width = width
    let outputs = layers.last?.units ?? 0
    targets = take(outputs * width)
    outputSums = take(outputs * width)
    places = end
  }

  private static func even(_ count: Int) -> Int { (count + 1) / 2 * 2 }
}

/// Where the numbers of one layer stand.
struct LayerLayout: Hashable, Sendable {
  let inputs: Int
  let units: Int
  let activation: Activation
  /// Where the weights begin, as `[to][from]`.
  let weights: Int
  /// Places from one neuron's first weight to the next neuron's: the inputs, made even.
  ///
  /// A place that belongs to no weight holds 0, and so does its slope.
  let rowPlaces: Int
  let biases: Int
  /// Where the values that come in begin: the layer before's `values`.
  let incoming: Int
  /// Where the activations begin, as `[neuron][example]`.
  let values: Int
  /// Where the deltas begin, likewise.
  let deltas: Int
  /// Where the weighted sums are kept, for an activation whose slope needs them; else `values`.
  let sums: Int

  var weightPlaces: Int { units &* rowPlaces }
}

extension Activation {
  /// Whether f′(z) cannot be told from a alone: where two z have the same a, or nearly.
  fileprivate var slopeNeedsSum: Bool {
    switch self {
    case .gelu, .silu, .sine: true
    case .sigmoid, .relu, .tanh, .linear, .leakyRelu, .softplus, .elu, .step, .softmax: false
    }
  }
}
