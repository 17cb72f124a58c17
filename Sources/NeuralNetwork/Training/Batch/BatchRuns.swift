/// Running over more examples than a batch holds.
extension BatchMemory {
  /// A batch that fits the processor's nearest memory.
  static let usualBatch = 64

  /// Fills the batch with one stretch of examples after another, in their order.
  mutating func forEachBatch(of table: ExampleTable, _ body: (BatchPass, Int) -> Void) {
    let order = Array(0..<table.count)
    withPass { pass in
      order.withUnsafeBufferPointer { order in
        for start in stride(from: 0, to: table.count, by: pass.width) {
          let end = min(start + pass.width, table.count)
          table.fill(pass, with: UnsafeBufferPointer(rebasing: order[start..<end]))
          body(pass, end - start)
        }
      }
    }
  }

  /// The gradient of the mean loss over all examples, without penalties.
  static func gradient(of network: Network, loss: Loss, table: ExampleTable) -> Gradient {
    var memory = BatchMemory(network, batch: usualBatch)
    var sum = Gradient(zeroLike: network)
    let places = network.parameters
    guard table.count > 0 else { return sum }
    let layers = memory.layout.layers
    memory.forEachBatch(of: table) { pass, examples in
      pass.forward(examples: examples)
      pass.outputDeltas(loss, examples: examples)
      pass.backward(examples: examples, scale: 1 / Double(table.count))
      for place in places { sum[place] += pass.gradient[place.offset(in: layers)] }
    }
    return sum
  }
}

extension Parameter {
  /// Where the parameter stands among all parameters of the fast path.
  func offset(in layers: [LayerLayout]) -> Int {
    switch self {
    case .weight(let layer, let to, let from):
      layers[layer].weights + to * layers[layer].rowPlaces + from
    case .bias(let layer, let neuron): layers[layer].biases + neuron
    }
  }
}

extension BatchPass {
  /// One example's numbers out of `[neuron][example]`.
  func column(_ numbers: Numbers, _ example: Int) -> [Double] {
    (0..<output.units).map { numbers[$0 * width + example] }
  }
}
