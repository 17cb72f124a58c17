extension BatchPass {
  /// The output layer's deltas ∂L/∂z, by the formulas of `Loss.deltas`.
  @inline(__always)
  func outputDeltas(_ loss: Loss, examples: Int) {
    switch loss {
    case .crossEntropy: softmaxCrossEntropyDeltas(examples: examples)
    case .binaryCrossEntropy: errors(times: 1) { _, _ in WideLanes(repeating: 1) }
    case .squaredError: errorDeltas(times: 1, examples: examples)
    case .meanSquaredError: errorDeltas(times: 2 / Double(output.units), examples: examples)
    case .sumOfSquares: errorDeltas(times: 2, examples: examples)
    case .absoluteError: otherDeltas(examples: examples) { ($0 - $1).sign }
    case .huber: otherDeltas(examples: examples) { ($0 - $1).limited(to: 1) }
    case .hinge:
      otherDeltas(examples: examples) { a, t in
        // a · 0 rather than 0, so that NaN stays NaN.
        (a * 0).replacing(with: -t, where: t * a .< 1)
      }
    }
    silenceLastLane(examples: examples)
  }

  /// Of losses whose slope is (a − t) · factor: slope and activation in one go.
  @inline(__always)
  private func errorDeltas(times factor: Double, examples: Int) {
    guard output.activation == .softmax else {
      return withSlope(of: output.activation) { errors(times: factor, $0) }
    }
    errors(times: factor) { _, _ in WideLanes(repeating: 1) }
    softmaxDeltas(examples: examples)
  }

  /// Of all others: first ∂L/∂a in the place of the deltas, then what the activation makes of it.
  private func otherDeltas(examples: Int, _ slope: (WideLanes, WideLanes) -> WideLanes) {
    let (values, targets, deltas) = (outputNumbers, targetNumbers, numbers + output.deltas)
    var offset = 0
    while offset < output.units &* width {
      deltas.store(slope(values.load(offset), targets.load(offset)), offset)
      offset &+= WideLanes.scalarCount
    }
    if output.activation == .softmax {
      softmaxDeltas(examples: examples)
    } else {
      timesSlopes(output)
    }
  }

  /// δ = (∂L/∂a so far) · f′(z).
  @inline(__always)
  func timesSlopes(_ layer: LayerLayout) {
    let (values, deltas) = (numbers + layer.values, numbers + layer.deltas)
    let sums = numbers + layer.sums
    withSlope(of: layer.activation) { slope in
      var offset = 0
      while offset < layer.units &* width {
        deltas.store(deltas.load(offset) * slope(values.load(offset), sums.load(offset)), offset)
        offset &+= WideLanes.scalarCount
      }
    }
  }

  /// Gives f′(z) as a function of a, and of z where that is kept: a > 0 exactly where z > 0.
  @inline(__always)
  func withSlope(
    of activation: Activation, _ body: ((WideLanes, WideLanes) -> WideLanes) -> Void
  ) {
    switch activation {
    case .tanh: body { a, _ in 1 - a * a }
    case .sigmoid, .softmax: body { a, _ in a * (1 - a) }
    case .relu: body { a, _ in WideLanes().replacing(with: 1, where: a .> 0) }
    case .leakyRelu:
      body { a, _ in WideLanes(repeating: Activation.leak).replacing(with: 1, where: a .> 0) }
    case .linear: body { _, _ in WideLanes(repeating: 1) }
    // σ(z) = 1 − exp(−a), since a = ln(1 + eᶻ).
    case .softplus: body { a, _ in -(-a).powerLessOne }
    case .elu: body { a, _ in (a + 1).replacing(with: 1, where: a .> 0) }
    case .gelu: body { _, z in z.geluSlope }
    case .silu:
      body { a, z in
        let share = z.sigmoid
        return share + a * (1 - share)
      }
    case .step: body { _, _ in WideLanes() }
    case .sine: body { _, z in z.cosine }
    }
  }

  /// (a − t) · factor · f′(z) for every output.
  @inline(__always)
  private func errors(times factor: Double, _ slope: (WideLanes, WideLanes) -> WideLanes) {
    let (values, targets, deltas) = (outputNumbers, targetNumbers, numbers + output.deltas)
    let sums = numbers + output.sums
    var offset = 0
    while offset < output.units &* width {
      let value: WideLanes = values.load(offset)
      deltas.store(
        (value - targets.load(offset)) * (factor * slope(value, sums.load(offset))), offset)
      offset &+= WideLanes.scalarCount
    }
  }

  /// a·Σt − t.
  private func softmaxCrossEntropyDeltas(examples: Int) {
    let (values, targets, deltas) = (outputNumbers, targetNumbers, numbers + output.deltas)
    for example in stride(from: 0, to: examples, by: 2) {
      var total = Lanes()
      for unit in 0..<output.units { total += targets.load(unit * width + example) }
      for unit in 0..<output.units {
        let place = unit * width + example
        deltas.store(values.load(place) * total - targets.load(place), place)
      }
    }
  }

  /// aⱼ · (∂L/∂aⱼ − Σₖ ∂L/∂aₖ · aₖ), from the slopes ∂L/∂a in the place of the deltas.
  private func softmaxDeltas(examples: Int) {
    let (values, deltas) = (outputNumbers, numbers + output.deltas)
    for example in stride(from: 0, to: examples, by: 2) {
      var mean = Lanes()
      for unit in 0..<output.units {
        mean += deltas.load(unit * width + example) * values.load(unit * width + example)
      }
      for unit in 0..<output.units {
        let place = unit * width + example
        deltas.store(values.load(place) * (deltas.load(place) - mean), place)
      }
    }
  }

  /// With an odd number of examples, the lane beside the last one must not teach anything.
  @inline(__always)
  private func silenceLastLane(examples: Int) {
    guard examples & 1 == 1, !isOneExample else { return }
    var last = numbers + (output.deltas &+ examples &- 1)
    for _ in 0..<output.units {
      last.store(Lanes(last.pointee, 0), 0)
      last += width
    }
  }
}
