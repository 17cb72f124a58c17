import NeuralNetwork

/// The name of a number that a walk through the network gives or computes.
package enum Quantity: Hashable, Sendable {
  /// `t1`: what an output should be, counted from 1.
  case target(Int)
  /// `w(x1->h1)`
  case weight(from: Neuron, to: Neuron)
  /// `b(h1)`
  case bias(Neuron)
  /// `eta`: how far one update goes.
  case learningRate
  /// `lambda1`: the price of every weight's size.
  case penaltyL1
  /// `lambda2`: the price of every weight's square.
  case penaltyL2
  /// `z(h1)`: the weighted sum that goes into the activation.
  case preActivation(Neuron)
  /// `a(h1)`, or for an input its value, `x1`.
  case activation(Neuron)
  /// `L(o1)`: one output's share of the loss.
  case lossShare(Neuron)
  /// `L`: the loss of one example.
  case loss
  /// `J`: the mean loss of the batch and its penalties, which an update makes smaller.
  case cost
  /// `dL/da(h1)`
  case lossByActivation(Neuron)
  /// `da/dz(h1)`: the slope of the activation where the neuron stands.
  case activationSlope(Neuron)
  /// `da(o1)/dz(o2)`: how an output of a softmax answers to the weighted sum of any.
  case outputSlope(of: Neuron, by: Neuron)
  /// `dL/dz(h1)`: the delta.
  case lossByPreActivation(Neuron)
  /// `dL/dw(x1->h1)`
  case lossByWeight(from: Neuron, to: Neuron)
  /// `dL/db(h1)`
  case lossByBias(Neuron)
  /// `dJ/dw(x1->h1)`
  case costByWeight(from: Neuron, to: Neuron)
  /// `dJ/db(h1)`
  case costByBias(Neuron)
  /// `vw(x1->h1)`, `mw'(x1->h1)`: what an optimizer keeps of a weight's gradients.
  case weightMemory(OptimizerMemory, from: Neuron, to: Neuron)
  /// `vb(h1)`, `mb'(h1)`: the same of a bias.
  case biasMemory(OptimizerMemory, Neuron)
  /// `w'(x1->h1)`: the weight after the update.
  case updatedWeight(from: Neuron, to: Neuron)
  /// `b'(h1)`: the bias after the update.
  case updatedBias(Neuron)
  /// `z(h1)@2`: a number of one example of several, by its place in the batch from 1.
  ///
  /// Made by `at(_:)` alone, which marks only what belongs to an example.
  indirect case marked(Quantity, example: Int)
}

/// What an optimizer remembers of a gradient, before an update and after it.
package enum OptimizerMemory: String, CaseIterable, Sendable {
  /// v: momentum's velocity.
  case velocity = "v"
  case newVelocity = "v'"
  /// m: Adam's running mean of the gradient.
  case mean = "m"
  case newMean = "m'"
  /// m′ / (1 − β₁ᵗ): the mean corrected for its beginning at 0.
  case correctedMean = "m^"
  /// s: Adam's running mean of the gradient's square.
  case square = "s"
  case newSquare = "s'"
  /// s′ / (1 − β₂ᵗ)
  case correctedSquare = "s^"

  /// True for what stands before the update begins.
  package var isGiven: Bool {
    switch self {
    case .velocity, .mean, .square: true
    case .newVelocity, .newMean, .correctedMean, .newSquare, .correctedSquare: false
    }
  }

  /// `vw'`: the letter, what it is kept of, and the sign behind.
  func name(of parameter: String) -> String {
    rawValue.prefix(1) + parameter + rawValue.dropFirst()
  }
}
