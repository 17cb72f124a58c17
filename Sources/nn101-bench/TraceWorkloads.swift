import NeuralNetwork
import Walkthrough

extension Workload {
  /// The whole trace of one training example: every step with its formula.
  static func trace(
    _ name: String, _ sizes: [Int], times: Int, target: Target? = nil
  ) -> Workload {
    let shape = sizes.map(String.init).joined(separator: "-")
    return Workload(
      name: name, summary: "\(shape) sigmoid, every step of one training example",
      measure: .operations(times), target: target
    ) {
      let network = Network(sizes: sizes, hidden: .sigmoid, output: .sigmoid, seed: 1)
      let example = Example(
        input: Array(repeating: 0.5, count: sizes[0]),
        target: Array(repeating: 1, count: sizes[sizes.count - 1]))
      let experiment = Experiment(
        network: network, loss: .squaredError, examples: [example], learningRate: 0.5)
      return Outcome(seconds: seconds { for _ in 0..<times { _ = Trace(experiment) } })
    }
  }
}
