#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension BatchMemory {
  /// A number that L of none of the examples is above, as far as the weights alone tell.
  ///
  /// |z| ≤ Σ|w|·m + |b|, where m is the most that comes in: the largest input, then what the layer
  /// before can pass on at most. Infinite where a number is none, or so large that sums might not
  /// be.
  func lossBound(_ loss: Loss, over table: ExampleTable) -> Double {
    var (incoming, largestSum) = (table.largestInput, 0.0)
    for layer in layout.layers {
      largestSum = 0
      for unit in 0..<layer.units {
        let row = layer.weights + unit * layer.rowPlaces
        let weights = parameters[row..<row + layer.inputs].reduce(0) { $0 + abs($1) }
        let sum = weights * incoming + abs(parameters[layer.biases + unit])
        guard sum < 1e100 else { return .infinity }
        largestSum = max(largestSum, sum)
      }
      incoming = layer.activation.bound(sum: largestSum)
    }
    return loss.bound(
      sum: largestSum, output: incoming, target: table.largestTarget, count: table.outputs)
  }
}

extension Activation {
  /// The size of the largest a for all z up to a size.
  fileprivate func bound(sum: Double) -> Double {
    switch self {
    case .sigmoid, .tanh, .softmax, .step, .sine: 1
    case .relu, .linear, .leakyRelu, .gelu, .silu: sum
    case .elu: max(sum, 1)
    case .softplus: sum + log(2)
    }
  }
}

extension Loss {
  /// The largest L for all z, outputs and targets up to these sizes.
  fileprivate func bound(sum z: Double, output a: Double, target t: Double, count n: Int) -> Double
  {
    switch self {
    case .squaredError: 0.5 * Double(n) * (a + t) * (a + t)
    case .meanSquaredError: (a + t) * (a + t)
    // ln Σ exp(zⱼ) is at most the largest z and ln n.
    case .crossEntropy: Double(n) * t * (2 * z + log(Double(n)))
    case .binaryCrossEntropy: Double(n) * (z + log(2) + t * z)
    case .sumOfSquares: Double(n) * (a + t) * (a + t)
    case .absoluteError, .huber: Double(n) * (a + t)
    case .hinge: Double(n) * (1 + t * a)
    }
  }
}
