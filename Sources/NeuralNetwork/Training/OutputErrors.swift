/// How far the outputs are off their targets, over some examples: of each output the means.
package struct OutputErrors: Hashable, Sendable {
  /// The mean of (a − t)², the root of which is in the targets' unit.
  package private(set) var squares: [Double]
  /// The mean of |a − t|.
  package private(set) var sizes: [Double]
  /// The variance of the targets themselves: the mean of (t − mean)².
  package private(set) var targetVariances: [Double]

  /// None yet.
  init(of table: ExampleTable) {
    squares = Array(repeating: 0, count: table.outputs)
    sizes = squares
    targetVariances = table.targetVariances
  }

  /// Adds what a batch is off after its forward pass.
  mutating func add(_ pass: BatchPass, examples: Int) {
    for example in 0..<examples {
      let outputs = pass.column(pass.outputNumbers, example)
      let targets = pass.column(pass.targetNumbers, example)
      for output in squares.indices {
        let error = outputs[output] - targets[output]
        squares[output] += error * error
        sizes[output] += abs(error)
      }
    }
  }

  /// The means, of sums over so many examples.
  func means(of examples: Int) -> OutputErrors {
    var means = self
    means.squares = squares.map { $0 / Double(max(1, examples)) }
    means.sizes = sizes.map { $0 / Double(max(1, examples)) }
    return means
  }
}
