extension BatchPass {
  /// The output layer's deltas ∂L/∂z, by the formulas of `Loss.deltas`.
  @inline(__always)
  func outputDeltas(_ loss: Loss, examples: Int) {
    switch (loss, output.activation) {
    case (.crossEntropy, .softmax): softmaxCrossEntropyDeltas(examples: examples)
    case (.binaryCrossEntropy, .sigmoid): errors(times: 1)
    case (_, .softmax):
      lossSlopes(loss)
      softmaxDeltas(examples: examples)
    case (_, .sigmoid), (_, .relu), (_, .tanh), (_, .linear), (_, .leakyRelu):
      lossSlopes(loss)
      timesSlopes(output)
    }
    silenceLastLane(examples: examples)
  }

  /// δ = (∂L/∂a so far) · f′(z), with f′ from a: a > 0 exactly where z > 0.
  @inline(__always)
  func timesSlopes(_ layer: LayerLayout) {
    let values = numbers + layer.values
    switch layer.activation {
    case .tanh: timesSlopes(layer) { 1 - values.load($0) * values.load($0) }
    case .sigmoid, .softmax: timesSlopes(layer) { values.load($0) * (1 - values.load($0)) }
    case .relu:
      timesSlopes(layer) {
        WideLanes().replacing(with: 1, where: values.load($0, as: WideLanes.self) .> 0)
      }
    case .leakyRelu:
      timesSlopes(layer) {
        WideLanes(repeating: Activation.leak)
          .replacing(with: 1, where: values.load($0, as: WideLanes.self) .> 0)
      }
    case .linear: break
    }
  }

  @inline(__always)
  private func timesSlopes(_ layer: LayerLayout, _ slope: (Int) -> WideLanes) {
    let deltas = numbers + layer.deltas
    var offset = 0
    while offset < layer.units &* width {
      deltas.store(deltas.load(offset) * slope(offset), offset)
      offset &+= WideLanes.scalarCount
    }
  }

  /// The slopes ∂L/∂a of losses that need no particular activation.
  @inline(__always)
  private func lossSlopes(_ loss: Loss) {
    switch loss {
    case .squaredError: errors(times: 1)
    case .meanSquaredError: errors(times: 2 / Double(output.units))
    case .crossEntropy, .binaryCrossEntropy:
      preconditionFailure("validation allows these losses with their own activation only")
    }
  }

  /// (a − t) · factor for every output.
  @inline(__always)
  private func errors(times factor: Double) {
    let (values, targets, deltas) = (outputNumbers, targetNumbers, numbers + output.deltas)
    var offset = 0
    while offset < output.units &* width {
      let error: WideLanes = values.load(offset) - targets.load(offset)
      deltas.store(error * factor, offset)
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
    guard examples & 1 == 1 else { return }
    var last = numbers + (output.deltas &+ examples &- 1)
    for _ in 0..<output.units {
      last.store(Lanes(last.pointee, 0), 0)
      last += width
    }
  }
}
