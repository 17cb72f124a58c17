import NeuralNetwork

extension Workload {
  /// Training only: 1000 epochs of the circle data in batches of 10, in order.
  static func circle(_ task: CircleTask, loss: Double) -> Workload {
    Workload(
      name: task.rawValue, summary: "\(task.shape) tanh, squared error, batch 10, 1000 epochs",
      measure: .examples(1000 * CircleData.examples.count), expected: loss,
      target: .times([.inC: 1.5, .playground: 8]), opponents: [.inC, .playground],
      task: task.rawValue
    ) {
      let settings = TrainingSettings(learningRate: 0.03, batchSize: 10)
      return try train(CircleData.network(task.sizes), settings, epochs: 1000)
    }
  }

  /// Forward, backward and update of one example at a time.
  static let oneExample = Workload(
    name: "LAT1", summary: "2-4-2-1 tanh, one example forward, backward and update",
    measure: .operations(400 * CircleData.examples.count), expected: 0.0761406137600681,
    target: .seconds(120e-9), opponents: [.inC], task: "LAT1"
  ) {
    let settings = TrainingSettings(learningRate: 0.003)
    return try train(CircleData.network([2, 4, 2, 1]), settings, epochs: 400)
  }

  /// Stands in for 8x8 digits with pictures made from a seed.
  static let digits = Workload(
    name: "W3", summary: "64-32-10 ReLU and softmax, cross-entropy, batch 32, made-up 8x8 digits",
    measure: .examples(40 * DigitsData.examples.count), expected: 0.0017871716315533614
  ) {
    let settings = TrainingSettings(learningRate: 0.1, batchSize: 32)
    let network = Network(sizes: [64, 32, 10], hidden: .relu, output: .softmax, seed: 3)
    return try train(
      network, settings, loss: .crossEntropy, examples: DigitsData.examples, epochs: 40)
  }

  /// What an epoch's report costs beside the epoch.
  static let report = Workload(
    name: "REPORT", summary: "2-4-2-1 tanh, losses, accuracy and gradient of 250 examples",
    measure: .operations(200), target: .seconds(15e-6)
  ) {
    let trainer = try Trainer(
      CircleData.network([2, 4, 2, 1]), loss: .squaredError,
      settings: TrainingSettings(learningRate: 0.03, batchSize: 10),
      training: CircleData.examples)
    return Outcome(seconds: seconds { for _ in 0..<200 { _ = trainer.report { true } } })
  }

  /// Trains, and gives the time and the mean loss at the end.
  private static func train(
    _ network: Network, _ settings: TrainingSettings, loss: Loss = .squaredError,
    examples: [Example] = CircleData.examples, epochs: Int
  ) throws -> Outcome {
    var trainer = try Trainer(network, loss: loss, settings: settings, training: examples)
    let took = seconds { for _ in 0..<epochs { trainer.trainEpoch() } }
    return Outcome(seconds: took, result: trainer.network.loss(loss, on: examples))
  }
}
