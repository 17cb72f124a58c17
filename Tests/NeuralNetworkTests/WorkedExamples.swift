import NeuralNetwork

/// Networks from published worked examples.
extension Network {
  /// Matt Mazur's step-by-step example: 2-2-2, sigmoid everywhere.
  static let mazur = Network(
    inputs: 2,
    layers: [
      Layer(weights: [[0.15, 0.20], [0.25, 0.30]], biases: [0.35, 0.35], activation: .sigmoid),
      Layer(weights: [[0.40, 0.45], [0.50, 0.55]], biases: [0.60, 0.60], activation: .sigmoid),
    ])

  /// Mahesh Huddar's example: 2-2-1, sigmoid, no biases.
  static let huddar = Network(
    inputs: 2,
    layers: [
      Layer(weights: [[0.1, 0.8], [0.4, 0.6]], biases: [0, 0], activation: .sigmoid),
      Layer(weights: [[0.3, 0.9]], biases: [0], activation: .sigmoid),
    ])

  /// Alexander Schiendorfer's example: 2-2-2, sigmoid, no biases, one neuron saturated.
  static let schiendorfer = Network(
    inputs: 2,
    layers: [
      Layer(weights: [[6, -2], [-3, 5]], biases: [0, 0], activation: .sigmoid),
      Layer(weights: [[1, 0.25], [-2, 2]], biases: [0, 0], activation: .sigmoid),
    ])

  /// One neuron with one output.
  static func neuron(weights: [Double], bias: Double, activation: Activation) -> Network {
    Network(
      inputs: weights.count,
      layers: [Layer(weights: [weights], biases: [bias], activation: activation)])
  }

  /// The network after one plain step of gradient descent.
  func descended(_ loss: Loss, on example: Example, by rate: Double, biases: Bool) -> Network {
    let gradient = backward(example, loss: loss)
    var next = self
    for parameter in parameters where biases || !parameter.isBias {
      next[parameter] -= rate * gradient[parameter]
    }
    return next
  }
}

extension Example {
  static let mazur = Example(input: [0.05, 0.10], target: [0.01, 0.99])
}
