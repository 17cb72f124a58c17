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
  /// `z(h1)`: the weighted sum that goes into the activation.
  case preActivation(Neuron)
  /// `a(h1)`, or for an input its value, `x1`.
  case activation(Neuron)
  /// `L(o1)`: one output's share of the loss.
  case lossShare(Neuron)
  /// `L`
  case loss
  /// `dL/da(h1)`
  case lossByActivation(Neuron)
  /// `da/dz(h1)`: the slope of the activation where the neuron stands.
  case activationSlope(Neuron)
  /// `dL/dz(h1)`: the delta.
  case lossByPreActivation(Neuron)
  /// `dL/dw(x1->h1)`
  case lossByWeight(from: Neuron, to: Neuron)
  /// `dL/db(h1)`
  case lossByBias(Neuron)
  /// `w'(x1->h1)`: the weight after the update.
  case updatedWeight(from: Neuron, to: Neuron)
  /// `b'(h1)`: the bias after the update.
  case updatedBias(Neuron)
}
