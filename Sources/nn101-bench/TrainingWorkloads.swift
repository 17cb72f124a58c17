import NeuralNetwork

extension Workload {
  /// Training only: 1000 epochs of the circle data in batches of 10, in order.
  static func circle(_ name: String, _ sizes: [Int]) -> Workload {
    let shape = sizes.map(String.init).joined(separator: "-")
    return Workload(
      name: name, summary: "\(shape) tanh, squared error, batch 10, 1000 epochs",
      measure: .examples(1000 * CircleData.examples.count)
    ) {
      var trainer = try Trainer(
        CircleData.network(sizes), loss: .squaredError,
        settings: TrainingSettings(learningRate: 0.03, batchSize: 10),
        training: CircleData.examples)
      let took = seconds { for _ in 0..<1000 { trainer.trainEpoch() } }
      return Outcome(
        seconds: took, result: trainer.network.loss(.squaredError, on: CircleData.examples))
    }
  }

  /// Forward, backward and update of one example at a time.
  static let oneExample = Workload(
    name: "LAT1", summary: "2-4-2-1 tanh, one example forward, backward and update",
    measure: .operations(400 * CircleData.examples.count)
  ) {
    var trainer = try Trainer(
      CircleData.network([2, 4, 2, 1]), loss: .squaredError,
      settings: TrainingSettings(learningRate: 0.003), training: CircleData.examples)
    let took = seconds { for _ in 0..<400 { trainer.trainEpoch() } }
    return Outcome(
      seconds: took, result: trainer.network.loss(.squaredError, on: CircleData.examples))
  }

  static let digits = Workload(
    name: "W3", summary: "64-32-10 ReLU and softmax, cross-entropy, batch 32, made-up 8x8 digits",
    measure: .examples(40 * DigitsData.examples.count)
  ) {
    var trainer = try Trainer(
      Network(sizes: [64, 32, 10], hidden: .relu, output: .softmax, seed: 3),
      loss: .crossEntropy, settings: TrainingSettings(learningRate: 0.1, batchSize: 32),
      training: DigitsData.examples)
    let took = seconds { for _ in 0..<40 { trainer.trainEpoch() } }
    return Outcome(
      seconds: took, result: trainer.network.loss(.crossEntropy, on: DigitsData.examples))
  }
}
