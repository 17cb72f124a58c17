/// The signs that quantities and formulas are written with.
package enum Notation: Hashable, Sendable {
  /// The stable ASCII keys of files and tests: `dL/dw(x1->h1)`.
  case keys
  /// The screen's signs: `∂L/∂w(x1→h1)`, `δ(h1)`.
  case symbols
  /// The screen's signs where only ASCII can be shown: `dL/dw(x1->h1)`, `delta(h1)`.
  case ascii

  /// The sign for less.
  package var minus: String { self == .symbols ? "−" : "-" }
  /// The sign for a product.
  package var times: String { self == .symbols ? "·" : "*" }

  /// How a quantity is written.
  package func text(_ quantity: Quantity) -> String {
    switch self {
    case .keys: return quantity.key
    case .symbols: return symbol(quantity)
    case .ascii:
      switch quantity {
      case .lossByPreActivation(let neuron): return "delta(\(neuron.key))"
      case .marked(let own, let example): return "\(text(own))@\(example)"
      case .target, .weight, .bias, .learningRate, .penaltyL1, .penaltyL2, .preActivation,
        .activation, .lossShare, .loss, .cost, .lossByActivation, .activationSlope, .outputSlope,
        .lossByWeight, .lossByBias, .costByWeight, .costByBias, .weightMemory, .biasMemory,
        .updatedWeight, .updatedBias:
        return quantity.key
      }
    }
  }

  private func symbol(_ quantity: Quantity) -> String {
    switch quantity {
    case .target(let index): "t\(index)"
    case .weight(let from, let to): "w(\(from.key)→\(to.key))"
    case .bias(let neuron): "b(\(neuron.key))"
    case .learningRate: "η"
    case .penaltyL1: "λ₁"
    case .penaltyL2: "λ₂"
    case .preActivation(let neuron): "z(\(neuron.key))"
    case .activation(.input(let index)): "x\(index)"
    case .activation(let neuron): "a(\(neuron.key))"
    case .lossShare(let neuron): "L(\(neuron.key))"
    case .loss: "L"
    case .cost: "J"
    case .lossByActivation(let neuron): "∂L/∂a(\(neuron.key))"
    case .activationSlope(let neuron): "∂a/∂z(\(neuron.key))"
    case .outputSlope(let output, let other): "∂a(\(output.key))/∂z(\(other.key))"
    case .lossByPreActivation(let neuron): "δ(\(neuron.key))"
    case .lossByWeight(let from, let to): "∂L/∂w(\(from.key)→\(to.key))"
    case .lossByBias(let neuron): "∂L/∂b(\(neuron.key))"
    case .costByWeight(let from, let to): "∂J/∂w(\(from.key)→\(to.key))"
    case .costByBias(let neuron): "∂J/∂b(\(neuron.key))"
    case .weightMemory(let memory, let from, let to):
      "\(primed(memory.name(of: "w")))(\(from.key)→\(to.key))"
    case .biasMemory(let memory, let neuron): "\(primed(memory.name(of: "b")))(\(neuron.key))"
    case .updatedWeight(let from, let to): "w′(\(from.key)→\(to.key))"
    case .updatedBias(let neuron): "b′(\(neuron.key))"
    case .marked(let own, let example): "\(symbol(own))@\(example)"
    }
  }

  private func primed(_ name: String) -> String {
    String(name.map { $0 == "'" ? "′" : $0 })
  }

  /// How a function is called.
  func name(_ function: Function) -> String {
    guard self == .symbols else { return function.rawValue }
    switch function {
    case .sigmoid: return "σ"
    case .relu: return "ReLU"
    case .tanh: return "tanh"
    case .leakyRelu: return "leaky"
    case .step, .leakyStep, .eluSlope: return "slope"
    case .elu: return "ELU"
    case .normalShare: return "Φ"
    case .normalDensity: return "φ"
    case .unitStep: return "step"
    case .sine: return "sin"
    case .cosine: return "cos"
    case .ln: return "ln"
    case .softplus: return "softplus"
    case .squareRoot: return "√"
    case .magnitude: return "abs"
    case .sign: return "sign"
    case .exp: return "exp"
    }
  }
}
