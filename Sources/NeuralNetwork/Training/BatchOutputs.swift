extension Network {
  /// What the output layer passes on for each of many inputs, on the fast path.
  package func outputs(for inputs: [[Double]]) -> [[Double]] {
    let outputCount = layers.last?.units ?? 0
    let table = ExampleTable(
      inputs.map { Example(input: $0, target: Array(repeating: 0, count: outputCount)) },
      for: self)
    var found: [[Double]] = []
    found.reserveCapacity(inputs.count)
    var memory = BatchMemory(self, batch: BatchMemory.usualBatch)
    memory.forEachBatch(of: table) { pass, examples in
      pass.forward(examples: examples)
      for example in 0..<examples {
        found.append(Array(pass.column(pass.outputNumbers, example)))
      }
    }
    return found
  }
}
