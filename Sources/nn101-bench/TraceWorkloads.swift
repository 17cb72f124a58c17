import NeuralNetwork
import Walkthrough

extension Workload {
  /// The whole trace of one training step: every step of every example with its formula.
  static func trace(
    _ name: String, _ sizes: [Int], batch: Int = 1, times: Int, target: Target? = nil
  ) -> Workload {
    let shape = sizes.map(String.init).joined(separator: "-")
    let learned = batch == 1 ? "one training example" : "a batch of \(batch)"
    return Workload(
      name: name, summary: "\(shape) sigmoid, every step of \(learned)",
      measure: .operations(times), target: target
    ) {
      let network = Network(sizes: sizes, hidden: .sigmoid, output: .sigmoid, seed: 1)
      let example = Example(
        input: Array(repeating: 0.5, count: sizes[0]),
        target: Array(repeating: 1, count: sizes[sizes.count - 1]))
      let experiment = Experiment(
        network: network, loss: .squaredError,
        examples: Array(repeating: example, count: batch),
        settings: TrainingSettings(learningRate: 0.5, batchSize: batch))
      return Outcome(seconds: seconds { for _ in 0..<times { _ = Trace(experiment) } })
    }
  }
}
