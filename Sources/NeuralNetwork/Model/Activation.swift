#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What a neuron does with its weighted sum z before it passes it on.
package enum Activation: String, CaseIterable, Sendable {
  case sigmoid
  case relu
  case tanh
  case linear
  case leakyRelu = "leaky-relu"
  /// Output layers only: turns all the layer's z into shares that sum to 1.
  case softmax
}
