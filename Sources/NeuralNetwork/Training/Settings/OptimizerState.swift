/// What an optimizer has gathered from the gradients so far, in the shape of the network.
package enum OptimizerState: Hashable, Sendable {
  /// Plain gradient descent remembers nothing.
  case none
  /// v: momentum's velocity.
  case velocity(Gradient)
  /// m and s, Adam's running means of g and of g², after so many updates.
  case moments(mean: Gradient, square: Gradient, updates: Int)

  /// Where an optimizer begins: everything 0.
  package init(_ optimizer: Optimizer, for network: Network) {
    let zero = Gradient(zeroLike: network)
    switch optimizer {
    case .gradientDescent: self = .none
    case .momentum: self = .velocity(zero)
    case .adam: self = .moments(mean: zero, square: zero, updates: 0)
    }
  }
}

extension OptimizerState {
  /// How many updates Adam's corrections count.
  package var updates: Int {
    switch self {
    case .none, .velocity: 0
    case .moments(_, _, let updates): updates
    }
  }

  /// v, or m; nil where nothing is remembered.
  package var first: Gradient? {
    switch self {
    case .none: nil
    case .velocity(let velocity): velocity
    case .moments(let mean, _, _): mean
    }
  }

  /// s; nil where nothing is remembered.
  package var second: Gradient? {
    switch self {
    case .none, .velocity: nil
    case .moments(_, let square, _): square
    }
  }

  /// Whether this is what an optimizer keeps of a network: the kind and the shape.
  package func fits(_ optimizer: Optimizer, _ network: Network) -> Bool {
    let zero = Gradient(zeroLike: network)
    switch (self, optimizer) {
    case (.none, .gradientDescent): return true
    case (.velocity(let velocity), .momentum): return velocity.hasShape(of: zero)
    case (.moments(let mean, let square, let updates), .adam):
      return mean.hasShape(of: zero) && square.hasShape(of: zero) && updates >= 0
    case (.none, _), (.velocity, _), (.moments, _): return false
    }
  }

  /// True when the optimizer would move a neuron's weights or its bias without any gradient.
  package func moves(layer: Int, neuron: Int) -> Bool {
    guard let kept = first?.layers[layer] else { return false }
    return kept.biases[neuron] != 0 || kept.weights[neuron].contains { $0 != 0 }
  }

  /// True when it has gathered the same for each of these neurons of a hidden layer: of what leads
  /// into it, and of what leads out of it.
  package func isAlike(layer: Int, neurons: [Int]) -> Bool {
    [first, second].compactMap(\.self).allSatisfy { kept in
      let (own, next) = (kept.layers[layer], kept.layers[layer + 1])
      let gathered = neurons.map { neuron in
        own.weights[neuron] + [own.biases[neuron]] + next.weights.map { $0[neuron] }
      }
      return Set(gathered).count == 1
    }
  }
}

extension Gradient {
  fileprivate func hasShape(of other: Gradient) -> Bool {
    layers.count == other.layers.count
      && zip(layers, other.layers).allSatisfy { own, other in
        own.biases.count == other.biases.count
          && own.weights.map(\.count) == other.weights.map(\.count)
      }
  }
}
