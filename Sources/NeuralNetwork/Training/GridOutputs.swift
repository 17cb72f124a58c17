extension Network {
  /// One output at every point of a grid, row by row from the top left: a decision map.
  ///
  /// The network must have as many inputs as the features of a point with two coordinates; a
  /// network with one input sees x1 alone. On the fast path, with a row as a batch.
  package func outputs(
    forGrid grid: InputGrid, features: InputFeatures = .coordinates, output: Int = 0
  ) -> [Double] {
    guard grid.count > 0 else { return [] }
    let both = features.chosen(inputCount: 2).map(\.feature)
    let inputFeatures =
      both.count == inputs ? both : features.chosen(inputCount: 1).map(\.feature)
    precondition(inputFeatures.count == inputs, "the network's inputs are not these features")
    let columns = (0..<grid.columns).map(grid.x1)
    var memory = BatchMemory(self, batch: grid.columns)
    return [Double](unsafeUninitializedCapacity: grid.count) { found, foundCount in
      memory.withPass { pass in
        for row in 0..<grid.rows {
          pass.fillRow(at: grid.x2(row: row), columns: columns, features: inputFeatures)
          pass.forward(examples: grid.columns)
          let values = pass.outputNumbers + output * pass.width
          let start = found.baseAddress! + row * grid.columns
          start.initialize(from: values, count: grid.columns)
        }
      }
      foundCount = grid.count
    }
  }
}

extension BatchPass {
  /// Puts one row of points into the batch, as the features that the network sees.
  fileprivate func fillRow(at x2: Double, columns: [Double], features: [InputFeatures]) {
    for (index, feature) in features.enumerated() {
      let start = inputs + index * width
      if feature == .x1 {
        start.update(from: columns, count: columns.count)
      } else if feature == .x2 {
        start.update(repeating: x2, count: columns.count)
      } else {
        for (column, x1) in columns.enumerated() {
          start[column] = feature.value(x1: x1, x2: x2)
        }
      }
    }
  }
}
