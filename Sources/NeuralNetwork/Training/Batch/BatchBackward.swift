extension BatchPass {
  /// The backward pass: every layer's deltas and the gradient, scaled by `scale`.
  ///
  /// The output layer's deltas must be there already. A scale of 1/n makes the gradient the mean
  /// over a batch of n.
  @inline(__always)
  func backward(examples: Int, scale: Double) {
    if isOneExample { return backwardOne() }
    var index = layers.count
    while index > 0 {
      index &-= 1
      let layer = layers[index]
      for unit in 0..<layer.units {
        gradient(of: unit, layer, examples: examples, scale: scale)
      }
      guard index > 0 else { break }
      let before = layers[index &- 1]
      inStretches(
        of: examples,
        eight: { pathsBack(layer, to: before, from: $0, as: SIMD8<Double>.self) },
        four: { pathsBack(layer, to: before, from: $0, as: SIMD4<Double>.self) },
        two: { pathsBack(layer, to: before, from: $0, as: SIMD2<Double>.self) })
      timesSlopes(before)
    }
  }

  /// ∂L/∂a of the layer before: Σ w·δ over the paths forward.
  @inline(__always)
  private func pathsBack<Vector: SIMD>(
    _ layer: LayerLayout, to before: LayerLayout, from example: Int, as: Vector.Type
  ) where Vector.Scalar == Double {
    var sums = numbers + (before.deltas &+ example)
    for from in 0..<layer.inputs {
      var sum = Vector.zero
      var weight = numbers + (layer.weights &+ from)
      var delta = numbers + (layer.deltas &+ example)
      for _ in 0..<layer.units {
        sum += weight.pointee * delta.load(0, as: Vector.self)
        weight += layer.rowPlaces
        delta += width
      }
      sums.store(sum, 0)
      sums += width
    }
  }

  /// ∂L/∂w = Σ δ · (what came in) and ∂L/∂b = Σ δ over the examples, for one neuron.
  @inline(__always)
  private func gradient(of unit: Int, _ layer: LayerLayout, examples: Int, scale: Double) {
    let deltas = numbers + (layer.deltas &+ unit &* width)
    let slopes = gradient + (layer.weights &+ unit &* layer.rowPlaces)
    gradient[layer.biases &+ unit] = sum(deltas, examples: examples) * scale
    var from = 0
    while from &+ 4 <= layer.inputs {
      let incoming = numbers + (layer.incoming &+ from &* width)
      slopes.store(fourProducts(deltas, incoming, examples: examples) * scale, from)
      from &+= 4
    }
    while from &+ 2 <= layer.inputs {
      let incoming = numbers + (layer.incoming &+ from &* width)
      slopes.store(twoProducts(deltas, incoming, examples: examples) * scale, from)
      from &+= 2
    }
    if from < layer.inputs {
      let incoming = numbers + (layer.incoming &+ from &* width)
      slopes[from] = twoProducts(deltas, incoming, examples: examples).x * scale
    }
  }

  /// Σ δ·x over the examples, for four inputs at a time: each delta is read once for all four.
  @inline(__always)
  private func fourProducts(_ deltas: Numbers, _ incoming: Numbers, examples: Int) -> WideLanes {
    var (first, second, third, fourth) = (Lanes(), Lanes(), Lanes(), Lanes())
    var example = 0
    while example < examples {
      let delta: Lanes = deltas.load(example)
      let input = incoming + example
      first += delta * input.load(0)
      second += delta * input.load(width)
      third += delta * input.load(2 &* width)
      fourth += delta * input.load(3 &* width)
      example &+= 2
    }
    return WideLanes(
      lowHalf: Lanes(first.x, second.x) + Lanes(first.y, second.y),
      highHalf: Lanes(third.x, fourth.x) + Lanes(third.y, fourth.y))
  }

  /// Σ δ·x over the examples, for two inputs at a time.
  ///
  /// The second input's number means nothing when there is only one: what follows it is read.
  @inline(__always)
  private func twoProducts(_ deltas: Numbers, _ incoming: Numbers, examples: Int) -> Lanes {
    var first = Lanes()
    var second = Lanes()
    var example = 0
    while example < examples {
      let delta: Lanes = deltas.load(example)
      first += delta * incoming.load(example)
      second += delta * incoming.load(example &+ width)
      example &+= 2
    }
    return Lanes(first.x, second.x) + Lanes(first.y, second.y)
  }

  @inline(__always)
  private func sum(_ deltas: Numbers, examples: Int) -> Double {
    var sum = Lanes()
    var example = 0
    while example < examples {
      sum += deltas.load(example)
      example &+= 2
    }
    return sum.x + sum.y
  }
}
