extension Network {
  /// The mean of L over the examples, for each of many pairs of values that two parameters take.
  ///
  /// It is what `Evaluation` gives for a network with these values, to the last bit, but the
  /// examples are laid out once for all of them.
  package func meanLosses(
    _ loss: Loss, on examples: [Example], varying pair: (Parameter, Parameter),
    over values: [SIMD2<Double>]
  ) -> [Double] {
    let table = ExampleTable(examples, for: self)
    var memory = BatchMemory(self, batch: BatchMemory.usualBatch)
    let layers = memory.layout.layers
    let (first, second) = (pair.0.offset(in: layers), pair.1.offset(in: layers))
    var totals = Array(repeating: 0.0, count: values.count)
    memory.forEachBatch(of: table) { pass, count in
      for (index, value) in values.enumerated() {
        pass.numbers[first] = value.x
        pass.numbers[second] = value.y
        pass.forward(examples: count, keepingSums: true)
        for example in 0..<count { totals[index] += pass.loss(loss, of: example) }
      }
    }
    return totals.map { examples.isEmpty ? 0 : $0 / Double(examples.count) }
  }
}
