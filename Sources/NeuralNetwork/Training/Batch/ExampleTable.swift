/// Examples as two flat arrays, ready to be copied into batches.
struct ExampleTable: Sendable {
  let count: Int
  let inputs: Int
  let outputs: Int
  /// The sizes of the largest input and of the largest target.
  let largestInput: Double
  let largestTarget: Double
  /// The variance of each output's targets, the mean of (t − mean)²; 0 without examples.
  let targetVariances: [Double]
  /// One row for each example.
  private let inputNumbers: [Double]
  private let targetNumbers: [Double]

  /// All examples must have as many inputs and targets as the network.
  init(_ examples: [Example], for network: Network) {
    count = examples.count
    inputs = network.inputs
    outputs = network.layers.last?.units ?? 0
    inputNumbers = examples.flatMap(\.input)
    targetNumbers = examples.flatMap(\.target)
    largestInput = inputNumbers.lazy.map(abs).max() ?? 0
    largestTarget = targetNumbers.lazy.map(abs).max() ?? 0
    let share = 1 / Double(max(1, count))
    targetVariances = (0..<outputs).map { output in
      let mean = examples.reduce(0) { $0 + $1.target[output] * share }
      return examples.reduce(0) {
        $0 + ($1.target[output] - mean) * ($1.target[output] - mean) * share
      }
    }
  }

  /// Copies so many examples into a batch; `index` says which one goes to each place.
  @inline(__always)
  func fill(_ pass: BatchPass, count: Int, _ index: (Int) -> Int) {
    inputNumbers.withUnsafeBufferPointer {
      fill(pass.inputs, $0, columns: inputs, width: pass.width, count: count, index)
    }
    targetNumbers.withUnsafeBufferPointer {
      fill(pass.targetNumbers, $0, columns: outputs, width: pass.width, count: count, index)
    }
  }

  /// Turns rows into columns, two at a time; a last example without a partner stands beside zeros.
  @inline(__always)
  private func fill(
    _ columnsStart: Numbers, _ rows: UnsafeBufferPointer<Double>, columns: Int, width: Int,
    count: Int, _ index: (Int) -> Int
  ) {
    if width == 1 { return copyRow(index(0), of: rows, columns: columns, to: columnsStart) }
    var example = 0
    while example < count {
      let isAlone = example &+ 1 == count
      let first = index(example) &* columns
      let second = isAlone ? first : index(example &+ 1) &* columns
      var column = 0
      while column < columns {
        let partner = isAlone ? 0 : rows[second &+ column]
        columnsStart.store(Lanes(rows[first &+ column], partner), column &* width &+ example)
        column &+= 1
      }
      example &+= 2
    }
  }

  /// A lone example's row stays a row, for lanes of neurons; an odd last number stands beside 0.
  ///
  /// Kept out of the way of the loop over batches, which is compiled better without it.
  @inline(never)
  private func copyRow(
    _ index: Int, of rows: UnsafeBufferPointer<Double>, columns: Int, to start: Numbers
  ) {
    let row = index &* columns
    var column = 0
    while column &+ 2 <= columns {
      start.store(Lanes(rows[row &+ column], rows[row &+ column &+ 1]), column)
      column &+= 2
    }
    if column < columns { start.store(Lanes(rows[row &+ column], 0), column) }
  }
}
