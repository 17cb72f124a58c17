import NeuralNetwork

/// Training written down as plainly as possible, to check the fast path against.
struct PlainTrainer {
  var network: Network
  var loss: Loss
  var settings: TrainingSettings
  private var first: Gradient
  private var second: Gradient
  private let parameters: [Parameter]
  private var time = 0

  init(_ network: Network, loss: Loss, settings: TrainingSettings) {
    self.network = network
    self.loss = loss
    self.settings = settings
    first = Gradient(zeroLike: network)
    second = Gradient(zeroLike: network)
    parameters = network.parameters
  }

  /// One epoch in the examples' order.
  mutating func trainEpoch(_ examples: [Example]) {
    for start in stride(from: 0, to: examples.count, by: settings.batchSize) {
      learn(examples[start..<min(start + settings.batchSize, examples.count)])
    }
  }

  private mutating func learn(_ batch: ArraySlice<Example>) {
    var gradient = network.backward(batch, loss: loss)
    for parameter in parameters where !parameter.isBias {
      let weight = network[parameter]
      gradient[parameter] += settings.penalty.l2 * weight
      guard weight != 0 else { continue }
      gradient[parameter] += weight > 0 ? settings.penalty.l1 : -settings.penalty.l1
    }
    time += 1
    for parameter in parameters where settings.trains(parameter) {
      network[parameter] -= settings.learningRate * step(parameter, gradient[parameter])
    }
  }

  private mutating func step(_ parameter: Parameter, _ slope: Double) -> Double {
    switch settings.optimizer {
    case .gradientDescent: return slope
    case .momentum(let friction):
      first[parameter] = friction * first[parameter] + slope
      return first[parameter]
    case .adam(let beta1, let beta2, let epsilon):
      first[parameter] = beta1 * first[parameter] + (1 - beta1) * slope
      second[parameter] = beta2 * second[parameter] + (1 - beta2) * slope * slope
      let mean = first[parameter] / (1 - power(beta1, time))
      let square = second[parameter] / (1 - power(beta2, time))
      return mean / (square.squareRoot() + epsilon)
    }
  }

  private func power(_ base: Double, _ exponent: Int) -> Double {
    (0..<exponent).reduce(1) { product, _ in product * base }
  }
}
