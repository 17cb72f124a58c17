extension Network {
  /// One output at every point of a grid, row by row from the top left: a decision map.
  ///
  /// The network must have as many inputs as the features of a point with two coordinates; a
  /// network with one input sees x1 alone.
  package func outputs(
    forGrid grid: InputGrid, features: InputFeatures = .coordinates, output: Int = 0
  ) -> [Double] {
    let columns = features.chosen(inputCount: inputs == 1 ? 1 : 2).map(\.feature)
    precondition(columns.count == inputs, "the network's inputs are not these features")
    var memory = BatchMemory(self, batch: BatchMemory.usualBatch)
    return [Double](unsafeUninitializedCapacity: grid.count) { found, foundCount in
      memory.withPass { pass in
        for start in stride(from: 0, to: grid.count, by: pass.width) {
          let count = min(pass.width, grid.count - start)
          pass.fill(count, pointsOf: grid, from: start, features: columns)
          pass.forward(examples: count)
          let values = pass.outputNumbers + output * pass.width
          for point in 0..<count { found.initializeElement(at: start + point, to: values[point]) }
        }
      }
      foundCount = grid.count
    }
  }
}

extension BatchPass {
  /// Puts points of a grid into the batch, as the features that the network sees.
  fileprivate func fill(
    _ count: Int, pointsOf grid: InputGrid, from start: Int, features: [InputFeatures]
  ) {
    for point in 0..<count {
      let (row, column) = (start + point).quotientAndRemainder(dividingBy: grid.columns)
      let (x1, x2) = (grid.x1(column: column), grid.x2(row: row))
      for (index, feature) in features.enumerated() {
        inputs[index * width + point] = feature.value(x1: x1, x2: x2)
      }
    }
  }
}
