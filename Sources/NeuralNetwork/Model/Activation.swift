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
  /// ln(1 + eᶻ): ReLU with its corner rounded off.
  case softplus
  /// z above 0, and eᶻ − 1 below: α is 1.
  case elu
  /// z · Φ(z), with Φ the share of normally distributed numbers below z: by the error function.
  case gelu
  /// z · σ(z).
  case silu
  /// 1 above 0, else 0: the first artificial neurons.
  case step
  /// sin z.
  case sine
  /// Output layers only: turns all the layer's z into shares that sum to 1.
  case softmax
}

extension Activation {
  /// How much of a negative z leaky ReLU lets through.
  package static let leak = 0.01

  /// Whether the activation makes sense in the output layer only.
  package var isOutputOnly: Bool { self == .softmax }

  /// What the neuron passes on, f(z).
  ///
  /// Softmax needs the whole layer: see `softmax(_:)`.
  package func value(_ z: Double) -> Double {
    switch self {
    case .sigmoid: z >= 0 ? 1 / (1 + exp(-z)) : exp(z) / (1 + exp(z))
    case .relu: z <= 0 ? 0 : z
    case .tanh: hyperbolicTangent(z)
    case .linear, .softmax: z
    case .leakyRelu: z > 0 ? z : Activation.leak * z
    case .softplus: Loss.softplus(z)
    case .elu: z > 0 ? z : expm1(z)
    case .gelu: z == -.infinity ? 0 : z * Activation.normalShare(z)
    case .silu: z == -.infinity ? 0 : z * Activation.sigmoid.value(z)
    case .step: z > 0 ? 1 : 0
    case .sine: sin(z)
    }
  }

  /// The slope f′(z), from z or from a = f(z), whichever is the shorter way.
  ///
  /// ReLU's slope at 0 is 0, and leaky ReLU's is 0.01: the value from the left. The step's is 0
  /// everywhere, so nothing in front of it learns. Softmax's is a neuron's slope by its own z; the
  /// other neurons' z matter too, by −aₖ·aⱼ.
  package func slope(z: Double, a: Double) -> Double {
    switch self {
    case .sigmoid, .softmax: a * (1 - a)
    case .relu: z > 0 ? 1 : 0
    case .tanh: 1 - a * a
    case .linear: 1
    case .leakyRelu: z > 0 ? 1 : Activation.leak
    case .softplus: Activation.sigmoid.value(z)
    case .elu: z > 0 ? 1 : exp(z)
    case .gelu: Activation.normalShare(z) + z * Activation.normalDensity(z)
    case .silu: Activation.sigmoid.value(z) + a * (1 - Activation.sigmoid.value(z))
    case .step: 0
    case .sine: cos(z)
    }
  }

  /// What a whole layer passes on.
  package func values(_ z: [Double]) -> [Double] {
    self == .softmax ? Activation.softmax(z) : z.map(value)
  }

  /// Makes the activations of a layer what its weighted sums say, in the memory that they have.
  package func activate(_ state: inout LayerState) {
    guard self != .softmax else { return state.activations = Activation.softmax(state.sums) }
    for neuron in state.sums.indices { state.activations[neuron] = value(state.sums[neuron]) }
  }

  /// The shares exp(zₖ) / Σ exp(zⱼ), computed without overflow by taking the largest z away first.
  package static func softmax(_ z: [Double]) -> [Double] {
    let largest = z.max() ?? 0
    let powers = z.map { exp($0 - largest) }
    let total = powers.reduce(0, +)
    return powers.map { $0 / total }
  }
}

extension Activation {
  /// Φ(z) = ½ · erfc(−z/√2): the share of normally distributed numbers that are below z.
  package static func normalShare(_ z: Double) -> Double {
    0.5 * erfc(-z * 0.5.squareRoot())
  }

  /// φ(z) = exp(−½z²) / √(2π): how densely they lie at z.
  package static func normalDensity(_ z: Double) -> Double {
    exp(-0.5 * z * z) * (0.5 / Double.pi).squareRoot()
  }
}

/// The library's tanh, under a name that the enum's own case does not hide.
private func hyperbolicTangent(_ z: Double) -> Double {
  tanh(z)
}
