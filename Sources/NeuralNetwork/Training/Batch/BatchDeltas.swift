extension BatchPass {
  /// The output layer's deltas ∂L/∂z, by the formulas of `Loss.deltas`.
  @inline(__always)
  func outputDeltas(_ loss: Loss, examples: Int) {
    switch (loss, output.activation) {
    case (.crossEntropy, .softmax): softmaxCrossEntropyDeltas(examples: examples)
    case (.binaryCrossEntropy, .sigmoid): errors(times: 1) { _ in WideLanes(repeating: 1) }
    case (_, .softmax):
      errors(times: errorFactor(loss)) { _ in WideLanes(repeating: 1) }
      softmaxDeltas(examples: examples)
    case (_, .sigmoid), (_, .relu), (_, .tanh), (_, .linear), (_, .leakyRelu):
      withSlope(of: output.activation) { errors(times: errorFactor(loss), $0) }
    }
    silenceLastLane(examples: examples)
  }

  /// δ = (∂L/∂a so far) · f′(z).
  @inline(__always)
  func timesSlopes(_ layer: LayerLayout) {
    let (values, deltas) = (numbers + layer.values, numbers + layer.deltas)
    withSlope(of: layer.activation) { slope in
      var offset = 0
      while offset < layer.units &* width {
        deltas.store(deltas.load(offset) * slope(values.load(offset)), offset)
        offset &+= WideLanes.scalarCount
      }
    }
  }

  /// Gives f′(z) as a function of a: a > 0 exactly where z > 0.
  @inline(__always)
  func withSlope(of activation: Activation, _ body: ((WideLanes) -> WideLanes) -> Void) {
    switch activation {
    case .tanh: body { 1 - $0 * $0 }
    case .sigmoid, .softmax: body { $0 * (1 - $0) }
    case .relu: body { WideLanes().replacing(with: 1, where: $0 .> 0) }
    case .leakyRelu:
      body { WideLanes(repeating: Activation.leak).replacing(with: 1, where: $0 .> 0) }
    case .linear: body { _ in WideLanes(repeating: 1) }
    }
  }

  /// ∂L/∂a over a − t, of losses that need no particular activation.
  @inline(__always)
  private func errorFactor(_ loss: Loss) -> Double {
    switch loss {
    case .squaredError: 1
    case .meanSquaredError: 2 / Double(output.units)
    case .crossEntropy, .binaryCrossEntropy:
      preconditionFailure("validation allows these losses with their own activation only")
    }
  }

  /// (a − t) · factor · f′(z) for every output.
  @inline(__always)
  private func errors(times factor: Double, _ slope: (WideLanes) -> WideLanes) {
    let (values, targets, deltas) = (outputNumbers, targetNumbers, numbers + output.deltas)
    var offset = 0
    while offset < output.units &* width {
      let value: WideLanes = values.load(offset)
      deltas.store((value - targets.load(offset)) * (factor * slope(value)), offset)
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
