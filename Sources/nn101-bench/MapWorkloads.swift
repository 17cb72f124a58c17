import NeuralNetwork

extension Workload {
  /// A decision map: one output at each of 10,000 points.
  static func map(_ name: String, _ sizes: [Int], target: Target? = nil) -> Workload {
    let shape = sizes.map(String.init).joined(separator: "-")
    return Workload(
      name: name, summary: "\(shape) tanh, a decision map of 100x100 points",
      measure: .operations(20), target: target
    ) {
      let network = CircleData.network(sizes)
      let grid = InputGrid(columns: 100, rows: 100)
      return Outcome(seconds: seconds { for _ in 0..<20 { _ = network.outputs(forGrid: grid) } })
    }
  }
}
