/// Running over more examples than a batch holds.
extension BatchMemory {
  /// A batch that fits the processor's nearest memory.
  static let usualBatch = 64

  /// How large a batch is used for so many examples; never one, which keeps no sums.
  static func usualBatch(examples: Int) -> Int { max(2, min(examples, usualBatch)) }

  /// So many batches are worked on between two looks whether to go on.
  private static let batchesBetweenLooks = 64

  /// Fills the batch with one stretch of examples after another, in their order, as long as it is to
  /// go on; returns how many examples there were.
  @inline(__always)
  @discardableResult
  mutating func forEachBatch(
    of table: ExampleTable, while goesOn: () -> Bool = { true }, _ body: (BatchPass, Int) -> Void
  ) -> Int {
    withPass { pass in
      var (start, batches) = (0, 0)
      while start < table.count {
        if batches % Self.batchesBetweenLooks == 0, !goesOn() { break }
        batches &+= 1
        let examples = min(pass.width, table.count - start)
        table.fill(pass, count: examples) { start &+ $0 }
        body(pass, examples)
        start += examples
      }
      return start
    }
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

extension BatchLayout {
  /// Where the numbers stand that no update may change, one by one or for want of biases.
  func heldPlaces(_ settings: TrainingSettings) -> [Int] {
    let named = settings.held.filter(contains)
    return named.map { $0.offset(in: layers) }
      + layers.filter { !$0.hasBiases }.flatMap { $0.biases..<$0.biases + $0.units }
  }

  private func contains(_ parameter: Parameter) -> Bool {
    guard layers.indices.contains(parameter.layer) else { return false }
    let layer = layers[parameter.layer]
    switch parameter {
    case .weight(_, let to, let from): return to < layer.units && from < layer.inputs
    case .bias(_, let neuron): return neuron < layer.units
    }
  }
}

/// One example's numbers out of `[neuron][example]`, where they stand.
struct Column: RandomAccessCollection {
  fileprivate let first: Numbers
  fileprivate let width: Int
  let endIndex: Int

  var startIndex: Int { 0 }
  subscript(unit: Int) -> Double { first[unit &* width] }
}

extension BatchPass {
  /// An example's targets or outputs; the column must not outlive the pass.
  @inline(__always)
  func column(_ numbers: Numbers, _ example: Int) -> Column {
    Column(first: numbers + example, width: width, endIndex: output.units)
  }
}
