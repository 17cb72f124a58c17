extension BatchPass {
  /// The forward pass of the first `examples` examples of the batch.
  ///
  /// With `keepingSums` the output layer's z are kept beside its a, for losses computed from z; a
  /// batch of one is learned from only, and keeps none.
  @inline(__always)
  func forward(examples: Int, keepingSums: Bool = false) {
    if isOneExample {
      precondition(!keepingSums, "a batch of one keeps no sums")
      return forwardOne()
    }
    for index in 0..<layers.count {
      let layer = layers[index]
      inStretches(
        of: examples,
        eight: { weightedSums(layer, from: $0, as: SIMD8<Double>.self) },
        four: { weightedSums(layer, from: $0, as: SIMD4<Double>.self) },
        two: { weightedSums(layer, from: $0, as: SIMD2<Double>.self) })
      if keepingSums, index == layers.count - 1 {
        outputSumNumbers.update(from: numbers + layer.values, count: layer.units * width)
      }
      activate(layer, examples: examples)
    }
  }

  /// z = Σ w·a + b for every neuron of a layer and as many examples as the vector holds.
  @inline(__always)
  private func weightedSums<Vector: SIMD>(
    _ layer: LayerLayout, from example: Int, as: Vector.Type
  ) where Vector.Scalar == Double {
    var weight = numbers + layer.weights
    let padding = layer.rowPlaces &- layer.inputs
    var sums = numbers + (layer.values &+ example)
    for unit in 0..<layer.units {
      var sum = Vector(repeating: numbers[layer.biases &+ unit])
      var incoming = numbers + (layer.incoming &+ example)
      for _ in 0..<layer.inputs {
        sum += weight.pointee * incoming.load(0, as: Vector.self)
        weight += 1
        incoming += width
      }
      weight += padding
      sums.store(sum, 0)
      sums += width
    }
  }

  /// a = f(z) in place.
  @inline(__always)
  private func activate(_ layer: LayerLayout, examples: Int) {
    let values = numbers + layer.values
    let count = layer.units &* width
    if layer.sums != layer.values { (numbers + layer.sums).update(from: values, count: count) }
    switch layer.activation {
    case .tanh: values.transform(count) { $0.tanh }
    case .sigmoid: values.transform(count) { $0.sigmoid }
    case .relu: values.transform(count) { $0.replacing(with: 0, where: $0 .<= 0) }
    case .leakyRelu:
      values.transform(count) { $0.replacing(with: Activation.leak * $0, where: $0 .<= 0) }
    case .linear: break
    case .softplus: values.transform(count) { $0.softplus }
    case .elu: values.transform(count) { $0.elu }
    case .gelu: values.transform(count) { $0.gelu }
    case .silu: values.transform(count) { $0 * $0.sigmoid }
    case .step: values.transform(count) { $0.step }
    case .sine: values.transform(count) { $0.sine }
    case .softmax: softmax(layer, examples: examples)
    }
  }

  /// Shares of 1 for each example, the largest z taken away first.
  private func softmax(_ layer: LayerLayout, examples: Int) {
    let values = numbers + layer.values
    for example in stride(from: 0, to: examples, by: 2) {
      var largest = values.load(example, as: Lanes.self)
      for unit in 1..<max(layer.units, 1) {
        let sum: Lanes = values.load(unit * width + example)
        largest = largest.replacing(with: sum, where: sum .> largest)
      }
      for unit in 0..<layer.units {
        values.store(values.load(unit * width + example) - largest, unit * width + example)
      }
    }
    values.transform(layer.units * width) { $0.exp }
    for example in stride(from: 0, to: examples, by: 2) {
      var total = Lanes()
      for unit in 0..<layer.units { total += values.load(unit * width + example) }
      for unit in 0..<layer.units {
        values.store(values.load(unit * width + example) / total, unit * width + example)
      }
    }
  }
}
