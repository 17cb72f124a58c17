/// The passes of a batch of one: neurons stand in the lanes, since there is no second example.
///
/// Beside a lone example half of every vector would be empty, and short loops over examples cost
/// more than what they compute. Here `[neuron][example]` is `[neuron]`: two neighbouring neurons
/// share a vector, and so do the two weights that lead from them. The arithmetic is that of a
/// larger batch, in another order of addition.
///
/// A weight that only fills up a row, and the number that comes in to it, are 0 and add nothing.
extension BatchPass {
  /// Whether the batch has room for one example only.
  @inline(__always) var isOneExample: Bool { width == 1 }

  /// The forward pass: a = f(Σ w·a + b), layer by layer.
  func forwardOne() {
    for layer in layers {
      switch layer.activation {
      case .tanh: forwardOne(layer) { $0.tanh }
      case .sigmoid: forwardOne(layer) { $0.sigmoid }
      case .relu: forwardOne(layer) { $0.replacing(with: 0, where: $0 .<= 0) }
      case .leakyRelu:
        forwardOne(layer) { $0.replacing(with: Activation.leak * $0, where: $0 .<= 0) }
      case .linear: forwardOne(layer) { $0 }
      case .softplus: forwardOne(layer) { $0.softplus }
      case .elu: forwardOne(layer) { $0.elu }
      case .gelu: forwardOneKeepingSums(layer) { $0.gelu }
      case .silu: forwardOneKeepingSums(layer) { $0 * $0.sigmoid }
      case .step: forwardOne(layer) { $0.step }
      case .sine: forwardOneKeepingSums(layer) { $0.sine }
      case .softmax: preconditionFailure("softmax has a layout for two examples at least")
      }
    }
  }

  /// Two neurons at a time; an odd last one stands beside 0.
  ///
  /// The compiler leaves out the half of a wide vector that nothing is taken from.
  @inline(__always)
  private func forwardOne(_ layer: LayerLayout, _ activation: (WideLanes) -> WideLanes) {
    let values = numbers + layer.values
    var unit = 0
    while unit &+ 2 <= layer.units {
      let sums = WideLanes(lowHalf: twoSums(layer, unit), highHalf: Lanes())
      values.store(activation(sums).lowHalf, unit)
      unit &+= 2
    }
    if unit < layer.units {
      let sum = WideLanes(oneSum(layer, unit), 0, 0, 0)
      values.store(Lanes(activation(sum).x, 0), unit)
    }
  }

  /// The same for a slope that needs z: all sums first, then what becomes of them.
  @inline(__always)
  private func forwardOneKeepingSums(
    _ layer: LayerLayout, _ activation: (WideLanes) -> WideLanes
  ) {
    forwardOne(layer) { $0 }
    let (values, sums) = (numbers + layer.values, numbers + layer.sums)
    sums.update(from: values, count: layer.units)
    values.transform(layer.units, activation)
  }

  /// Σ w·a + b of two neighbouring neurons.
  @inline(__always)
  private func twoSums(_ layer: LayerLayout, _ unit: Int) -> Lanes {
    let incoming = numbers + layer.incoming
    let row = numbers + (layer.weights &+ unit &* layer.rowPlaces)
    let biases = numbers + (layer.biases &+ unit)
    var (first, second) = (Lanes(biases[0], 0), Lanes(biases[1], 0))
    var from = 0
    while from < layer.inputs {
      let input: Lanes = incoming.load(from)
      first += input * row.load(from)
      second += input * row.load(from &+ layer.rowPlaces)
      from &+= 2
    }
    return Lanes(first.x, second.x) + Lanes(first.y, second.y)
  }

  /// Σ w·a + b of one neuron.
  @inline(__always)
  private func oneSum(_ layer: LayerLayout, _ unit: Int) -> Double {
    let incoming = numbers + layer.incoming
    let row = numbers + (layer.weights &+ unit &* layer.rowPlaces)
    var sum = Lanes(numbers[layer.biases &+ unit], 0)
    var from = 0
    while from < layer.inputs {
      sum += incoming.load(from) * row.load(from)
      from &+= 2
    }
    return sum.x + sum.y
  }

  /// The backward pass: every layer's deltas and the gradient.
  ///
  /// The output layer's deltas must be there already.
  func backwardOne() {
    var index = layers.count &- 1
    while index > 0 {
      let (layer, before) = (layers[index], layers[index &- 1])
      let (values, deltas) = (numbers + before.values, numbers + before.deltas)
      let sums = numbers + before.sums
      biasSlopesOfOne(layer)
      withSlope(of: before.activation) { slope in
        weightSlopesOfOne(layer) { pathsForward, from in
          let value = WideLanes(lowHalf: values.load(from), highHalf: Lanes())
          let sum = WideLanes(lowHalf: sums.load(from), highHalf: Lanes())
          deltas.store(pathsForward * slope(value, sum).lowHalf, from)
        }
      }
      index &-= 1
    }
    biasSlopesOfOne(layers[0])
    weightSlopesOfOne(layers[0]) { _, _ in }
  }

  /// ∂L/∂b = δ.
  @inline(__always)
  private func biasSlopesOfOne(_ layer: LayerLayout) {
    let (deltas, slopes) = (numbers + layer.deltas, gradient + layer.biases)
    var unit = 0
    while unit < layer.units {
      slopes.store(deltas.load(unit, as: Lanes.self), unit)
      unit &+= 2
    }
  }

  /// ∂L/∂w = δ · (what came in), for two inputs at a time.
  ///
  /// In the same loop the paths forward from them are summed, Σ w·δ, and given to `body` with the
  /// first one's index: each delta is read once for both.
  @inline(__always)
  private func weightSlopesOfOne(_ layer: LayerLayout, _ body: (Lanes, Int) -> Void) {
    var from = 0
    while from < layer.inputs {
      let input: Lanes = numbers.load(layer.incoming &+ from)
      var delta = numbers + layer.deltas
      var weights = numbers + (layer.weights &+ from)
      let end = weights + layer.weightPlaces
      var pathsForward = Lanes()
      while weights < end {
        (weights + parameterPlaces).store(delta.pointee * input, 0)
        pathsForward += delta.pointee * weights.load(0)
        weights += layer.rowPlaces
        delta += 1
      }
      body(pathsForward, from)
      from &+= 2
    }
  }
}
